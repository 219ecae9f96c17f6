import type { AlertCause } from '../crisis-words.events.js';
import { type Counts, countsOf, daysFrom } from '../watch/counts.js';
import { type Expectation, expectationOf, type Watched } from '../watch/expectation.js';
import { SCORERS } from '../watch/score.js';
import type { Signal } from '../watch/signal.js';
import type { WatchRules } from '../watch/watch-rules.js';
import type { DetectorRules } from './detector-rules.js';
import type { LogSeries, ReportChange } from './log-oracle.fixtures.js';

type Raised = Readonly<{ day: number; cause: AlertCause; score: number; threshold: number }>;

/** An alert as it should be raised, with the change of a report that completed it and what it rests on. */
export type ExpectedAlert = Raised &
  Readonly<{
    on: ReportChange;
    series: string;
    partnerId: string | null;
    windows: readonly (Readonly<{ days: number }> & Expectation)[];
    batches: readonly string[];
    allReports: number;
    isHistorical: boolean;
  }>;

/** A series as it should be in the end, with its score on the day of its last report when it was changed last. */
export type ExpectedSeries = LogSeries &
  Readonly<{ first: number; partnerId: string | null; score: number; alertedDays: readonly number[] }>;

type Kept = {
  first: number;
  partnerId: string | null;
  score: number;
  readonly of: LogSeries;
  readonly reports: Map<string, Signal>;
  readonly raised: ExpectedAlert[];
};
type Now = Readonly<{ kept: Map<string, Kept>; all: Map<number, number> }>;
type Step = Readonly<{ change: ReportChange; before: ReportChange | null; touched: ReadonlyMap<string, LogSeries> }>;

/**
 * The watch without a memory: at each change of a report, in the order of the log, each series is counted anew from all
 * reports that hold then, and the detector is asked about each of its days from that of the report on. It knows nothing
 * of units in service: expectations are shares of all reports.
 */
export const expectedOf = (changes: readonly ReportChange[], rules: DetectorRules) => {
  const now: Now = { kept: new Map(), all: new Map() };
  const steps = stepsOf(changes);
  const last = new Map(steps.flatMap((step) => [...step.touched.keys()].map((name) => [name, step] as const)));
  const alerts = steps.flatMap((step) => {
    if (step.before) leave(step.before, now);
    enter(step.change, now);
    const seen = seenBy(now, rules.watch);
    for (const name of step.touched.keys()) {
      const series = now.kept.get(name);
      if (series && last.get(name) === step) series.score = lastScore(series, seen(series), rules.watch);
    }
    return alertsOn(step, now, seen, rules);
  });
  return { alerts, series: [...now.kept.values()].map(seriesOf) };
};

const alertsOn = (step: Step, now: Now, seen: (series: Kept) => Watched, rules: DetectorRules) =>
  step.change.series.flatMap(({ name }, place) => {
    const series = now.kept.get(name);
    if (!series) return [];
    const tested = { series, watched: () => seen(series), on: step.change, now };
    const grave = place === 0 && isNewlyGrave(step) ? graveIn(tested, rules) : [];
    return [...grave, ...risesIn(tested, rules)];
  });

const isNewlyGrave = ({ change, before }: Step): boolean =>
  change.signal?.isGrave === true && before?.signal?.isGrave !== true;

const stepsOf = (changes: readonly ReportChange[]): readonly Step[] => {
  const held = new Map<string, ReportChange>();
  return changes.map((change) => {
    const before = held.get(change.key) ?? null;
    held.set(change.key, change);
    const touched = [...(before?.series ?? []), ...change.series];
    return { change, before, touched: new Map(touched.map((series) => [series.name, series])) };
  });
};

const leave = ({ key, day, signal, series }: ReportChange, { kept, all }: Now): void => {
  if (!signal) return;
  all.set(day, (all.get(day) ?? 0) - 1);
  for (const { name } of series) kept.get(name)?.reports.delete(key);
};

const enter = ({ key, day, signal, series }: ReportChange, { kept, all }: Now): void => {
  if (!signal) return;
  all.set(day, (all.get(day) ?? 0) + 1);
  for (const of of series) {
    const own = kept.get(of.name) ?? { of, first: day, partnerId: null, score: 0, reports: new Map(), raised: [] };
    own.first = Math.min(own.first, day);
    own.partnerId = (OF_PARTNERS.has(of.kind) ? signal.partnerId : null) ?? own.partnerId;
    own.reports.set(key, signal);
    kept.set(of.name, own);
  }
};

const OF_PARTNERS: ReadonlySet<string> = new Set(['PARTNER', 'OUTLET', 'TECHNICIAN']);

/** What a detector looks at, counted from the reports that hold. */
const seenBy = ({ kept, all }: Now, rules: WatchRules) => {
  const pool = cumulated(all);
  return ({ of, reports }: Kept): Watched => ({
    own: countsOf(countedDays([...reports.values()], rules)),
    all: pool,
    averageShare: (day) => {
      const started = [...kept.values()].filter(
        (each) => each.of.kind === of.kind && each.first <= day - rules.settleDays,
      );
      return 1 / Math.max(rules.leastSeries, started.length);
    },
  });
};

