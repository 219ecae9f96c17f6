import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { ConnectionArgs, Page } from '#graphql';
import type { Condition } from '#projections';
import type { ComplaintView } from './complaint.view.js';
import { complaintFacts, complaintsBehind } from './complaint-fact.queries.js';
import type { ComplaintFilter } from './complaint-filter.queries.js';
import type { ComplaintPolicy } from './complaint-known.js';
import { OMISSION_KINDS, type OmissionKind, type OmissionRate } from './omission.view.js';

export type OmissionWindows = ComplaintPolicy['omissionWindowDays'];

type PageArgs = Pick<ConnectionArgs, 'first' | 'after'>;

/** `windows` are the policy pack's. */
export type OmissionAsked = Readonly<{ asOf: Date; windows: OmissionWindows; filter: ComplaintFilter }>;

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

/**
 * The four no-omissions as of `asOf`, by what is known today: the share of complaints that lack what `window` days should
 * have brought, among those that are so old. Younger complaints are in neither number.
 */
export const omissionRates = (
  scope: Scope,
  dataSource: DataSource,
  asked: OmissionAsked,
): Promise<readonly OmissionRate[]> =>
  Promise.all(OMISSION_KINDS.map((kind) => omissionRate(scope, dataSource, kind, asked)));

const omissionRate = async (
  scope: Scope,
  dataSource: DataSource,
  kind: OmissionKind,
  asked: OmissionAsked,
): Promise<OmissionRate> => {
  const { window } = OMISSIONS[kind];
  const oldEnough = problems(kind, asked);
  const counted = await complaintFacts(scope, dataSource, asked.filter, asked.asOf)
    .andWhere(oldEnough.sql, oldEnough.parameters)
    .select('count(*)::int', 'problems')
    .addSelect(`count(*) FILTER (WHERE ${isOmitted(kind)})::int`, 'omitted')
    .getRawOne<{ problems: number; omitted: number }>();
  const { problems: all, omitted } = counted ?? { problems: 0, omitted: 0 };
  return { kind, windowDays: asked.windows[window], problems: all, omitted, rate: all ? omitted / all : null };
};

/** The complaints behind a rate, the oldest first. */
export const listOmissions = (
  scope: Scope,
  dataSource: DataSource,
  kind: OmissionKind,
  { args, ...asked }: OmissionAsked & Readonly<{ args: PageArgs }>,
): Promise<Page<ComplaintView>> => {
  const { sql, parameters } = problems(kind, asked);
  const facts = complaintFacts(scope, dataSource, asked.filter, asked.asOf)
    .andWhere(sql, parameters)
    .andWhere(isOmitted(kind));
  return complaintsBehind(scope, dataSource, facts, args);
};

const problems = (kind: OmissionKind, { asOf, windows }: OmissionAsked): Condition => {
  const { window, from, only } = OMISSIONS[kind];
  const asOld = new Date(asOf.getTime() - windows[window] * DAY);
  return { sql: `${from} <= :asOld AND ${only}`, parameters: { asOld, asOf } };
};

const isOmitted = (kind: OmissionKind): string => {
  const { until } = OMISSIONS[kind];
  return `(${until} IS NULL OR ${until} > :asOf)`;
};
