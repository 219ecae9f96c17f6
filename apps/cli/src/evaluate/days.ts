import { wallClockAt } from '#values';

const DAY_MS = 86_400_000;

/** The day of an instant in a zone, counted from 1970-01-01. */
export const dayAt = (zone: string, instant: string): number =>
  Math.floor(wallClockAt(zone, Date.parse(instant)) / DAY_MS);

export const dayOfDate = (date: string): number => Date.parse(date) / DAY_MS;

export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The same day of the month so many months later, or the month's last; earlier where `months` is negative. */
export const monthsLater = (day: number, months: number): number => {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY_MS;
};

const DAYS_A_MONTH = 30.436875;

/** How many months there are from a day to another, of average length. */
export const monthsBetween = (from: number, to: number): number => Math.max(0, (to - from) / DAYS_A_MONTH);
