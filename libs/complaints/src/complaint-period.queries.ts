import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Interval } from '#values';
import { complaintFacts } from './complaint-fact.queries.js';
import { type ComplaintOmissionsAsked, isOmitted, problems } from './omission.queries.js';
import { OMISSION_KINDS, type OmissionKind } from './omission.view.js';

type Parts = Readonly<{ problems: number; omitted: number }>;

/** Complaints of a period, each counted once in `anyKind`, whatever was left out of it. */
export type ComplaintPeriod = Readonly<{
  period: string;
  complaints: number;
  /** When one of them was last registered after the period had ended. */
  revisedAt: Date | null;
  kinds: Readonly<Record<OmissionKind, Parts>>;
  anyKind: Parts;
}>;

type Asked = ComplaintOmissionsAsked & Readonly<{ interval: Interval; zone: string }>;

const LENGTH: Readonly<Record<Interval, string>> = {
  DAY: '1 day',
  WEEK: '7 days',
  MONTH: '1 month',
  QUARTER: '3 months',
  YEAR: '1 year',
};
const BEGIN = 'date_trunc(:interval, row.reportedAt AT TIME ZONE :zone)';
const LATE = `row.registeredAt >= (${BEGIN} + CAST(:step AS interval)) AT TIME ZONE :zone`;
const count = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;

/** Complaints and what was left out of them, by the day on which they were reported, in a zone. */
export const complaintsByPeriod = async (
  scope: Scope,
  dataSource: DataSource,
  { interval, zone, ...asked }: Asked,
): Promise<readonly ComplaintPeriod[]> => {
  const kinds = OMISSION_KINDS.map((kind) => ({ kind, ...conditionsOf(kind, asked) }));
  const rows = kinds.reduce(
    (query, { kind, isOld, isLeftOut, parameters }) =>
      query
        .addSelect(count(isOld), `problems${kind}`)
        .addSelect(count(isLeftOut), `omitted${kind}`)
        .setParameters(parameters),
    complaintFacts(scope, dataSource, asked.filter, asked.asOf)
      .select(`to_char(${BEGIN}, 'YYYY-MM-DD')`, 'period')
      .addSelect('count(*)::int', 'complaints')
      .addSelect(`max(row.registeredAt) FILTER (WHERE ${LATE})`, 'revisedAt')
      .addSelect(count(kinds.map(({ isOld }) => isOld).join(' OR ')), 'problems')
      .addSelect(count(kinds.map(({ isLeftOut }) => isLeftOut).join(' OR ')), 'omitted')
      .setParameters({ interval: interval.toLowerCase(), zone, step: LENGTH[interval] }),
  );
  const found = await rows.groupBy('period').orderBy('period').getRawMany<Found>();
  return found.map(periodOf);
};

type Found = Readonly<{ period: string; complaints: number; revisedAt: Date | null }> &
  Parts &
  Readonly<Record<`problems${OmissionKind}` | `omitted${OmissionKind}`, number>>;

const periodOf = (found: Found): ComplaintPeriod => {
  const of = (kind: OmissionKind): Parts => ({ problems: found[`problems${kind}`], omitted: found[`omitted${kind}`] });
  const { period, complaints, revisedAt, problems, omitted } = found;
  return {
    period,
    complaints,
    revisedAt,
    kinds: { RECORDED: of('RECORDED'), HANDLED: of('HANDLED'), RECHECKED: of('RECHECKED'), FED_BACK: of('FED_BACK') },
    anyKind: { problems, omitted },
  };
};

/** The same as one no-omission asks for, with a parameter of its own. */
const conditionsOf = (kind: OmissionKind, asked: ComplaintOmissionsAsked) => {
  const { sql, parameters } = problems(kind, asked);
  const isOld = `(${sql.replaceAll(':asOld', `:asOld${kind}`)})`;
  return {
    isOld,
    isLeftOut: `(${isOld} AND ${isOmitted(kind)})`,
    parameters: { [`asOld${kind}`]: parameters.asOld, asOf: asked.asOf },
  };
};
