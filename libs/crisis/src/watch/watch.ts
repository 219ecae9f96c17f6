import type { SeriesKind } from '../crisis-words.events.js';
import { type Alarm, alarmsFrom, graveAlarm, quietens, type Tested } from './alarm.js';
import { added, between, type Counts, NOTHING } from './counts.js';
import { reportOf, type SeriesState, withoutReport, withReport } from './series-state.js';
import { idOfSeries, type SeriesName, type Signal, seriesOf } from './signal.js';
import type { WatchRules } from './watch-rules.js';

/** What all series have in common: all reports by day, and how many series of a kind there are by their first days. */
export type Pool = Readonly<{ reports: Counts; started: Readonly<Partial<Record<SeriesKind, Counts>>> }>;

export const EMPTY_POOL: Pool = { reports: NOTHING, started: {} };

/** A series by its id, or nothing where it has had no report. */
export type SeriesById = (id: string) => SeriesState | undefined;

/** A report that is new, was corrected, or does not hold any more. */
export type Change = Readonly<{ before: Signal | null; after: Signal | null }>;

export type Watching = Readonly<{
  pool: Pool;
  series: ReadonlyMap<string, Readonly<{ name: SeriesName; state: SeriesState }>>;
  alarms: readonly Alarm[];
}>;

/**
 * One step of the watch, the same for a live service and for an evaluation of history: takes a report into its series, tests
 * each of them from the day of the report on, and says which alarms that raises. Days without reports need no step: a
 * series can only rise on a day on which it has one.
 */
export const watch = (pool: Pool, seriesById: SeriesById, change: Change, rules: WatchRules): Watching => {
  const step: Step = { pool, series: new Map(), seriesById, rules };
  if (change.before) withdraw(step, change.before);
  if (!change.after) return { pool: step.pool, series: step.series, alarms: [] };
  const named = enter(step, change.after);
  return { ...tests(step, named, change, change.after), pool: step.pool };
};

type Named = Readonly<{ id: string; name: SeriesName }>;
type Entry = Readonly<{ name: SeriesName; state: SeriesState }>;
type Step = { pool: Pool; series: Map<string, Entry>; seriesById: SeriesById; rules: WatchRules };

const stateOf = ({ series, seriesById }: Step, id: string): SeriesState | undefined =>
  series.get(id)?.state ?? seriesById(id);

const namedBy = (signal: Signal, rules: WatchRules): readonly Named[] =>
  seriesOf(signal, rules).map((name) => ({ id: idOfSeries(name), name }));

const withdraw = (step: Step, signal: Signal): void => {
  for (const { id, name } of namedBy(signal, step.rules)) {
    const state = stateOf(step, id);
    if (state) step.series.set(id, { name, state: withoutReport(state, signal.id, step.rules) });
  }
  step.pool = { ...step.pool, reports: added(step.pool.reports, signal.day, -1) };
};

const enter = (step: Step, signal: Signal): readonly Named[] => {
  const named = namedBy(signal, step.rules);
  for (const { id, name } of named) {
    const before = stateOf(step, id);
    const state = withReport(before, reportOf(signal), step.rules);
    step.series.set(id, { name, state });
    step.pool = { ...step.pool, started: startedWith(step.pool.started, name.kind, before?.first, state.first) };
  }
  step.pool = { ...step.pool, reports: added(step.pool.reports, signal.day, 1) };
  return named;
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

const tests = (step: Step, named: readonly Named[], { before }: Change, after: Signal): Omit<Watching, 'pool'> => {
  const alarms: Alarm[] = [];
  for (const each of named) {
    const entry = step.series.get(each.id);
    if (!entry) continue;
    const tested = testedOf(step, each, entry.state);
    const isFirst = each.id === named[0]?.id;
    const grave = isFirst && after.isGrave && !before?.isGrave ? graveAlarm(tested, step.rules, after.day) : [];
    const found = [...grave, ...alarmsFrom(tested, step.rules, after.day)];
    const raised = found.map(({ day, cause, batches }) => ({ day, cause, batches }));
    step.series.set(each.id, { ...entry, state: { ...entry.state, raised: [...entry.state.raised, ...raised] } });
    alarms.push(...found);
  }
  return { series: step.series, alarms };
};

const testedOf = (step: Step, { id, name }: Named, state: SeriesState): Tested => {
  const { pool, rules } = step;
  const started = pool.started[name.kind] ?? NOTHING;
  return {
    id,
    name,
    state,
    watched: {
      own: state.counts,
      all: pool.reports,
      averageShare: (day) => 1 / Math.max(rules.leastSeries, between(started, 0, day - rules.settleDays)),
    },
    isSpokenFor: spokenFor(step, name),
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
