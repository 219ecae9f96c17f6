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
  const month = byMonth ? `to_char(at AT TIME ZONE $4, 'YYYY-MM')` : `coalesce($4, '')`;
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

/**
 * A job is asked for again where the same symptom of the same unit is reported within the days after it was closed. What
 * belongs to jobs is found for all of them at once: looked up one by one it takes half as long again.
 */
const besideJobs = (table: string): string => `again AS (
    SELECT fact.id, bool_or(again.outcome <> 'CANCELLED') AS "isAgain", max(again."toldAt") AS "toldAt"
    FROM fact JOIN ${table} AS again USING ("unitId", "symptomCode")
    WHERE fact.kind = 'JOB' AND again.id <> fact.id
      AND again."reportedAt" > fact.at AND again."reportedAt" <= fact.at + make_interval(days => $5)
    GROUP BY fact.id
  ), cost AS (
    SELECT fact.id, coalesce(sum(cost.value * factor) FILTER (WHERE cost.counts), 0) AS amount,
           bool_and(factor IS NOT NULL) FILTER (WHERE cost.counts) AS "isKnown", max(cost."changedAt") AS "changedAt"
    FROM fact JOIN ${table} AS cost USING ("workOrderId")
    LEFT JOIN unnest($6::text[], $7::numeric[]) AS rate (currency, factor) ON rate.currency = cost.currency
    WHERE fact.kind = 'JOB' AND cost.kind = 'COST' GROUP BY fact.id`;

const figuresIn = (table: string, subject: string, month: string): string => `
  WITH fact AS MATERIALIZED (
    SELECT id, kind, counts, ${subject} AS subject, ${month} AS month, "partnerId", region, "isGood", outcome, value, at,
           "workOrderId", "unitId", "symptomCode", "changedAt" FROM ${table}
    WHERE at >= $1 AND at < $2 AND ${subject} IS NOT NULL AND ($3::text[] IS NULL OR ${subject} = ANY($3))
  ), ${besideJobs(table)}
  ), job AS (
    SELECT subject, month, mode() WITHIN GROUP (ORDER BY region) AS region,
      max(greatest(again."toldAt", cost."changedAt")) AS "changedAt",
      ${count('true')} AS jobs, ${count(`"isGood" AND "isAgain" IS NOT true`)} AS fixed, ${count('"isAgain"')} AS repeated,
      ${count('"isKnown" IS NOT false')} AS costed,
      coalesce(sum(amount) FILTER (WHERE counts AND "isKnown"), 0)::float8 AS cost,
      coalesce(sum(amount * amount) FILTER (WHERE counts AND "isKnown"), 0)::float8 AS "costSquares"
    FROM fact LEFT JOIN again USING (id) LEFT JOIN cost USING (id) WHERE kind = 'JOB' GROUP BY subject, month
  ), other AS (
    SELECT subject, month, max("partnerId") AS "partnerId", max("changedAt") AS "changedAt",
      ${count(`kind = 'VISIT'`)} AS visits, ${count(`kind = 'VISIT' AND "isGood"`)} AS "onTime",
      ${count(`kind = 'ANSWER'`)} AS answers, ${count(`kind = 'ANSWER' AND value >= $8`)} AS satisfied,
      ${count(`kind = 'COMPLAINT'`)} AS complaints,
      ${count(`kind = 'OFFER'`)} AS offers, ${count(`kind = 'OFFER' AND "isGood"`)} AS accepted,
      ${count(`kind = 'OFFER' AND outcome = 'LAPSED'`)} AS lapsed,
      ${count(`kind = 'CHECK'`)} AS checks, ${count(`kind = 'CHECK' AND NOT "isGood"`)} AS failed
    FROM fact GROUP BY subject, month
  )
  SELECT subject AS id, "partnerId", nullif(month, '') AS month, region,
    nullif(greatest(other."changedAt", job."changedAt", $2::timestamptz), $2) AS "revisedAt",
    visits, "onTime", coalesce(jobs, 0) AS jobs, coalesce(fixed, 0) AS fixed, coalesce(repeated, 0) AS repeated, answers,
    satisfied, complaints, offers, accepted, lapsed, checks, failed, coalesce(costed, 0) AS costed,
    coalesce(cost, 0) AS cost, coalesce("costSquares", 0) AS "costSquares"
  FROM other LEFT JOIN job USING (subject, month) ORDER BY subject, month`;
