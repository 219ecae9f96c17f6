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
  const { first, reports, counts, raised } = series ?? { first: report.day, reports: [], counts: NOTHING, raised: [] };
  const latest = Math.max(report.day, reports.at(-1)?.day ?? report.day);
  const horizon = latest - rules.memoryDays;
  if (report.day <= horizon || reports.some(({ id }) => id === report.id)) return { first, reports, counts, raised };
  const isLast = isBehind(report, reports.at(-1));
  const all = isLast ? [...reports, report] : [...reports, report].sort((a, b) => (isBehind(a, b) ? 1 : -1));
  const kept = (all[0]?.day ?? latest) <= horizon ? all.filter(({ day }) => day > horizon) : all;
  const isPlain = report.who === null && kept.length === all.length;
  return {
    first: Math.min(first, report.day),
    reports: kept,
    counts: isPlain ? added(counts, report.day, 1) : countsOf(countedDays(kept, rules)),
    raised,
  };
};

/** The series without a report that does not hold any more; null where nothing is left of it. */
export const withoutReport = (series: SeriesState, id: string, rules: WatchRules): SeriesState => {
  const reports = series.reports.filter((report) => report.id !== id);
  return { ...series, reports, counts: countsOf(countedDays(reports, rules)) };
};

const isBehind = (report: Report, other: Report | undefined): boolean =>
  other === undefined || report.day > other.day || (report.day === other.day && report.id > other.id);

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
