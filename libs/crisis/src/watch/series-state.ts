import type { AlertCause } from '../crisis-words.events.js';
import { added, between, type Counts, NOTHING, since } from './counts.js';
import type { WatchRules } from './watch-rules.js';

/** That a series alerted about a day, and which batches it named. */
export type Raised = Readonly<{ day: number; cause: AlertCause; batches: readonly string[] }>;

/** A series as far as detectors need it: counts by day, of a size that does not grow with the reports of a day. */
export type SeriesState = Readonly<{
  /** Its first day ever. */
  first: number;
  /** Of the reports that count: a customer's many count once within a time. */
  counts: Counts;
  /** Of all reports, and by batch where the series does not count by it. */
  all: Counts;
  batches: Readonly<Record<string, Counts>>;
  raised: readonly Raised[];
}>;

/** How a report changes what a series counts: one more or less, and which days count more or less for it. */
export type SeriesDelta = Readonly<{
  day: number;
  batch: string | null;
  by: 1 | -1;
  /** Days that count from now on, and that do not any more. */
  counted: readonly number[];
  uncounted: readonly number[];
}>;

const newSeries = (first: number): SeriesState => ({ first, counts: NOTHING, all: NOTHING, batches: {}, raised: [] });

/** The series after a report came or went; one that is older than what is remembered changes nothing. */
export const withDelta = (series: SeriesState | undefined, delta: SeriesDelta, rules: WatchRules): SeriesState => {
  const before = series ?? newSeries(delta.day);
  const horizon = Math.max(delta.day, before.all.days.at(-1) ?? delta.day) - rules.memoryDays;
  if (delta.day <= horizon) return before;
  const counted = delta.counted.reduce((counts, day) => added(counts, day, 1), before.counts);
  return {
    first: delta.by > 0 ? Math.min(before.first, delta.day) : before.first,
    counts: since(
      delta.uncounted.reduce((counts, day) => added(counts, day, -1), counted),
      horizon,
    ),
    all: since(added(before.all, delta.day, delta.by), horizon),
    batches: delta.batch === null ? before.batches : withBatch(before.batches, { ...delta, batch: delta.batch }, rules),
    raised: before.raised.some(({ day }) => day <= horizon)
      ? before.raised.filter(({ day }) => day > horizon)
      : before.raised,
  };
};

const withBatch = (
  batches: SeriesState['batches'],
  { batch, day, by }: Readonly<{ batch: string; day: number; by: 1 | -1 }>,
  { batchDays }: WatchRules,
): SeriesState['batches'] => {
  const counts = batches[batch] ?? NOTHING;
  const horizon = Math.max(day, counts.days.at(-1) ?? day) - batchDays;
  const after = day > horizon ? since(added(counts, day, by), horizon) : counts;
  if (after.days.length) return { ...batches, [batch]: after };
  const { [batch]: _, ...others } = batches;
  return others;
};

/** The batches that make up a share of the reports of a window, in order. */
export const namedBatches = (
  { all, batches }: Pick<SeriesState, 'all' | 'batches'>,
  { after, upTo }: Readonly<{ after: number; upTo: number }>,
  percent: number,
): readonly string[] => {
  const within = between(all, after, upTo);
  return Object.entries(batches)
    .flatMap(([batch, counts]) => {
      const count = between(counts, after, upTo);
      return count > 0 && 100 * count >= percent * within ? [batch] : [];
    })
    .sort();
};
