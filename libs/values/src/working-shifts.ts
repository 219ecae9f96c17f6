import type { WorkingCalendar } from './calendar.js';
import { indexOf } from './calendar-index.js';
import { instantAt, isoOf } from './instant.js';

/** From an instant until another one, which is no longer in it; ISO 8601 in UTC. */
export type TimeSpan = Readonly<{ from: string; to: string }>;

/**
 * When people work between two instants: disjoint, in order, cut to what was asked, shifts that meet in one.
 * Empty where `to` is not after `from`; malformed instants or calendars throw a `RangeError`.
 */
export const workingShiftsBetween = (calendar: WorkingCalendar, from: string, to: string): readonly TimeSpan[] => {
  const [first, end] = [instantAt(from), instantAt(to)];
  const { year } = indexOf(calendar);
  const spans: Span[] = [];
  for (let number = yearOf(first); first < end && number <= yearOf(end); number += 1) {
    const { starts, ends } = year(number);
    starts.forEach((start, index) => {
      add(spans, { start: Math.max(start, first), end: Math.min(ends[index] ?? start, end) });
    });
  }
  return spans.map(spanOf);
};

/** What is left of spans (disjoint, in order) once others, in any order, are taken away. */
export const spansWithout = (spans: readonly TimeSpan[], away: readonly TimeSpan[]): readonly TimeSpan[] =>
  away
    .map(({ from, to }) => ({ start: instantAt(from), end: instantAt(to) }))
    .reduce<Span[]>(
      (left, gone) => left.flatMap((span) => without(span, gone)),
      spans.map(({ from, to }) => ({ start: instantAt(from), end: instantAt(to) })),
    )
    .map(spanOf);

type Span = { start: number; end: number };

const add = (spans: Span[], span: Span): void => {
  if (span.start >= span.end) return;
  const last = spans.at(-1);
  if (last?.end === span.start) last.end = span.end;
  else spans.push(span);
};

const without = ({ start, end }: Span, gone: Span): Span[] =>
  gone.end <= start || gone.start >= end || gone.start >= gone.end
    ? [{ start, end }]
    : [
        { start, end: gone.start },
        { start: gone.end, end },
      ].filter((span) => span.start < span.end);

const spanOf = ({ start, end }: Span): TimeSpan => ({ from: isoOf(start), to: isoOf(end) });

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();
