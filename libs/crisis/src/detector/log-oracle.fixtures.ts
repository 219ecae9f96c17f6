import type { Pool } from 'pg';
import type { SignalSource } from '../alert/alert-words.events.js';
import type { SeriesKind } from '../crisis-words.events.js';
import type { Signal } from '../watch/signal.js';
import type { DetectorRules } from './detector-rules.js';

/** A series as the log tells of it: named by its kind and what it counts by, and of which product and component it is a part. */
export type LogSeries = Readonly<{ name: string; kind: SeriesKind; isOfBatch: boolean; partOf: string | null }>;

/** That a report counts otherwise from a position of the log on: as what, until when, and in which series. */
export type ReportChange = Readonly<{
  key: string;
  since: string;
  until: string | null;
  recordedDay: number;
  source: SignalSource;
  sourceId: string;
  day: number;
  signal: Signal | null;
  series: readonly LogSeries[];
}>;

/** What a series has on a day: reports, those of them that count, and by batch where it does not count by it. */
export type SeriesDay = Readonly<{
  series: string;
  day: number;
  reports: number;
  counted: number;
  batches: Readonly<Record<string, number>>;
}>;

const RULE = `
  rule AS (SELECT * FROM jsonb_to_record($1::jsonb) AS rule (
    zone text, "categoriesOfService" text[], "returnReasons" text[], "repeatDays" int, "graveFlags" text[], renamed jsonb,
    unspecified text[], "componentLevels" int, "mostComponents" int, "mostSeries" int))`;

/** What line and model of a product are called together. */
const called = (of: string): string =>
  `nullif(concat_ws(' ', nullif(${of}->>'line', ''), nullif(${of}->>'model', '')), '')`;

/** What the catalogue called the product of an event when that was written. */
const catalogued = (product: string): string => `(
  SELECT ${called('data')} FROM events.event AS named
  WHERE stream = 'product-' || (${product}) AND type IN ('ProductRegistered', 'ProductRevised') AND named.position < event.position
  ORDER BY named.position DESC LIMIT 1)`;

const doneBy = (of: string): string =>
  ['partnerId', 'outletId', 'technicianId'].map((who) => `'${who}', ${of}->>'${who}'`).join(', ');

