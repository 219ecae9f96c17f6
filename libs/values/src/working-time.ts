import type { WorkingCalendar } from './calendar.js';
import { indexOf } from './calendar-index.js';
import { inRange, instantAt, isoOf } from './instant.js';
import { instantAfter, workingTimeBefore } from './working-year.js';

const MINUTE = 60_000;

/**
 * The earliest instant at or after `from` by which `minutes` (a whole number, not negative) of working time have
 * passed. So 0 gives `from`, and work that fills a shift is due at the end of that shift, not when the next one starts.
 *
 * Working time is real elapsed time within shifts: the shift that contains the change to summer time is an hour shorter
 * than its wall clock says, the one that contains the change back an hour longer. Malformed instants, minutes or
 * calendars, and years beyond 1970–2199, throw a `RangeError`.
 */
export const addWorkingTime = (calendar: WorkingCalendar, from: string, minutes: number): string => {
  if (!Number.isSafeInteger(minutes) || minutes < 0) throw new RangeError(`${minutes} is no number of minutes to add.`);
  const start = instantAt(from);
  const { year } = indexOf(calendar);
  if (minutes === 0) return isoOf(start);
  let number = yearOf(start);
  let target = workingTimeBefore(year(number), start) + minutes * MINUTE;
  while (target > year(number).total) {
    target -= year(number).total;
    number += 1;
    inRange(Date.UTC(number, 0, 1));
  }
  return isoOf(instantAfter(year(number), target));
};

/**
 * Working time from `a` to `b` in minutes, exact to the millisecond and not rounded; negative where `b` is before `a`.
 * Real elapsed time within shifts, as in `addWorkingTime`, which it undoes.
 */
export const workingMinutesBetween = (calendar: WorkingCalendar, a: string, b: string): number => {
  const [start, end] = [instantAt(a), instantAt(b)];
  if (end < start) return -workingMinutesBetween(calendar, b, a);
  const { year } = indexOf(calendar);
  let sum = workingTimeBefore(year(yearOf(end)), end) - workingTimeBefore(year(yearOf(start)), start);
  for (let number = yearOf(start); number < yearOf(end); number += 1) sum += year(number).total;
  return sum / MINUTE;
};

/** Whether someone works at that instant. Shifts are half-open: their first instant is in, their last is not. */
export const isWorkingTime = (calendar: WorkingCalendar, at: string): boolean => {
  const instant = instantAt(at);
  const year = indexOf(calendar).year(yearOf(instant));
  return workingTimeBefore(year, instant + 1) > workingTimeBefore(year, instant);
};

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();
