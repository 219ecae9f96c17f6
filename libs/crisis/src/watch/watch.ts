import type { SeriesKind } from '../crisis-words.events.js';
import { type Alarm, alarmsFrom, graveAlarm, quietens, type Tested } from './alarm.js';
import { added, between, type Counts, NOTHING } from './counts.js';
import { type CustomerReports, countedDays, withCustomerReport, withoutCustomerReport } from './customer-reports.js';
import { type Exposure, type ExposurePool, levelsOf, NO_EXPOSURE, weighOn } from './exposure.js';
import { type SeriesState, withDelta } from './series-state.js';
import { idOfSeries, type NamedSeries, namedBy, type SeriesName, type Signal } from './signal.js';
import type { WatchRules } from './watch-rules.js';

/** What all series have in common: all reports by day, how many series of a kind there are by their first days, all units. */
export type Pool = Readonly<{
  reports: Counts;
  started: Readonly<Partial<Record<SeriesKind, Counts>>>;
  exposure: ExposurePool;
}>;

export const EMPTY_POOL: Pool = { reports: NOTHING, started: {}, exposure: NO_EXPOSURE };

/** What is known before a report: nothing of a series, customer or product without one. */
export type Known = Readonly<{
  pool: Pool;
  seriesById: (id: string) => SeriesState | undefined;
  customerById: (who: string) => CustomerReports | undefined;
  exposureOf?: (product: string) => Exposure | undefined;
}>;

/** A report that is new, was corrected, or does not hold any more. */
export type Change = Readonly<{ before: Signal | null; after: Signal | null }>;

export type Watching = Readonly<{
  pool: Pool;
  series: ReadonlyMap<string, Readonly<{ name: SeriesName; state: SeriesState }>>;
  customers: ReadonlyMap<string, CustomerReports>;
  alarms: readonly Alarm[];
}>;

/**
 * One step of the watch, the same for a live service and for an evaluation of history: takes a report into its series, tests
 * each of them from the day of the report on, and says which alarms that raises. Days without reports need no step: a
 * series can only rise on a day on which it has one. What a report changes for other series, of which it is not, counts
 * when they are tested next.
 */
export const watch = (known: Known, change: Change, rules: WatchRules): Watching => {
  const step: Step = { pool: known.pool, series: new Map(), customers: new Map(), known, rules };
  if (change.before) withdraw(step, change.before);
  const { series, customers } = step;
  if (!change.after) return { pool: step.pool, series, customers, alarms: [] };
  const named = enter(step, change.after);
  const alarms = tests(step, named, change, change.after);
  return { pool: step.pool, series, customers, alarms };
};

type Entry = Readonly<{ name: SeriesName; state: SeriesState }>;
type Step = {
  pool: Pool;
  series: Map<string, Entry>;
  customers: Map<string, CustomerReports>;
  known: Known;
  rules: WatchRules;
};

const stateOf = ({ series, known }: Step, id: string): SeriesState | undefined =>
  series.get(id)?.state ?? known.seriesById(id);

const withdraw = (step: Step, signal: Signal): void => {
  const named = namedBy(signal, step.rules);
  const days = daysMoved(step, signal, named, -1);
  for (const { id, name } of named) {
    const state = stateOf(step, id);
    if (state) step.series.set(id, { name, state: withDelta(state, deltaOf(signal, name, days(id), -1), step.rules) });
  }
  step.pool = { ...step.pool, reports: added(step.pool.reports, signal.day, -1) };
};

const enter = (step: Step, signal: Signal): readonly NamedSeries[] => {
  const named = namedBy(signal, step.rules);
  const days = daysMoved(step, signal, named, 1);
  for (const { id, name } of named) {
    const before = stateOf(step, id);
    const state = withDelta(before, deltaOf(signal, name, days(id), 1), step.rules);
    step.series.set(id, { name, state });
    step.pool = { ...step.pool, started: startedWith(step.pool.started, name.kind, before?.first, state.first) };
  }
  step.pool = { ...step.pool, reports: added(step.pool.reports, signal.day, 1) };
  return named;
};

type Days = Readonly<{ counted: readonly number[]; uncounted: readonly number[] }>;