/** What each event says of which report: the fields that hold from then on. */
const SAID = `
  said AS (
    SELECT 'complaint/' || (data->>'complaintId') AS key, position, recorded_at, CASE type
      WHEN 'ComplaintRegistered' THEN jsonb_build_object(
        'source', 'COMPLAINT', 'id', data->>'complaintId', 'at', data->>'reportedAt', 'product', ${called(`(data->'product')`)},
        'who', coalesce(data->>'customerId', CASE data->>'serialIsPartial' WHEN 'false' THEN data->>'serial' END),
        'batch', data->>'batch', 'region', data->>'region', 'components', data->'components',
        'symptom', data->>'symptomCode', 'isGrave', data->>'safetyFlag' = ANY ("graveFlags"), ${doneBy('data')})
      WHEN 'ComplaintProductIdentified' THEN jsonb_strip_nulls(jsonb_build_object(
        'product', ${catalogued(`event.data->>'productId'`)}, 'serial', data->>'serial'))
      WHEN 'SafetyFlagged' THEN jsonb_build_object('isGrave', data->>'safetyFlag' = ANY ("graveFlags"))
      WHEN 'ResponsibilityJudged' THEN jsonb_build_object(
        'judged', CASE data->>'responsibility' WHEN 'PARTNER' THEN data->>'partnerId' END)
      WHEN 'ComplaintWithdrawn' THEN '{"isGone": true}'
      WHEN 'ComplaintMerged' THEN '{"isGone": true}'
      WHEN 'ComplaintReopened' THEN '{"isGone": false}'
      ELSE jsonb_strip_nulls(jsonb_build_object(
        'isOfService', data->>'category' = ANY ("categoriesOfService"), 'symptom', data->>'symptomCode'))
      END AS told
    FROM rule, events.event WHERE type IN ('ComplaintRegistered', 'ComplaintProductIdentified', 'ComplaintAssessed',
      'ComplaintReassessed', 'SafetyFlagged', 'ResponsibilityJudged', 'ComplaintWithdrawn', 'ComplaintMerged', 'ComplaintReopened')

    UNION ALL
    SELECT 'repair/' || (data->>'workOrderId'), position, recorded_at, jsonb_build_object(
      'source', 'WORK_ORDER', 'id', data->>'workOrderId', 'at', data->>'reportedAt', 'isOfService', NOT "isNews",
      'who', coalesce(data->>'customerId', data->>'serial'), 'product', ${catalogued(`event.data->>'productId'`)},
      'batch', data->>'batch', 'region', data->>'region', 'components', array_remove(ARRAY[data->>'component'], NULL),
      'symptom', data->>'symptomCode', ${doneBy('before')})
    FROM asked AS event WHERE "isNews" OR before IS NOT NULL
    UNION ALL
    SELECT 'repair/' || (data->>'workOrderId'), position, recorded_at, jsonb_build_object(
      'product', ${catalogued(`event.data->>'productId'`)}, 'serial', data->>'serial',
      'components', array_remove(ARRAY[data->>'component'], NULL), 'symptom', data->>'symptomCode')
    FROM events.event WHERE type = 'WorkOrderQualified'
    UNION ALL
    SELECT 'repair/' || (data->>'workOrderId'), position, recorded_at, '{"isGone": true}'
    FROM events.event WHERE type = 'WorkOrderCancelled'

    UNION ALL
    SELECT 'check/' || id, position, recorded_at, jsonb_build_object(
      'source', 'QUALITY_CHECK', 'id', data->>'workOrderId', 'at', data->>'checkedAt', 'isOfService', true, ${doneBy('job')})
    FROM events.event LEFT JOIN LATERAL (
      SELECT data AS job FROM events.event AS before
      WHERE before.stream = event.stream AND before.version < event.version AND type IN ('OfferAccepted', 'VisitScheduled')
      ORDER BY version DESC LIMIT 1) AS taken ON true
    WHERE type = 'QualityChecked' AND data->'passed' = 'false'

    UNION ALL
    SELECT 'visit/' || (data->>'visitId'), position, recorded_at, jsonb_build_object(
      'source', 'VISIT', 'id', data->>'workOrderId', 'at', data->>'missedAt', 'isOfService', true, ${doneBy('data')})
    FROM events.event WHERE type = 'VisitMissed' AND data->>'cause' = 'TECHNICIAN_NO_SHOW'

    UNION ALL
    SELECT 'return/' || (data->>'returnId') || '/' || (line->>'no'), position, recorded_at, jsonb_build_object(
      'source', 'RETURN', 'id', data->>'returnId', 'at', data->>'openedAt', 'who', coalesce(data->>'customerId', line->>'serial'),
      'product', ${catalogued(`line->>'productId'`)}, 'batch', line->>'batch', 'symptom', line->>'symptomCode',
      'region', coalesce(line->>'region', data->>'region'))
    FROM rule, events.event, jsonb_array_elements(data->'lines') AS line
    WHERE type = 'ReturnOpened' AND data->>'complaintId' IS NULL AND line->>'reason' = ANY ("returnReasons")
    UNION ALL
    SELECT 'return/' || (data->>'returnId') || '/' || (data->>'no'), position, recorded_at, '{"isGone": true}'
    FROM events.event
    WHERE type = 'ReturnLineCancelled' OR type = 'ReturnLineInspected' AND data->>'finding' = 'NO_FAULT_FOUND'

    UNION ALL
    SELECT 'survey/' || (data->>'invitationId'), position, recorded_at, jsonb_build_object(
      'source', 'SURVEY', 'id', data->>'invitationId', 'at', data->>'submittedAt', 'who', data->>'customerId',
      'product', coalesce(${catalogued(`event.data->>'productId'`)},
        nullif(concat_ws(' ', nullif(data->>'productLine', ''), nullif(data->>'productModel', '')), '')),
      'isOfService', data->>'caseKind' IS NOT NULL, 'batch', data->>'batch', 'region', data->>'region', ${doneBy('data')})
    FROM events.event WHERE type = 'SurveySubmitted' AND data->'isLow' = 'true'
  )`;

/** Repairs that were asked for: whether nothing told of them before, and the repair that did not last, if there is one. */
const ASKED = `
  closed AS (
    SELECT data, position, data->>'unitId' AS unit, data->>'symptomCode' AS symptom, (data->>'closedAt')::timestamptz AS at
    FROM events.event WHERE type = 'WorkOrderClosed' AND data->>'kind' = 'REPAIR'
  ), drafted AS (
    SELECT position, recorded_at, data, (data->>'reportedAt')::timestamptz AS at,
      data->>'complaintId' IS NULL AND data->>'returnId' IS NULL AS "isNews"
    FROM events.event WHERE type = 'WorkOrderDrafted' AND data->>'kind' = 'REPAIR'
  ), asked AS (
    SELECT DISTINCT ON (drafted.position) drafted.*, closed.data AS before
    FROM rule CROSS JOIN drafted LEFT JOIN closed
      ON unit = drafted.data->>'unitId' AND symptom = drafted.data->>'symptomCode' AND closed.position < drafted.position
      AND drafted.at >= closed.at AND drafted.at <= closed.at + "repeatDays" * interval '24 hours'
    ORDER BY drafted.position, closed.position DESC
  )`;

