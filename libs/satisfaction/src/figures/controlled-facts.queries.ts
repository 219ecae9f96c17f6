import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ComplaintPeriod, complaintsByPeriod, complaintsMergedByPeriod } from '#complaints';
import { unitsInServiceByPeriod } from '#products';
import { type JobPeriod, jobsByPeriod } from '#repairs';
import { contactOmissionsByPeriod } from '#requests';
import { type Interval, nextPeriod } from '#values';
import type { ControlledRateFilter, Filters } from './controlled-filter.queries.js';
import { dayIn, startOf } from './figure-axis.js';
import type { FiguresPolicy } from './figures.policy-section.js';
import { type JudgedPeriod, judgedByPeriod } from './judged.queries.js';
import { checksByPeriod, lowByPeriod, type Parts } from './omission-part.queries.js';

/** Days from the first up to, and without, `until`; windows and policy are the pack's. */
export type ControlledAsked = Readonly<{
  interval: Interval;
  zone: string;
  from: string;
  until: string;
  filter: ControlledRateFilter;
  windows: Readonly<Record<'recorded' | 'handled' | 'rechecked' | 'fedBack', number>>;
  policy: FiguresPolicy;
  now: Date;
}>;

type ByPeriod<T> = ReadonlyMap<string, T>;

/** When something of a period was last recorded after the period had ended. */
type Revised = Readonly<{ revisedAt: Date | null }>;

/** What the rates are made of; null where it can not be told. */
export type Found = Readonly<{
  complaints: ByPeriod<ComplaintPeriod> | null;
  /** Complaints that are none any more. */
  merged: ByPeriod<Revised> | null;
  units: ByPeriod<Revised & Readonly<{ mean: number }>> | null;
  jobs: ByPeriod<JobPeriod>;
  contacts: ByPeriod<Parts & Revised> | null;
  low: ByPeriod<Parts>;
  checks: ByPeriod<Parts & Revised> | null;
  answers: ByPeriod<JudgedPeriod>;
}>;

/** Everything that the rates of all periods are made of. */
export const factsOf = async (
  scope: Scope,
  dataSource: DataSource,
  asked: ControlledAsked,
  filters: Filters,
): Promise<Found> => {
  const { interval, zone, windows, now: asOf } = asked;
  const steps = { interval, zone };
  const window = { asOf, windowDays: windows.recorded };
  const time = { from: startOf(asked.from, zone), to: startOf(asked.until, zone) };
  const [complaints, merged, units, jobs, contacts, low, checks, answers] = await Promise.all([
    told(filters.complaints, (filter) => complaintsByPeriod(scope, dataSource, { ...steps, asOf, windows, filter })),
    told(filters.complaints, (filter) => complaintsMergedByPeriod(scope, dataSource, { ...steps, asOf, filter })),
    told(filters.units, (filter) =>
      unitsInServiceByPeriod(scope, dataSource, { ...filter, ...steps, ...daysOf(asked) }),
    ),
    jobsByPeriod(scope, dataSource, { ...steps, filter: filters.jobs }),
    told(filters.contacts, (filter) => contactOmissionsByPeriod(scope, dataSource, { ...steps, ...window, filter })),
    lowByPeriod(scope, dataSource, filters.answers, { ...steps, ...window }),
    told(filters.checks, (filter) => checksByPeriod(scope, dataSource, { ...window, ...time, filter }, steps)),
    judgedByPeriod(scope, dataSource, filters.answers, steps),
  ]);
  return {
    complaints,
    merged,
    units,
    jobs: byPeriod(jobs),
    contacts,
    low: byPeriod(low),
    checks,
    answers: byPeriod(answers),
  };
};

/** What a filter finds, by period; null where there is no such filter. */
const told = async <F, T extends Readonly<{ period: string }>>(
  filter: F | null,
  read: (filter: F) => Promise<readonly T[]>,
): Promise<ByPeriod<T> | null> => (filter === null ? null : byPeriod(await read(filter)));

const byPeriod = <T extends Readonly<{ period: string }>>(rows: readonly T[]): ByPeriod<T> =>
  new Map(rows.map((row) => [row.period, row]));

/** Days that have not come have no units yet. */
const daysOf = ({ from, until, zone, now }: ControlledAsked) => {
  const tomorrow = nextPeriod(dayIn(zone, now.getTime()), 'DAY');
  return { from, to: until < tomorrow ? until : tomorrow };
};
