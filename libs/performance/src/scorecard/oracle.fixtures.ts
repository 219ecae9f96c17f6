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

/** What each figure is, as plain SQL over the events: `$id` is the field of the subject, $1 and $2 the span. */
const QUESTIONS: Readonly<Record<string, string>> = {
  visits: `
    SELECT data->>'$id' AS id, count(*)::int AS visits, count(*) FILTER (WHERE data->'onTime' = 'true')::int AS "onTime"
    FROM events.event
    WHERE type = 'VisitStarted' AND (data->>'arrivedAt')::timestamptz >= $1 AND (data->>'arrivedAt')::timestamptz < $2
       OR type = 'VisitMissed' AND data->>'cause' = 'TECHNICIAN_NO_SHOW'
          AND (data->>'missedAt')::timestamptz >= $1 AND (data->>'missedAt')::timestamptz < $2
    GROUP BY 1`,
  offers: `
    WITH answer AS (
      SELECT type, data, coalesce(data->>'acceptedAt', data->>'declinedAt', data->>'lapsedAt')::timestamptz AS at
      FROM events.event WHERE type IN ('OfferAccepted', 'OfferDeclined', 'OfferLapsed')
    )
    SELECT data->>'$id' AS id, count(*)::int AS offers, count(*) FILTER (WHERE type = 'OfferAccepted')::int AS accepted,
           count(*) FILTER (WHERE type = 'OfferLapsed')::int AS lapsed
    FROM answer WHERE at >= $1 AND at < $2 GROUP BY 1`,
  jobs: `
    WITH asked AS (
      SELECT DISTINCT ON (stream) stream, data->>'unitId' AS unit, data->>'symptomCode' AS symptom
      FROM events.event WHERE type IN ('WorkOrderDrafted', 'WorkOrderQualified') ORDER BY stream, version DESC
    ), reported AS (
      SELECT stream, unit, symptom, (data->>'reportedAt')::timestamptz AS at FROM asked JOIN events.event USING (stream)
      WHERE type = 'WorkOrderDrafted'
        AND stream NOT IN (SELECT stream FROM events.event WHERE type = 'WorkOrderCancelled')
    ), job AS (
      SELECT stream, data, unit, symptom, (data->>'closedAt')::timestamptz AS at
      FROM events.event JOIN asked USING (stream) WHERE type = 'WorkOrderClosed'
    ), judged AS (
      SELECT job.*, EXISTS (
        SELECT 1 FROM reported WHERE reported.stream <> job.stream AND reported.unit = job.unit
          AND reported.symptom = job.symptom AND reported.at > job.at
          AND reported.at <= job.at + $3::int * interval '1 day') AS again
      FROM job WHERE at >= $1 AND at < $2
    )
    SELECT data->>'$id' AS id, count(*)::int AS jobs, count(*) FILTER (WHERE again)::int AS repeated,
           count(*) FILTER (WHERE data->>'outcome' = 'DONE' AND data->'firstVisit' = 'true' AND NOT again)::int AS fixed
    FROM judged GROUP BY 1`,
  answers: `
    SELECT data->>'$id' AS id, count(*)::int AS answers, count(*) FILTER (WHERE (data->>'csat')::int >= $4)::int AS satisfied
    FROM events.event WHERE type = 'SurveySubmitted' AND data->>'csat' IS NOT NULL
      AND (data->>'submittedAt')::timestamptz >= $1 AND (data->>'submittedAt')::timestamptz < $2
    GROUP BY 1`,
  checks: `
    WITH checked AS (
      SELECT data, (SELECT data->>'partnerId' FROM events.event AS before
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
    SELECT "$id" AS id, count(*)::int AS checks, count(*) FILTER (WHERE data->'passed' = 'false')::int AS failed
    FROM checked WHERE (data->>'checkedAt')::timestamptz >= $1 AND (data->>'checkedAt')::timestamptz < $2
    GROUP BY 1`,
  costs: `
    WITH rate AS (SELECT key AS currency, value::float8 AS factor FROM jsonb_each_text($5::jsonb)),
    cost AS (
      SELECT stream, (data->'amount'->>'amount')::float8 * factor AS amount
      FROM events.event LEFT JOIN rate ON rate.currency = data->'amount'->>'currency'
      WHERE type = 'CostRecorded' AND data->>'bearer' = 'COMPANY'
        AND data->>'costId' NOT IN (SELECT data->>'costId' FROM events.event WHERE type = 'CostReversed')
    ), job AS (
      SELECT stream, data->>'$id' AS id, (SELECT coalesce(sum(amount), 0) FROM cost WHERE cost.stream = event.stream) AS amount,
             EXISTS (SELECT 1 FROM cost WHERE cost.stream = event.stream AND amount IS NULL) AS "isUnknown"
      FROM events.event WHERE type = 'WorkOrderClosed'
        AND (data->>'closedAt')::timestamptz >= $1 AND (data->>'closedAt')::timestamptz < $2
    )
    SELECT id, count(*)::int AS costed, sum(amount) AS cost, sum(amount * amount) AS "costSquares"
    FROM job WHERE NOT "isUnknown" GROUP BY 1`,
  complaints: `
    WITH complaint AS (
      SELECT stream, data AS said,
        (SELECT data->>'category' FROM events.event AS after WHERE after.stream = event.stream
           AND type IN ('ComplaintAssessed', 'ResponsibilityJudged') ORDER BY version DESC LIMIT 1) AS category,
        (SELECT data FROM events.event AS after WHERE after.stream = event.stream AND type = 'ResponsibilityJudged'
           ORDER BY version DESC LIMIT 1) AS judged
      FROM events.event WHERE type = 'ComplaintRegistered'
        AND (data->>'reportedAt')::timestamptz >= $1 AND (data->>'reportedAt')::timestamptz < $2
        AND stream NOT IN (SELECT stream FROM events.event WHERE type = 'ComplaintWithdrawn')
    ), concerned AS (
      SELECT judged->>'partnerId' AS "partnerId",
        CASE WHEN judged->>'partnerId' = said->>'partnerId' THEN said->>'outletId' END AS "outletId",
        coalesce(judged->>'technicianId',
                 CASE WHEN judged->>'partnerId' = said->>'partnerId' THEN said->>'technicianId' END) AS "technicianId"
      FROM complaint WHERE judged->>'responsibility' = 'PARTNER'
      UNION ALL
      SELECT said->>'partnerId', said->>'outletId', said->>'technicianId' FROM complaint
      WHERE category = 'STAFF_CONDUCT' AND coalesce(judged->>'responsibility', 'UNDETERMINED') = 'UNDETERMINED'
    )
    SELECT "$id" AS id, count(*)::int AS complaints FROM concerned GROUP BY 1`,
};

/** The figures of everybody, straight from the events. */
export const oracle = async (
  pool: Pool,
  kind: Scored,
  { from, to }: Span,
  rules: OracleRules,
): Promise<Readonly<Record<string, Partial<Figures>>>> => {
  const given = [from, to, rules.repeatDays, rules.satisfiedFrom, JSON.stringify(rules.rates)];
  const found: Record<string, Partial<Figures>> = {};
  for (const question of Object.values(QUESTIONS)) {
    const sql = question.replaceAll('$id', FIELDS[kind]);
    const places = [...new Set(sql.match(/\$\d/g))].sort();
    const renumbered = places.reduce((text, place, n) => text.replaceAll(place, `$<${n + 1}>`), sql);
    const { rows } = await pool.query(
      renumbered.replace(/\$<(\d)>/g, '$$$1'),
      places.map((place) => given[Number(place.slice(1)) - 1]),
    );
    for (const { id, ...figures } of rows) if (id !== null) found[id] = { ...found[id], ...figures };
  }
  return found;
};