/** Each report as it is after each event that says something of it: what was said last of each field holds. */
const SIGNAL = `
  report AS (
    SELECT said.key, said.position, said.recorded_at, jsonb_object_agg(field.key, field.value ORDER BY before.position) AS now,
      (array_agg(before.told->>'serial' ORDER BY before.position) FILTER (WHERE before.told ? 'serial'))[1] AS serial
    FROM said JOIN said AS before ON before.key = said.key AND before.position <= said.position,
      jsonb_each(before.told) AS field
    GROUP BY said.key, said.position, said.recorded_at
  ), judged AS (
    SELECT report.*, ((now->>'at')::timestamptz AT TIME ZONE zone)::date - DATE '1970-01-01' AS day,
      (recorded_at AT TIME ZONE zone)::date - DATE '1970-01-01' AS "recordedDay",
      CASE WHEN now->'isOfService' IS DISTINCT FROM 'true' THEN now->>'product' END AS product,
      coalesce(now->>'judged', now->>'partnerId') AS "partnerId",
      CASE WHEN (now->>'judged' <> now->>'partnerId') IS NOT true THEN now->>'outletId' END AS "outletId",
      CASE WHEN (now->>'judged' <> now->>'partnerId') IS NOT true THEN now->>'technicianId' END AS "technicianId"
    FROM rule, report WHERE now ? 'source'
  ), signal AS (
    SELECT *, CASE
      WHEN now->'isGone' = 'true' OR num_nonnulls(product, "partnerId", "outletId", "technicianId") = 0 THEN NULL
      ELSE jsonb_build_object('id', key, 'day', day, 'who', coalesce(now->>'who', serial), 'product', product,
        'isGrave', coalesce(now->'isGrave', 'false'), 'partnerId', "partnerId", 'outletId', "outletId",
        'technicianId', "technicianId") ||
        CASE WHEN product IS NULL THEN '{"batch": null, "region": null, "components": [], "symptom": null}'
        ELSE jsonb_build_object('batch', now->>'batch', 'region', now->>'region', 'symptom', now->>'symptom',
          'components', coalesce(now->'components', '[]')) END
      END AS signal
    FROM judged
  )`;

/** When a report began to count otherwise than before. */
const CHANGE = `
  compared AS (SELECT *, lag(signal) OVER (PARTITION BY key ORDER BY position) AS before FROM signal),
  change AS (
    SELECT *, lead(position) OVER (PARTITION BY key ORDER BY position) AS until
    FROM compared WHERE before IS DISTINCT FROM signal
  )`;

/** What each kind of series counts by, in the order in which the rules cut series off. */
const KINDS = {
  PRODUCT_COMPONENT: ['product', 'component'],
  PARTNER: ['partnerId'],
  OUTLET: ['outletId'],
  TECHNICIAN: ['technicianId'],
  PRODUCT_SYMPTOM: ['product', 'symptom'],
  PRODUCT_COMPONENT_BATCH: ['product', 'component', 'batch'],
  PRODUCT_COMPONENT_REGION: ['product', 'component', 'region'],
  PRODUCT_BATCH: ['product', 'batch'],
  PRODUCT_REGION: ['product', 'region'],
  PRODUCT: ['product'],
} as const satisfies Readonly<Record<SeriesKind, readonly string[]>>;

/** The series in which a report counts, each named by its kind and what it counts by. */
const COUNTING = `
  kind AS (SELECT * FROM (VALUES ${Object.entries(KINDS)
    .map(([kind, fields], place) => `(${place}, '${kind}', '{${fields}}'::text[])`)
    .join(', ')}) AS kind (place, kind, fields)),
  named AS (
    SELECT change.*, ARRAY (
      SELECT component FROM jsonb_array_elements_text(signal->'components') WITH ORDINALITY AS told (name, n),
        concat_ws(':', VARIADIC (string_to_array(coalesce(renamed->>name, name), ':'))[:"componentLevels"]) AS level,
        coalesce(renamed->>trim(level), trim(level)) AS component
      WHERE component <> '' AND component <> ALL (unspecified)
      GROUP BY component ORDER BY min(n) LIMIT "mostComponents") AS parts
    FROM rule, change
  )
  SELECT named.*, ARRAY (
    SELECT jsonb_build_object('name', kind || ' ' || told, 'kind', kind, 'isOfBatch', 'batch' = ANY (fields),
      'partOf', CASE cardinality(fields) WHEN 3 THEN 'PRODUCT_COMPONENT ' || pair END)
    FROM kind LEFT JOIN LATERAL unnest(parts) WITH ORDINALITY AS part (component, n) ON 'component' = ANY (fields),
      LATERAL (
        SELECT string_agg(value, ' / ' ORDER BY n) AS told, string_agg(value, ' / ' ORDER BY n) FILTER (WHERE n < 3) AS pair,
          count(value) AS known
        FROM unnest(fields) WITH ORDINALITY AS field (field, n),
          nullif(CASE field WHEN 'component' THEN component ELSE signal->>field END, '') AS value
      ) AS of
    WHERE known = cardinality(fields) ORDER BY place, part.n LIMIT "mostSeries") AS series
  FROM rule, named`;

