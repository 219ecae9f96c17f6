import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { ConnectionArgs, Page } from '#graphql';
import type { Condition } from '#projections';
import type { ComplaintView } from './complaint.view.js';
import { complaintFacts, complaintsBehind } from './complaint-fact.queries.js';
import type { ComplaintFilter } from './complaint-filter.queries.js';
import type { ComplaintPolicy } from './complaint-known.js';
import type { OmissionKind } from './omission.view.js';

export type OmissionWindows = ComplaintPolicy['omissionWindowDays'];

type PageArgs = Pick<ConnectionArgs, 'first' | 'after'>;

/** `windows` are the policy pack's. */
export type ComplaintOmissionsAsked = Readonly<{ asOf: Date; windows: OmissionWindows; filter: ComplaintFilter }>;

const DAY = 86_400_000;

/** From when a problem counts, by when it was taken care of, and which complaints it can befall. */
type Omission = Readonly<{ window: keyof OmissionWindows; from: string; until: string; only: string }>;

const OMISSIONS: Readonly<Record<OmissionKind, Omission>> = {
  RECORDED: {
    window: 'recorded',
    from: 'row.reportedAt',
    until: `CASE WHEN row.origin = 'IMPORT' THEN row.reportedAt ELSE row.registeredAt END`,
    only: 'row.requestId IS NULL',
  },
  HANDLED: { window: 'handled', from: 'row.openedAt', until: 'row.outcomeAt', only: 'true' },
  RECHECKED: { window: 'rechecked', from: 'row.implementedAt', until: 'row.recheckedAt', only: 'true' },
  FED_BACK: {
    window: 'fedBack',
    from: 'row.closedAt',
    until: 'row.fedBackAt',
    only: `row.responsibility IS DISTINCT FROM 'CUSTOMER'`,
  },
};

/** The numbers of a rate, as far as complaints make it: those that lack what it is about, among all that are old enough. */
export type ComplaintOmissionParts = Readonly<{ windowDays: number; omitted: number; problems: number }>;

/**
 * One of the four no-omissions as of `asOf`, by what is known today: the complaints that lack what `windowDays` days (of
 * 24 h) should have brought, among those that are so old. Younger complaints are in neither number.
 */
export const complaintOmissionParts = async (
  scope: Scope,
  dataSource: DataSource,
  kind: OmissionKind,
  asked: ComplaintOmissionsAsked,
): Promise<ComplaintOmissionParts> => {
  const oldEnough = problems(kind, asked);
  const parts = await complaintFacts(scope, dataSource, asked.filter, asked.asOf)
    .andWhere(oldEnough.sql, oldEnough.parameters)
    .select('count(*)::int', 'problems')
    .addSelect(`count(*) FILTER (WHERE ${isOmitted(kind)})::int`, 'omitted')
    .getRawOne<{ problems: number; omitted: number }>();
  const windowDays = asked.windows[OMISSIONS[kind].window];
  return { windowDays, omitted: parts?.omitted ?? 0, problems: parts?.problems ?? 0 };
};

/** The complaints behind `omitted`, the oldest first. */
export const listComplaintOmissions = (
  scope: Scope,
  dataSource: DataSource,
  kind: OmissionKind,
  { args, ...asked }: ComplaintOmissionsAsked & Readonly<{ args: PageArgs }>,
): Promise<Page<ComplaintView>> => {
  const { sql, parameters } = problems(kind, asked);
  const facts = complaintFacts(scope, dataSource, asked.filter, asked.asOf)
    .andWhere(sql, parameters)
    .andWhere(isOmitted(kind));
  return complaintsBehind(scope, dataSource, facts, args);
};

export const problems = (kind: OmissionKind, { asOf, windows }: ComplaintOmissionsAsked): Condition => {
  const { window, from, only } = OMISSIONS[kind];
  const asOld = new Date(asOf.getTime() - windows[window] * DAY);
  return { sql: `${from} <= :asOld AND ${only}`, parameters: { asOld, asOf } };
};

export const isOmitted = (kind: OmissionKind): string => {
  const { until } = OMISSIONS[kind];
  return `(${until} IS NULL OR ${until} > :asOf)`;
};
