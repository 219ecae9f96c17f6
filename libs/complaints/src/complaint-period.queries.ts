import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { stepsOf } from '#projections';
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

const count = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;

/** Complaints and what was left out of them, by the day on which they were reported, in a zone. */
export const complaintsByPeriod = async (
  scope: Scope,
  dataSource: DataSource,
  { interval, zone, ...asked }: Asked,
): Promise<readonly ComplaintPeriod[]> => {
  const kinds = OMISSION_KINDS.map((kind) => ({ kind, ...conditionsOf(kind, asked) }));
  const facts = complaintFacts(scope, dataSource, asked.filter, asked.asOf);
  const step = stepsOf(facts, 'reportedAt', { interval, zone });
  const rows = kinds.reduce(
    (query, { kind, isOld, isLeftOut, parameters }) =>
      query
        .addSelect(count(isOld), `problems${kind}`)
        .addSelect(count(isLeftOut), `omitted${kind}`)
        .setParameters(parameters),
    facts
      .select(step.firstDay, 'period')
      .addSelect('count(*)::int', 'complaints')
      .addSelect(step.late('row.registeredAt'), 'revisedAt')
      .addSelect(count(kinds.map(({ isOld }) => isOld).join(' OR ')), 'problems')
      .addSelect(count(kinds.map(({ isLeftOut }) => isLeftOut).join(' OR ')), 'omitted')
      .setParameters(step.parameters),
  );
  const found = await rows.groupBy(step.no).orderBy('period').getRawMany<Found>();
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

/** When a complaint of a period was last merged into another one after the period had ended, and so left it. */
export const complaintsMergedByPeriod = (
  scope: Scope,
  dataSource: DataSource,
  { filter, asOf, ...steps }: Pick<Asked, 'filter' | 'asOf' | 'interval' | 'zone'>,
): Promise<readonly Readonly<{ period: string; revisedAt: Date | null }>[]> => {
  const facts = complaintFacts(scope, dataSource, { ...filter, statuses: ['MERGED'] }, asOf);
  const step = stepsOf(facts, 'reportedAt', steps);
  return facts
    .select(step.firstDay, 'period')
    .addSelect(step.late('row.mergedAt'), 'revisedAt')
    .setParameters(step.parameters)
    .groupBy(step.no)
    .getRawMany();
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
