import { instantOf, wallClockAt } from '#values';

const DAY = 86_400_000;

/** A date on a wall clock, as days since 1970-01-01. */
export type CalendarDay = number;

/** The date that the wall clock of `zone` shows at an instant (milliseconds). */
export const dayAt = (zone: string, instant: number): CalendarDay => Math.floor(wallClockAt(zone, instant) / DAY);

/** The instant (milliseconds) at which a date is over: its 24:00 on the wall clock of `zone`, summer time included. */
export const endOf = (zone: string, day: CalendarDay): number => instantOf(zone, (day + 1) * DAY);

/** `'2026-03-02'` → its day. */
export const dayOf = (date: string): CalendarDay => Date.parse(`${date}T00:00:00Z`) / DAY;

/** A day → `'2026-03-02'`. */
export const dateOf = (day: CalendarDay): string => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 is Sunday, as in `Date.getUTCDay`. */
export const weekdayOf = (day: CalendarDay): number => new Date(day * DAY).getUTCDay();

/** The same day of a later month, or null where that month has no such day: there is no 31 February. */
export const sameDayLater = (day: CalendarDay, months: number): CalendarDay | null => {
  const date = new Date(day * DAY);
  const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  return number > lengthOf(year, month) ? null : Date.UTC(year, month, number) / DAY;
};

/** The last day of a later month. */
export const lastDayLater = (day: CalendarDay, months: number): CalendarDay => {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0) / DAY;
};

const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
