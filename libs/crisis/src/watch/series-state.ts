import type { AlertCause } from '../crisis-words.events.js';
import { added, type Counts, countsOf, NOTHING } from './counts.js';
import type { Signal } from './signal.js';
import type { WatchRules } from './watch-rules.js';

/** A report as its series remembers it. */
export type Report = Readonly<{ id: string; day: number; who: string | null; batch: string | null; isGrave: boolean }>;

/** That a series alerted about a day, and which batches it named. */
export type Raised = Readonly<{ day: number; cause: AlertCause; batches: readonly string[] }>;

/** A series as far as detectors need it: a small value, folded report by report. */
export type SeriesState = Readonly<{
  /** Its first day ever. */
  first: number;
  /** By day, then by id. */
  reports: readonly Report[];
  /** Of the reports that count: a customer's many count once within a time. */
  counts: Counts;
  raised: readonly Raised[];
}>;

export const reportOf = ({ id, day, who, batch, isGrave }: Signal): Report => ({ id, day, who, batch, isGrave });

/** The series with one report more; one that is older than what is remembered changes nothing. */
export const withReport = (series: SeriesState | undefined, report: Report, rules: WatchRules): SeriesState => {
  const before = series ?? { first: report.day, reports: [], counts: NOTHING, raised: [] };
  const horizon = Math.max(report.day, before.reports.at(-1)?.day ?? report.day) - rules.memoryDays;
  if (report.day <= horizon || before.reports.some(({ id }) => id === report.id)) return before;
  const reports = inOrder(before.reports, report).filter(({ day }) => day > horizon);
  const isPlain = report.who === null && reports.length === before.reports.length + 1;
  return {
    ...before,
    first: Math.min(before.first, report.day),
    reports,
    counts: isPlain ? added(before.counts, report.day, 1) : countsOf(countedDays(reports, rules)),
  };
};

const inOrder = (reports: readonly Report[], report: Report): readonly Report[] => {
  const last = reports.at(-1);
  const all = [...reports, report];
  return last === undefined || isBehind(report, last) ? all : all.sort((a, b) => (isBehind(a, b) ? 1 : -1));
};

/** The series without a report that does not hold any more. */
export const withoutReport = (series: SeriesState, id: string, rules: WatchRules): SeriesState => {
  const reports = series.reports.filter((report) => report.id !== id);
  return { ...series, reports, counts: countsOf(countedDays(reports, rules)) };
};

const isBehind = (report: Report, other: Report): boolean =>
  report.day > other.day || (report.day === other.day && report.id > other.id);

/** The days of the reports that count. */
const countedDays = (reports: readonly Report[], { customerDays }: WatchRules): number[] => {
  const last = new Map<string, number>();
  return reports.flatMap(({ day, who }) => {
    if (who === null) return [day];
    const before = last.get(who);
    if (before !== undefined && day - before < customerDays) return [];
    last.set(who, day);
    return [day];
  });
};

/** The batches that make up a share of the reports of a window, in order. */
export const namedBatches = (
  { reports }: SeriesState,
  { after, upTo }: Readonly<{ after: number; upTo: number }>,
  percent: number,
): readonly string[] => {
  const within = reports.filter(({ day }) => day > after && day <= upTo);
  const counts = new Map<string, number>();
  for (const { batch } of within) if (batch !== null) counts.set(batch, (counts.get(batch) ?? 0) + 1);
  return [...counts].flatMap(([batch, count]) => (100 * count >= percent * within.length ? [batch] : [])).sort();
};
