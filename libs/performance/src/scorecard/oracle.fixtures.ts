import type { Pool } from 'pg';
import type { Scored } from '../performance-words.events.js';
import type { Figures } from './measures.js';

export type Span = Readonly<{ from: Date; to: Date }>;
export type OracleRules = Readonly<{
  repeatDays: number;
  satisfiedFrom: number;
  rates: Readonly<Record<string, number>>;
}>;

const FIELDS = { PARTNER: 'partnerId', OUTLET: 'outletId', TECHNICIAN: 'technicianId' } as const;

/** A join with the spans that a time lies in. */
const spanOf = (at: string): string => `JOIN span ON ${at} >= span."from" AND ${at} < span."to"`;

const GIVEN = `
  span AS (SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS span (name, "from", "to")),
  rule AS (SELECT $4::int AS "repeatDays", $5::int AS "satisfiedFrom", $6::jsonb AS rates)`;

/** What each figure is, as plain SQL over the events, by span: `$id` is the field of the subject. */
const QUESTIONS: Readonly<Record<string, string>> = {
  visits: `
    , visit AS (
      SELECT type, data, coalesce(data->>'arrivedAt', data->>'missedAt')::timestamptz AS at FROM events.event
      WHERE type = 'VisitStarted' OR type = 'VisitMissed' AND data->>'cause' = 'TECHNICIAN_NO_SHOW'
    )
    SELECT name, data->>'$id' AS id, count(*)::int AS visits, count(*) FILTER (WHERE data->'onTime' = 'true')::int AS "onTime"
    FROM visit ${spanOf('at')} GROUP BY 1, 2`,
  offers: `
    , answer AS (
      SELECT type, data, coalesce(data->>'acceptedAt', data->>'declinedAt', data->>'lapsedAt')::timestamptz AS at
      FROM events.event WHERE type IN ('OfferAccepted', 'OfferDeclined', 'OfferLapsed')
    )
    SELECT name, data->>'$id' AS id, count(*)::int AS offers, count(*) FILTER (WHERE type = 'OfferAccepted')::int AS accepted,
           count(*) FILTER (WHERE type = 'OfferLapsed')::int AS lapsed
    FROM answer ${spanOf('at')} GROUP BY 1, 2`,
  jobs: `
    , asked AS (
      SELECT DISTINCT ON (stream) stream, data->>'unitId' AS unit, data->>'symptomCode' AS symptom
      FROM events.event WHERE type IN ('WorkOrderDrafted', 'WorkOrderQualified') ORDER BY stream, version DESC
    ), reported AS (
      SELECT stream, unit, symptom, (data->>'reportedAt')::timestamptz AS at FROM events.event JOIN asked USING (stream)
      WHERE type = 'WorkOrderDrafted'
        AND stream NOT IN (SELECT stream FROM events.event WHERE type = 'WorkOrderCancelled')
    ), job AS (
      SELECT stream, data, unit, symptom, (data->>'closedAt')::timestamptz AS at
      FROM events.event JOIN asked USING (stream) WHERE type = 'WorkOrderClosed'
    ), repeated AS (
      SELECT job.stream FROM rule, job JOIN reported USING (unit, symptom)
      WHERE reported.stream <> job.stream AND reported.at > job.at
        AND reported.at <= job.at + "repeatDays" * interval '1 day'
    ), judged AS (SELECT job.*, stream IN (SELECT stream FROM repeated) AS again FROM job)
    SELECT name, data->>'$id' AS id, count(*)::int AS jobs, count(*) FILTER (WHERE again)::int AS repeated,
           count(*) FILTER (WHERE data->>'outcome' = 'DONE' AND data->'firstVisit' = 'true' AND NOT again)::int AS fixed
    FROM judged ${spanOf('at')} GROUP BY 1, 2`,
  answers: `
    SELECT name, data->>'$id' AS id, count(*)::int AS answers,
           count(*) FILTER (WHERE (data->>'csat')::int >= "satisfiedFrom")::int AS satisfied
    FROM rule, events.event ${spanOf(`(data->>'submittedAt')::timestamptz`)}
    WHERE type = 'SurveySubmitted' AND data->>'csat' IS NOT NULL GROUP BY 1, 2`,
  checks: `
    , checked AS (
      SELECT data, (data->>'checkedAt')::timestamptz AS at,
             (SELECT data->>'partnerId' FROM events.event AS before
                    WHERE before.stream = event.stream AND before.version < event.version AND type = 'OfferAccepted'
                    ORDER BY version DESC LIMIT 1) AS "partnerId",
             (SELECT data->>'outletId' FROM events.event AS before
                    WHERE before.stream = event.stream AND before.version < event.version AND type = 'OfferAccepted'
                    ORDER BY version DESC LIMIT 1) AS "outletId",
             (SELECT data->>'technicianId' FROM events.event AS before
                    WHERE before.stream = event.stream AND before.version < event.version AND type = 'VisitScheduled'
                    ORDER BY version DESC LIMIT 1) AS "technicianId"
      FROM events.event WHERE type = 'QualityChecked'
    )
    SELECT name, "$id" AS id, count(*)::int AS checks, count(*) FILTER (WHERE data->'passed' = 'false')::int AS failed
    FROM checked ${spanOf('at')} GROUP BY 1, 2`,
  costs: `
    , rate AS (SELECT key AS currency, value::float8 AS factor FROM rule, jsonb_each_text(rates)),
    cost AS (
      SELECT stream, sum((data->'amount'->>'amount')::float8 * factor) AS amount, bool_or(factor IS NULL) AS "isUnknown"
      FROM events.event LEFT JOIN rate ON rate.currency = data->'amount'->>'currency'
      WHERE type = 'CostRecorded' AND data->>'bearer' = 'COMPANY'
        AND data->>'costId' NOT IN (SELECT data->>'costId' FROM events.event WHERE type = 'CostReversed')
      GROUP BY stream
    ), job AS (
      SELECT data, (data->>'closedAt')::timestamptz AS at, coalesce(amount, 0) AS amount
      FROM events.event LEFT JOIN cost USING (stream) WHERE type = 'WorkOrderClosed' AND "isUnknown" IS NOT true
    )
    SELECT name, data->>'$id' AS id, count(*)::int AS costed, sum(amount) AS cost, sum(amount * amount) AS "costSquares"
    FROM job ${spanOf('at')} GROUP BY 1, 2`,
  complaints: `
    , complaint AS (
      SELECT stream, data AS said, (data->>'reportedAt')::timestamptz AS at,
        (SELECT data->>'category' FROM events.event AS after WHERE after.stream = event.stream
           AND type IN ('ComplaintAssessed', 'ResponsibilityJudged') ORDER BY version DESC LIMIT 1) AS category,
        (SELECT data FROM events.event AS after WHERE after.stream = event.stream AND type = 'ResponsibilityJudged'
           ORDER BY version DESC LIMIT 1) AS judged
      FROM events.event WHERE type = 'ComplaintRegistered'
        AND stream NOT IN (SELECT stream FROM events.event WHERE type = 'ComplaintWithdrawn')
    ), concerned AS (
      SELECT at, judged->>'partnerId' AS "partnerId",
        CASE WHEN judged->>'partnerId' = said->>'partnerId' THEN said->>'outletId' END AS "outletId",
        CASE WHEN judged->>'partnerId' = said->>'partnerId' THEN coalesce(judged->>'technicianId', said->>'technicianId')
          ELSE nullif(judged->>'technicianId', said->>'technicianId') END AS "technicianId"
      FROM complaint WHERE judged->>'responsibility' = 'PARTNER'
      UNION ALL
      SELECT at, said->>'partnerId', said->>'outletId', said->>'technicianId' FROM complaint
      WHERE category = 'STAFF_CONDUCT' AND coalesce(judged->>'responsibility', 'UNDETERMINED') = 'UNDETERMINED'
    )
    SELECT name, "$id" AS id, count(*)::int AS complaints FROM concerned ${spanOf('at')} GROUP BY 1, 2`,
};

/** The figures of everybody in each of the spans, by the span's name, straight from the events. */
export const oracle = async (
  pool: Pool,
  kind: Scored,
  spans: Readonly<Record<string, Span>>,
  { repeatDays, satisfiedFrom, rates }: OracleRules,
): Promise<Readonly<Record<string, Readonly<Record<string, Partial<Figures>>>>>> => {
  const names = Object.keys(spans);
  const bounds = Object.values(spans);
  const [from, to] = [bounds.map((span) => span.from), bounds.map((span) => span.to)];
  const given = [names, from, to, repeatDays, satisfiedFrom, JSON.stringify(rates)];
  const found: Record<string, Record<string, Partial<Figures>>> = Object.fromEntries(names.map((name) => [name, {}]));
  for (const question of Object.values(QUESTIONS)) {
    const { rows } = await pool.query(`WITH ${GIVEN} ${question.replaceAll('$id', FIELDS[kind])}`, given);
    for (const { name, id, ...figures } of rows) {
      const told = found[name];
      if (told && id !== null) told[id] = { ...told[id], ...figures };
    }
  }
  return found;
};
