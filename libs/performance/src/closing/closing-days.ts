import { instantOf } from '#values';
import { monthAfter } from '../scorecard/scoring-period.js';

const DAY = 86_400_000;

/** When a month is closed by itself: at the beginning of a day in the zone, so many days after the month's end. ISO instant. */
export const closingDueAt = (month: string, zone: string, daysAfter: number): string =>
  new Date(instantOf(zone, Date.parse(`${monthAfter(month)}-01T00:00:00Z`) + daysAfter * DAY)).toISOString();
