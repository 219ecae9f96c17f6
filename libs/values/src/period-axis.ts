import type { Interval } from './period.js';

const DAYS: Readonly<Partial<Record<Interval, number>>> = { DAY: 1, WEEK: 7 };
const MONTHS: Readonly<Partial<Record<Interval, number>>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The first days (`2026-03-01`) of all periods from `first` to `last`, which are first days themselves. */
export const periodsBetween = (first: string, last: string, interval: Interval): readonly string[] => {
  const periods = [first];
  for (let next = nextPeriod(first, interval); next <= last; next = nextPeriod(next, interval)) periods.push(next);
  return periods;
};

/** The first day of the period that `day` lies in; weeks begin on Monday. */
export const periodOf = (day: string, interval: Interval): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const [year, month, weekday] = [date.getUTCFullYear(), date.getUTCMonth(), (date.getUTCDay() + 6) % 7];
  const months = MONTHS[interval];
  if (months) return dayOf(Date.UTC(year, month - (month % months), 1));
  return dayOf(Date.UTC(year, month, date.getUTCDate() - (interval === 'WEEK' ? weekday : 0)));
};

/** The first day of the period after the one that begins on `day`. */
export const nextPeriod = (day: string, interval: Interval): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + (MONTHS[interval] ?? 0)];
  return dayOf(Date.UTC(year, month, date.getUTCDate() + (DAYS[interval] ?? 0)));
};

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
