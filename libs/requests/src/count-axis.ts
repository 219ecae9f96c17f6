import type { Interval } from '#values';

const DAYS: Readonly<Partial<Record<Interval, number>>> = { DAY: 1, WEEK: 7 };
const MONTHS: Readonly<Partial<Record<Interval, number>>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The first days (`2026-03-01`) of all periods from `first` to `last`, which are first days themselves. */
export const periodsBetween = (first: string, last: string, interval: Interval): readonly string[] => {
  const periods = [first];
  for (let next = after(first, interval); next <= last; next = after(next, interval)) periods.push(next);
  return periods;
};

const after = (day: string, interval: Interval): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + (MONTHS[interval] ?? 0)];
  return new Date(Date.UTC(year, month, date.getUTCDate() + (DAYS[interval] ?? 0))).toISOString().slice(0, 10);
};
