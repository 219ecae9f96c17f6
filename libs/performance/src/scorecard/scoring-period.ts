import { instantOf, wallClockAt } from '#values';

/** A span of time that is scored, half-open: a month such as 2026-03, or some days up to and with one. */
export type ScoringPeriod = Readonly<{ month: string | null; zone: string; from: Date; to: Date }>;

const DAY = 86_400_000;

/** `month` as YYYY-MM. */
export const monthPeriod = (month: string, zone: string): ScoringPeriod => ({
  month,
  zone,
  from: startOf(Date.parse(`${month}-01T00:00:00Z`), zone),
  to: startOf(Date.parse(`${monthAfter(month)}-01T00:00:00Z`), zone),
});

/** `days` days that end with the day `asOf` (YYYY-MM-DD). */
export const rollingPeriod = (asOf: string, days: number, zone: string): ScoringPeriod => {
  const end = Date.parse(`${asOf}T00:00:00Z`) + DAY;
  return { month: null, zone, from: startOf(end - days * DAY, zone), to: startOf(end, zone) };
};

/** Of an instant. */
export const monthAt = (instant: Date, zone: string): string =>
  new Date(wallClockAt(zone, instant.getTime())).toISOString().slice(0, 7);

export const monthAfter = (month: string): string => monthsAfter(month, 1);

export const monthsAfter = (month: string, months: number): string => {
  const first = new Date(`${month}-01T00:00:00Z`);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
};

const startOf = (wall: number, zone: string): Date => new Date(instantOf(zone, wall));
