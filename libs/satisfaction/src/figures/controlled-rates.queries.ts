import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { OMISSION_KINDS, type OmissionKind } from '#complaints';
import { nextPeriod, periodOf, periodsBetween } from '#values';
import { type ControlledAsked, type Found, factsOf } from './controlled-facts.queries.js';
import { type Filters, filtersOf } from './controlled-filter.queries.js';
import type {
  ControlledFilter,
  ControlledRate,
  ControlledRates,
  OmissionPart,
  OmissionSource,
} from './controlled-rates.view.js';
import { dayIn, startOf } from './figure-axis.js';
import { refuseTimes } from './figure-filter.queries.js';
import { later, refuseMany } from './figure-sql.queries.js';
import type { FiguresPolicy } from './figures.policy-section.js';
import type { Parts } from './omission-part.queries.js';

/**
 * The three controlled rates by period, every period from the first to the last.
 *
 * @throws Rejection `FIGURES_TOO_MANY`, `FIGURES_PERIOD_EMPTY`, `FIGURES_IN_FUTURE`
 */
export const controlledRates = async (
  scope: Scope,
  dataSource: DataSource,
  asked: ControlledAsked,
): Promise<readonly ControlledRates[]> => {
  const { interval, zone, from, until, policy } = asked;
  const time = { from: startOf(from, zone), to: startOf(until, zone) };
  refuseTimes(time.from, time.to, asked.now);
  const last = dayIn(zone, time.to.getTime() - 1);
  const periods = periodsBetween(periodOf(from, interval), periodOf(last, interval), interval);
  refuseMany(periods.length);
  const filters = await filtersOf(scope, dataSource, asked.filter, time);
  const found = await factsOf(scope, dataSource, asked, filters);
  return periods.map((period) => {
    const begin = startOf(period, zone);
    const end = startOf(nextPeriod(period, interval), zone);
    return {
      period,
      from: begin > time.from ? begin : time.from,
      to: end < time.to ? end : time.to,
      ...ratesOf(period, found, policy.targets, filters.notToldBy),
    };
  });
};

const NONE: Parts = { problems: 0, omitted: 0 };

type Rates = Omit<ControlledRates, 'period' | 'from' | 'to'>;

const ratesOf = (
  period: string,
  found: Found,
  targets: FiguresPolicy['targets'],
  notToldBy: Filters['notToldBy'],
): Rates => {
  const { complaints, units, jobs } = complainedOf(period, found);
  const { low, n } = found.answers.get(period) ?? NO_ANSWERS;
  const { omitted, problems } = problemsOf(period, found);
  const toTarget = (target: number, by: readonly ControlledFilter[] = []) => ({ target, notToldBy: by });
  const { complaintsPer1000Units, complaintsPer100Jobs, omissionRate, dissatisfactionRate } = targets;
  return {
    complaintsPer1000Units: rateOf([complaints, units], 1_000, toTarget(complaintsPer1000Units, notToldBy.units)),
    complaintsPer100Jobs: rateOf([complaints, jobs], 100, toTarget(complaintsPer100Jobs, notToldBy.complaints)),
    omissionRate: rateOf([omitted, problems], 1, toTarget(omissionRate)),
    omissions: partsOf(period, found),
    dissatisfactionRate: rateOf([low, n], 1, toTarget(dissatisfactionRate)),
    revisedAt: revisedAt(period, found),
  };
};

const NO_ANSWERS = { low: 0, n: 0 };

/** Of all that the rates are made of; low answers are among the answers. */
const revisedAt = (period: string, { complaints, merged, units, jobs, contacts, checks, answers }: Found) =>
  [complaints, merged, units, jobs, contacts, checks, answers]
    .map((facts) => facts?.get(period)?.revisedAt ?? null)
    .reduce(later);

const complainedOf = (period: string, { complaints, units, jobs }: Found) => ({
  complaints: countIn(complaints, period, (each) => each.complaints),
  units: countIn(units, period, ({ mean }) => mean),
  jobs: countIn(jobs, period, (each) => each.jobs),
});

/** 0 where a period has nothing; null where it can not be told. */
const countIn = <T>(
  facts: ReadonlyMap<string, T> | null,
  period: string,
  countOf: (each: T) => number,
): number | null => {
  const each = facts?.get(period);
  return each ? countOf(each) : facts && 0;
};

type Told = Readonly<{ target: number; notToldBy: readonly ControlledFilter[] }>;

/**
 * numerator / denominator × per: complaints per 1,000 units in service or per 100 jobs, shares per 1. A denominator of 0
 * gives no rate.
 */
const rateOf = (
  [numerator, denominator]: readonly [number | null, number | null],
  per: number,
  { target, notToldBy }: Told,
): ControlledRate => {
  const value = numerator !== null && denominator ? (numerator / denominator) * per : null;
  return { value, numerator, denominator, target, isOnTarget: value === null ? null : value <= target, notToldBy };
};

/** Each problem once, whatever was left out of it. */
const problemsOf = (period: string, { complaints, contacts, low, checks }: Found): Parts => {
  const others = [contacts, low, checks].map((parts) => parts?.get(period) ?? NONE);
  return [complaints?.get(period)?.anyKind ?? NONE, ...others].reduce((sum, each) => ({
    problems: sum.problems + each.problems,
    omitted: sum.omitted + each.omitted,
  }));
};

const partsOf = (period: string, { complaints, contacts, low, checks }: Found): readonly OmissionPart[] => {
  const kinds = complaints?.get(period)?.kinds;
  const ofComplaints = OMISSION_KINDS.map((kind) => part(kind, 'COMPLAINT', kinds?.[kind]));
  const others = { CONTACT: contacts, LOW_SCORE: low, FAILED_CHECK: checks };
  return [
    ...(complaints ? ofComplaints : []),
    ...OTHER_SOURCES.flatMap((source) => {
      const parts = others[source];
      return parts ? [part('RECORDED', source, parts.get(period))] : [];
    }),
  ];
};

const OTHER_SOURCES = ['CONTACT', 'LOW_SCORE', 'FAILED_CHECK'] as const;

const part = (kind: OmissionKind, source: OmissionSource, { problems, omitted }: Parts = NONE): OmissionPart => ({
  kind,
  source,
  problems,
  omitted,
});