const deltaOf = ({ day, batch }: Signal, name: SeriesName, days: Days, by: 1 | -1) => ({
  day,
  by,
  batch: name.batch === null ? batch : null,
  ...days,
});

/** Which days count more or less in each series, for the customer whose report comes or goes. */
const daysMoved = (step: Step, { id, day, who }: Signal, named: readonly NamedSeries[], by: 1 | -1) => {
  if (who === null) return (): Days => (by > 0 ? { counted: [day], uncounted: [] } : { counted: [], uncounted: [day] });
  const before = step.customers.get(who) ?? step.known.customerById(who) ?? [];
  const report = { id, day, series: named.map((each) => each.id) };
  const after = by > 0 ? withCustomerReport(before, report, step.rules) : withoutCustomerReport(before, id);
  step.customers.set(who, after);
  return (series: string): Days => {
    const [old, fresh] = [countedDays(before, series, step.rules), countedDays(after, series, step.rules)];
    return {
      counted: fresh.filter((each) => !old.includes(each)),
      uncounted: old.filter((each) => !fresh.includes(each)),
    };
  };
};

const startedWith = (
  started: Pool['started'],
  kind: SeriesKind,
  before: number | undefined,
  first: number,
): Pool['started'] => {
  if (before === first) return started;
  const counts = started[kind] ?? NOTHING;
  const without = before === undefined ? counts : added(counts, before, -1);
  return { ...started, [kind]: added(without, first, 1) };
};

const tests = (step: Step, named: readonly NamedSeries[], { before }: Change, after: Signal): readonly Alarm[] => {
  const isNewlyGrave = after.isGrave && !before?.isGrave;
  return named.flatMap((each, place) => {
    const entry = step.series.get(each.id);
    const isTested = step.rules.thresholds[each.name.kind] !== undefined || (isNewlyGrave && place === 0);
    if (!entry || !isTested) return [];
    const tested = testedOf(step, each, entry.state);
    const grave = isNewlyGrave && place === 0 ? graveAlarm(tested, step.rules, after.day) : [];
    const found = [...grave, ...alarmsFrom(tested, step.rules, after.day)];
    const raised = found.map(({ day, cause, batches }) => ({ day, cause, batches }));
    if (found.length)
      step.series.set(each.id, { ...entry, state: { ...entry.state, raised: [...entry.state.raised, ...raised] } });
    return found;
  });
};

const testedOf = (step: Step, { id, name }: NamedSeries, state: SeriesState): Tested => {
  const { pool, known, rules } = step;
  const exposure = name.product === null ? undefined : known.exposureOf?.(name.product);
  return {
    id,
    name,
    state,
    watched: watchedOf({ pool, name, state, exposure }, rules),
    isSpokenFor: spokenFor(step, name),
  };
};

type Looked = Readonly<{ pool: Pool; name: SeriesName; state: SeriesState; exposure: Exposure | undefined }>;

/** What a detector looks at, of a series as it is. */
export const watchedOf = ({ pool, name, state, exposure }: Looked, rules: WatchRules): Tested['watched'] => {
  const started = pool.started[name.kind] ?? NOTHING;
  const own = levelsOf(name, exposure);
  return {
    own: state.counts,
    all: pool.reports,
    averageShare: (day) => 1 / Math.max(rules.leastSeries, between(started, 0, day - rules.settleDays)),
    ...(own && { weighOn: (day: number) => weighOn(own, pool.exposure, day, rules), units: own }),
  };
};

/** An alarm of the roll-up speaks for the batches that it names, and for every region. */
const spokenFor = (step: Step, name: SeriesName): ((day: number) => boolean) => {
  if (name.kind !== 'PRODUCT_COMPONENT_BATCH' && name.kind !== 'PRODUCT_COMPONENT_REGION') return () => false;
  const rolledUp = idOfSeries({ ...name, kind: 'PRODUCT_COMPONENT', batch: null, region: null });
  const raised = stateOf(step, rolledUp)?.raised ?? [];
  const { batch } = name;
  return (day) =>
    raised.some((each) => quietens(each, day, step.rules) && (batch === null || each.batches.includes(batch)));
};
