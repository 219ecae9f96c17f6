import { Rejection } from '#event-sourcing';
import { wallClockAt } from '#values';
import { monthAt, monthPeriod, rollingPeriod, type ScoringPeriod } from './scoring-period.js';

/** What clients say of a period: a month, or a day that rolling days end with, or neither for today. */
export type PeriodGiven = Readonly<{ month?: string | null; asOf?: string | null; zone?: string | null }>;

/** What the rules about it need to know. */
export type PeriodKnown = Readonly<{ now: Date; zone: string; rollingDays: number }>;

/**
 * @throws Rejection `SCORECARD_PERIOD_TWICE`, `SCORECARD_MONTH_IN_FUTURE`, `SCORECARD_DAY_IN_FUTURE`
 */
export const askedPeriod = ({ month, asOf, zone }: PeriodGiven, known: PeriodKnown): ScoringPeriod => {
  if (month && asOf) throw twice();
  const told = { ...known, zone: zone ?? known.zone };
  return month ? pastMonth(month, told) : pastDays(asOf ?? null, told);
};

const pastMonth = (month: string, { now, zone }: PeriodKnown): ScoringPeriod => {
  if (month > monthAt(now, zone)) throw monthInFuture(month, zone);
  return monthPeriod(month, zone);
};

const pastDays = (asOf: string | null, { now, zone, rollingDays }: PeriodKnown): ScoringPeriod => {
  const today = new Date(wallClockAt(zone, now.getTime())).toISOString().slice(0, 10);
  if (asOf !== null && asOf > today) throw dayInFuture(asOf, zone);
  return rollingPeriod(asOf ?? today, rollingDays, zone);
};

const twice = () =>
  new Rejection('SCORECARD_PERIOD_TWICE', 'Name a month, or the day that rolling days end with, not both.');

const monthInFuture = (month: string, zone: string) =>
  new Rejection(
    'SCORECARD_MONTH_IN_FUTURE',
    `The month ${month} has not begun yet in ${zone}: ask for one that has, or leave it out for the last days.`,
    { month, zone },
  );

const dayInFuture = (asOf: string, zone: string) =>
  new Rejection(
    'SCORECARD_DAY_IN_FUTURE',
    `The day ${asOf} has not come yet in ${zone}: ask for one up to today, or leave it out.`,
    { asOf, zone },
  );
