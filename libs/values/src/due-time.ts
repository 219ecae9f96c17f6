import type { WorkingCalendar } from './calendar.js';
import { indexOf } from './calendar-index.js';
import type { Duration } from './duration.js';
import { inRange, instantAt, isoOf } from './instant.js';
import { addWorkingTime } from './working-time.js';
import { endOfDay } from './working-year.js';
import { instantOf, wallClockAt } from './zone.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * When something is due that may take `duration` from `from` (ISO instants, an amount of 0 is due at once).
 *
 * - `WORKING_MINUTES`, `WORKING_HOURS`: see `addWorkingTime`.
 * - `WORKING_DAYS`: the end of the last shift of the n-th working day after the date of `from`, on the calendar's wall
 *   clock. The day of the event is not counted, the last one is used to its end: Regulation (EEC, Euratom) No 1182/71,
 *   article 3(1) and 3(2)(b). A working day is a date on which a shift starts; a night shift belongs to that date.
 * - `HOURS`: real elapsed hours, whatever the wall clock does.
 * - `DAYS`, `MONTHS`: the same wall-clock time n calendar days or months later, on any kind of day; in a month without
 *   that day, its last one (same regulation, article 3(2)(c)). A time that is skipped or comes twice is read by
 *   RFC 5545, section 3.3.5. Holidays do not move them.
 *
 * An amount that is not a whole number from 0 on, and a due time after 2199, throw a `RangeError`.
 */
export const dueAt = (calendar: WorkingCalendar, from: string, { amount, unit }: Duration): string => {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} is no amount of ${unit}.`);
  switch (unit) {
    case 'WORKING_MINUTES':
      return addWorkingTime(calendar, from, amount);
    case 'WORKING_HOURS':
      return addWorkingTime(calendar, from, amount * 60);
    case 'WORKING_DAYS':
      return addWorkingDays(calendar, from, amount);
    case 'HOURS':
      return isoOf(instantAt(from) + amount * HOUR);
    case 'DAYS':
      return onWallClock(calendar, from, (wall) => wall + amount * DAY);
    case 'MONTHS':
      return onWallClock(calendar, from, (wall) => addMonths(wall, amount));
  }
};

const addWorkingDays = (calendar: WorkingCalendar, from: string, amount: number): string => {
  const start = instantAt(from);
  const { shiftsOf } = indexOf(calendar);
  if (amount === 0) return isoOf(start);
  let day = Math.floor(wallClockAt(calendar.zone, start) / DAY);
  for (let left = amount; left > 0; ) {
    day += 1;
    if (shiftsOf(day).length > 0) left -= 1;
    inRange(day * DAY);
  }
  return isoOf(endOfDay(calendar.zone, shiftsOf, day));
};

const onWallClock = ({ zone }: WorkingCalendar, from: string, move: (wall: number) => number): string => {
  const start = instantAt(from);
  const wall = wallClockAt(zone, start);
  const moved = move(wall);
  return moved === wall ? isoOf(start) : isoOf(instantOf(zone, moved));
};

const addMonths = (wall: number, amount: number): number => {
  const date = new Date(wall);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + amount];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + (((wall % DAY) + DAY) % DAY);
};
