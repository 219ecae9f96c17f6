import type { DataSource } from 'typeorm';
import { PerformanceFactView } from '../fact/performance-fact.view.js';
import type { Scored } from '../performance-words.events.js';
import type { Figures } from './measures.js';
import type { ScoringPeriod } from './scoring-period.js';

/** What figures go by besides the facts: the policy pack's numbers. `factors` turn minor units into the company's. */
export type FigureRules = Readonly<{
  repeatDays: number;
  satisfiedFrom: number;
  factors: Readonly<Record<string, string>>;
}>;

/** `ids` null: of everybody. `byMonth`: the period is split into the months of its zone. */
export type FiguresAsked = Readonly<{
  kind: Scored;
  ids: readonly string[] | null;
  period: Pick<ScoringPeriod, 'from' | 'to' | 'zone'>;
  byMonth: boolean;
}>;

export type SubjectFigures = Readonly<{
  id: string;
  partnerId: string | null;
  month: string | null;
  /** Where most of the jobs were; null without one whose region is known. */
  region: string | null;
  /** When a figure was changed last after the end of the period; null where none was. */
  revisedAt: Date | null;
  figures: Figures;
}>;

export const SUBJECT_COLUMNS: Readonly<Record<Scored, 'partnerId' | 'outletId' | 'technicianId'>> = {
  PARTNER: 'partnerId',
  OUTLET: 'outletId',
  TECHNICIAN: 'technicianId',
};

/**
 * What is counted of each subject that has facts in the period. It looks at everybody's facts, as ranks and means are those
 * of a group: whoever calls it shows only what a scope sees.
 */
export const figuresOf = async (
  dataSource: DataSource,
  { kind, ids, period, byMonth }: FiguresAsked,
  { repeatDays, satisfiedFrom, factors }: FigureRules,
): Promise<readonly SubjectFigures[]> => {
  const table = dataSource.getMetadata(PerformanceFactView).tablePath;
  const month = byMonth ? `to_char(at AT TIME ZONE $4, 'YYYY-MM')` : '$4::text';
  const sql = figuresIn(table, `"${SUBJECT_COLUMNS[kind]}"`, month);
  const found: Counted[] = await dataSource.query(sql, [
    period.from,
    period.to,
    ids,
    byMonth ? period.zone : null,
    repeatDays,
    Object.keys(factors),
    Object.values(factors),
    satisfiedFrom,
  ]);
  return found.map(subjectFigures);
};

type Counted = Readonly<Record<Exclude<keyof Figures, 'cost' | 'costSquares'>, number>> &
  Readonly<{ cost: number; costSquares: number }> &
  Omit<SubjectFigures, 'figures'>;

const subjectFigures = ({ id, partnerId, month, region, revisedAt, ...figures }: Counted): SubjectFigures => ({
  id,
  partnerId,
  month,
  region,
  revisedAt,
  figures,
});

const count = (condition: string): string => `(count(*) FILTER (WHERE counts AND ${condition}))::int`;

/** A job is asked for again where the same symptom of the same unit is reported within the days after it was closed. */
const figuresIn = (table: string, subject: string, month: string): string => `
  WITH fact AS (
    SELECT *, ${subject} AS subject, ${month} AS month FROM ${table}
    WHERE at >= $1 AND at < $2 AND ${subject} IS NOT NULL AND ($3::text[] IS NULL OR ${subject} = ANY($3))
  ), job AS (
    SELECT fact.id, coalesce(again.is, false) AS "isAgain", cost.amount, cost."isKnown",
           greatest(again."toldAt", cost."changedAt") AS "changedAt"
    FROM fact
    LEFT JOIN LATERAL (
      SELECT bool_or(outcome <> 'CANCELLED') AS is, max("toldAt") AS "toldAt" FROM ${table} AS again
      WHERE again."unitId" = fact."unitId" AND again."symptomCode" = fact."symptomCode" AND again.id <> fact.id
        AND again."reportedAt" > fact.at AND again."reportedAt" <= fact.at + make_interval(days => $5)
    ) AS again ON true
    LEFT JOIN LATERAL (
      SELECT coalesce(sum(value * factor) FILTER (WHERE counts), 0) AS amount,
             coalesce(bool_and(factor IS NOT NULL) FILTER (WHERE counts), true) AS "isKnown", max("changedAt") AS "changedAt"
      FROM ${table} AS cost LEFT JOIN unnest($6::text[], $7::numeric[]) AS rate (currency, factor) USING (currency)
      WHERE cost."workOrderId" = fact."workOrderId" AND cost.kind = 'COST'
    ) AS cost ON true
    WHERE fact.kind = 'JOB'
  )
  SELECT subject AS id, max("partnerId") AS "partnerId", month,
    mode() WITHIN GROUP (ORDER BY region) FILTER (WHERE kind = 'JOB') AS region,
    nullif(greatest(max(fact."changedAt"), max(job."changedAt"), $2::timestamptz), $2) AS "revisedAt",
    ${count(`kind = 'VISIT'`)} AS visits, ${count(`kind = 'VISIT' AND "isGood"`)} AS "onTime",
    ${count(`kind = 'JOB'`)} AS jobs, ${count(`kind = 'JOB' AND "isGood" AND NOT "isAgain"`)} AS fixed,
    ${count(`kind = 'JOB' AND "isAgain"`)} AS repeated,
    ${count(`kind = 'ANSWER'`)} AS answers, ${count(`kind = 'ANSWER' AND value >= $8`)} AS satisfied,
    ${count(`kind = 'COMPLAINT'`)} AS complaints,
    ${count(`kind = 'OFFER'`)} AS offers, ${count(`kind = 'OFFER' AND "isGood"`)} AS accepted,
    ${count(`kind = 'OFFER' AND outcome = 'LAPSED'`)} AS lapsed,
    ${count(`kind = 'CHECK'`)} AS checks, ${count(`kind = 'CHECK' AND NOT "isGood"`)} AS failed,
    ${count(`kind = 'JOB' AND "isKnown"`)} AS costed,
    coalesce(sum(amount) FILTER (WHERE counts AND "isKnown"), 0)::float8 AS cost,
    coalesce(sum(amount * amount) FILTER (WHERE counts AND "isKnown"), 0)::float8 AS "costSquares"
  FROM fact LEFT JOIN job USING (id)
  GROUP BY subject, month ORDER BY subject, month`;