/** Of a temporary table: PostgreSQL knows how large that is. */
const COLUMNS = {
  key: 'text',
  since: 'bigint',
  until: 'bigint',
  recordedDay: 'int',
  source: 'text',
  sourceId: 'text',
  day: 'int',
  signal: 'jsonb',
  series: 'jsonb[]',
} as const;

const CREATE = `CREATE TEMPORARY TABLE report_change (${Object.entries(COLUMNS)
  .map(([name, type]) => `"${name}" ${type}`)
  .join(', ')})`;

const FILL = `INSERT INTO report_change
  WITH ${[RULE, ASKED, SAID, SIGNAL, CHANGE].join(',')}, counting AS (WITH ${COUNTING})
  SELECT key, position, until, "recordedDay", now->>'source', now->>'id', day, signal, series FROM counting`;

/** PostgreSQL expects few repairs, whose number it can't know from their JSON, and would compare each with each. */
const NO_LOOPS = 'SET enable_nestloop = off';

const CHANGES = `
  SELECT key, since::text, until::text, "recordedDay", source, "sourceId", day, signal, to_jsonb(series) AS series
  FROM report_change ORDER BY report_change.since, length(key), key`;

/** A customer's reports count in a series on the first day, and on each that is far enough behind the last one. */
const DAYS = `
  WITH RECURSIVE reported AS (
    SELECT of->>'name' AS series, day, signal->>'who' AS who,
      CASE of->>'isOfBatch' WHEN 'false' THEN signal->>'batch' END AS batch
    FROM report_change, unnest(series) AS of WHERE until IS NULL
  ), told AS (
    SELECT series, who, day, min(day) OVER (PARTITION BY series, who) AS first,
      min(day) OVER (PARTITION BY series, who ORDER BY day RANGE BETWEEN $1::int FOLLOWING AND UNBOUNDED FOLLOWING) AS next
    FROM (SELECT DISTINCT series, who, day FROM reported WHERE who IS NOT NULL) AS told
  ), counted AS (
    SELECT series, who, day, next FROM told WHERE day = first
    UNION ALL
    SELECT told.series, told.who, told.day, told.next
    FROM counted JOIN told ON told.series = counted.series AND told.who = counted.who AND told.day = counted.next
  ), summed AS (
    SELECT series, day, batch, count(*) AS reports, count(*) FILTER (WHERE who IS NULL) AS counted FROM reported GROUP BY 1, 2, 3
    UNION ALL
    SELECT series, day, NULL, 0, count(*) FROM counted GROUP BY 1, 2
  )
  SELECT series, day, sum(reports)::int AS reports, sum(counted)::int AS counted,
    coalesce(jsonb_object_agg(batch, reports) FILTER (WHERE batch IS NOT NULL), '{}') AS batches
  FROM summed GROUP BY series, day`;

/**
 * As plain SQL over the events: each report as it counted from one position of the log to another, in the order of the log,
 * and what each series has on each day in the end.
 */
export const watchedInLog = async (
  pool: Pool,
  { watch, signals }: DetectorRules,
): Promise<Readonly<{ changes: readonly ReportChange[]; days: readonly SeriesDay[] }>> => {
  const client = await pool.connect();
  try {
    await client.query(CREATE);
    await client.query(NO_LOOPS);
    await client.query(FILL, [JSON.stringify({ ...watch, ...signals })]);
    await client.query('ANALYZE report_change');
    const { rows: changes } = await client.query<ReportChange>(CHANGES);
    const { rows: days } = await client.query<SeriesDay>(DAYS, [watch.customerDays]);
    return { changes, days };
  } finally {
    await client.query('RESET enable_nestloop');
    await client.query('DROP TABLE IF EXISTS report_change');
    client.release();
  }
};
