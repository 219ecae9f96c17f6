import { dayOf, type ShiftsOf } from './working-day.js';
import { instantOf } from './zone.js';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The working time of one year (UTC): disjoint intervals in order, and how much of it lies before each. Milliseconds. */
export type WorkingYear = Readonly<{
  starts: readonly number[];
  ends: readonly number[];
  before: readonly number[];
  total: number;
}>;

type Span = { start: number; end: number };

/** Shifts as instants, cut to the year; where two overlap (an extra day after a night shift) time counts once. */
export const workingYear = (zone: string, shiftsOf: ShiftsOf, number: number): WorkingYear => {
  const [first, end] = [Date.UTC(number, 0, 1), Date.UTC(number + 1, 0, 1)];
  const spans = united(spansBetween(zone, shiftsOf, dayOf(`${number}-01-01`) - 2, end / DAY + 1))
    .map((span) => ({ start: Math.max(span.start, first), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
  const before: number[] = [];
  let total = 0;
  for (const span of spans) {
    before.push(total);
    total += span.end - span.start;
  }
  return { starts: spans.map(({ start }) => start), ends: spans.map(({ end }) => end), before, total };
};

/** Milliseconds of working time between the year's beginning and an instant in it. */
export const workingTimeBefore = ({ starts, ends, before }: WorkingYear, instant: number): number => {
  const index = lastAtMost(starts, instant);
  const [start, end, passed] = [starts[index], ends[index], before[index]];
  if (start === undefined || end === undefined || passed === undefined) return 0;
  return passed + Math.min(instant, end) - start;
};

/** The earliest instant of the year by which `target` milliseconds of its working time have passed; 0 < target ≤ total. */
export const instantAfter = ({ starts, before }: WorkingYear, target: number): number => {
  const index = lastAtMost(before, target - 1);
  return (starts[index] ?? 0) + target - (before[index] ?? 0);
};

/** When the last shift that starts on `day` ends. */
export const endOfDay = (zone: string, shiftsOf: ShiftsOf, day: number): number =>
  Math.max(...spansBetween(zone, shiftsOf, day, day).map(({ end }) => end));

const spansBetween = (zone: string, shiftsOf: ShiftsOf, firstDay: number, lastDay: number): Span[] => {
  const spans: Span[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const { from, to } of shiftsOf(day)) {
      spans.push({ start: instantOf(zone, day * DAY + from * MINUTE), end: instantOf(zone, day * DAY + to * MINUTE) });
    }
  }
  return spans;
};

const united = (spans: readonly Span[]): Span[] => {
  const result: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
};

/** Index of the last value that is at most `limit`, in ascending values; -1 where there is none. */
const lastAtMost = (values: readonly number[], limit: number): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