const cumulated = (byDay: ReadonlyMap<number, number>): Counts => {
  const days = [...byDay.keys()].filter((day) => byDay.get(day)).sort((a, b) => a - b);
  let sum = 0;
  return { days, sums: days.map((day) => (sum += byDay.get(day) ?? 0)) };
};

/** A customer's reports in a series count once within so many days; those of nobody known all count. */
const countedDays = (reports: readonly Signal[], { customerDays }: WatchRules): readonly number[] => {
  const last = new Map<string, number>();
  const counted = reports
    .toSorted((a, b) => a.day - b.day)
    .filter(({ who, day }) => {
      if (who === null) return true;
      if (day - (last.get(who) ?? Number.NEGATIVE_INFINITY) < customerDays) return false;
      last.set(who, day);
      return true;
    });
  return counted.map(({ day }) => day);
};

const lastScore = ({ first }: Kept, watched: Watched, rules: WatchRules): number => {
  const score = SCORERS[rules.detector](watched, rules, watched.own.days.at(-1) ?? first);
  return Number.isFinite(score) ? score : 0;
};

type Tested = Readonly<{ series: Kept; watched: () => Watched; on: ReportChange; now: Now }>;

const graveIn = (tested: Tested, rules: DetectorRules): readonly ExpectedAlert[] => {
  const { series, on } = tested;
  const isKnown = series.raised.some(
    ({ cause, day }) => cause === 'GRAVE_REPORT' && Math.abs(day - on.day) < rules.watch.graveCooldownDays,
  );
  return isKnown ? [] : [raised(tested, { day: on.day, cause: 'GRAVE_REPORT', score: 1, threshold: 1 }, rules)];
};

const risesIn = (tested: Tested, rules: DetectorRules): readonly ExpectedAlert[] => {
  const { series, on, now } = tested;
  const threshold = rules.watch.thresholds[series.of.kind];
  if (threshold === undefined) return [];
  const watched = tested.watched();
  const isSpokenFor = spokenFor(series, now, rules.watch);
  return daysFrom(watched.own, on.day).flatMap((day) => {
    if (series.raised.some((each) => quietens(each, day, rules.watch)) || isSpokenFor(day)) return [];
    const score = SCORERS[rules.watch.detector](watched, rules.watch, day);
    const most = Math.max(...windowsOn(day, watched, rules.watch).map(({ reports }) => reports));
    if (score < threshold || most < rules.watch.leastReports) return [];
    return [raised(tested, { day, cause: 'RISE', score, threshold }, rules)];
  });
};

const quietens = ({ cause, day }: Raised, on: number, { cooldownDays }: WatchRules): boolean =>
  cause === 'RISE' && on >= day && on - day < cooldownDays;

/** Alerts of the product and component speak for its regions, and for the batches that they name. */
const spokenFor = ({ of, reports }: Kept, { kept }: Now, rules: WatchRules) => {
  const { raised: alerts } = (of.partOf !== null && kept.get(of.partOf)) || { raised: [] };
  const [batch] = [...reports.values()].map((report) => report.batch ?? '');
  const speaking = alerts.filter(({ batches }) => !of.isOfBatch || batches.includes(batch ?? ''));
  return (day: number) => speaking.some((each) => quietens(each, day, rules));
};

const windowsOn = (day: number, watched: Watched, rules: WatchRules) =>
  rules.tails.windows.map((days) => ({ days, ...expectationOf(watched, rules, day, days) }));

const raised = ({ series, watched, on, now }: Tested, found: Raised, rules: DetectorRules): ExpectedAlert => {
  const { day } = found;
  const { windows } = rules.watch.tails;
  const within = (days: number) => (each: number) => each > day - days && each <= day;
  const near = [...now.all].filter(([each]) => within(Math.min(...windows))(each));
  const behind = [...series.reports.values()].filter((each) => within(Math.max(...windows))(each.day));
  const alert = {
    ...{ ...found, on, series: series.of.name, partnerId: series.partnerId },
    windows: windowsOn(day, watched(), rules.watch),
    batches: batchesIn(behind, series.of, rules.watch),
    allReports: near.reduce((sum, [, count]) => sum + count, 0),
    isHistorical: on.recordedDay - day > rules.historicalAfterDays,
  };
  series.raised.push(alert);
  return alert;
};

const batchesIn = (reports: readonly Signal[], { isOfBatch }: LogSeries, rules: WatchRules): readonly string[] => {
  const batches = [...new Set(reports.flatMap(({ batch }) => (batch === null ? [] : [batch])))].sort();
  const isNamed = (name: string) =>
    100 * reports.filter(({ batch }) => batch === name).length >= rules.namedBatchPercent * reports.length;
  return batches.filter((name) => isOfBatch || isNamed(name));
};

const seriesOf = ({ of, first, partnerId, score, raised: alerts }: Kept): ExpectedSeries => ({
  ...{ ...of, first, partnerId, score },
  alertedDays: alerts.map(({ day }) => day),
});
