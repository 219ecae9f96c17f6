import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Scope, scopeOf } from '#auth';
import { callerWith } from '#auth/testing';
import { complaintFactProjection, complaintProjection } from '#complaints';
import { complaintEventVersions } from '#complaints/events';
import { exposureProjection, productProjection, unitRangeProjection } from '#products';
import { productsEventVersions } from '#products/events';
import { projection } from '#projections';
import { workOrderProjection } from '#repairs';
import { repairEventVersions } from '#repairs/events';
import { contactFactProjection } from '#requests';
import { contactEventVersions } from '#requests/events';
import { satisfactionEventVersions } from '../events.js';
import type { ControlledRateFilter } from './controlled-filter.queries.js';
import { controlledYear } from './controlled-history.fixtures.js';
import { controlledRates } from './controlled-rates.queries.js';
import type { ControlledRate } from './controlled-rates.view.js';
import { explainRate } from './explain-rate.queries.js';
import type { RateSource } from './explain-rate.view.js';
import { failedCheckProjection } from './failed-check.projection.js';
import { randomYear } from './figure-history.fixtures.js';
import { FigureLog } from './figure-log.handler.js';
import { figureSide } from './figure-side.fixtures.js';
import { later } from './figure-sql.queries.js';
import { responseProjection } from './response.projection.js';

const SEED = Number(process.env.SEED ?? 20260302);
/** A year is written and folded first. */
const PATIENCE_MS = 240_000;
const NOW = new Date('2025-12-20T12:00:00Z');
const ZONE = 'Europe/Berlin';
const everything = scopeOf(callerWith('analyst', { region: null }));
const partner = scopeOf(callerWith('partner', { partnerId: 'pa-2' }));

const VERSIONS = {
  ...satisfactionEventVersions,
  ...complaintEventVersions,
  ...productsEventVersions,
  ...repairEventVersions,
  ...contactEventVersions,
};
const PROJECTIONS = [
  projection(complaintProjection),
  projection(complaintFactProjection),
  projection(contactFactProjection),
  projection(workOrderProjection),
  projection(productProjection),
  projection(unitRangeProjection),
  projection(exposureProjection),
  projection(responseProjection),
  projection(failedCheckProjection),
];

/** What is asked for, and the same in SQL over what the log tells of complaints, jobs, units, contacts and answers. */
type Asked = Readonly<{
  name: string;
  filter: ControlledRateFilter;
  scope?: Scope;
  complaints?: string;
  jobs?: string;
  units?: string | null;
  contacts?: string | null;
  answers?: string;
}>;

const ASKED: readonly Asked[] = [
  { name: 'of everything', filter: {} },
  {
    name: 'of a product line and a region',
    filter: { productLines: ['Boilers'], regions: ['DE-BY'] },
    complaints: `data->'product'->>'line' = 'Boilers' AND data->>'region' = 'DE-BY'`,
    jobs: `drafted->>'productId' = 'p-1' AND drafted->>'region' = 'DE-BY'`,
    units: `data->>'productId' = 'p-1' AND data->>'region' = 'DE-BY'`,
    contacts: null,
    answers: `data->>'productLine' = 'Boilers' AND data->>'region' = 'DE-BY'`,
  },
  {
    name: 'of two regions',
    filter: { regions: ['DE-BE', 'CN-11'] },
    complaints: `data->>'region' IN ('DE-BE', 'CN-11')`,
    jobs: `drafted->>'region' IN ('DE-BE', 'CN-11')`,
    units: `data->>'region' IN ('DE-BE', 'CN-11')`,
    contacts: `data->>'region' IN ('DE-BE', 'CN-11')`,
    answers: `data->>'region' IN ('DE-BE', 'CN-11')`,
  },
  {
    name: 'of a batch and a partner',
    filter: { batches: ['B1'], partnerIds: ['pa-1'] },
    complaints: `data->>'batch' = 'B1' AND data->>'partnerId' = 'pa-1'`,
    jobs: `drafted->>'batch' = 'B1' AND partner = 'pa-1'`,
    units: null,
    contacts: null,
    answers: `data->>'batch' = 'B1' AND data->>'partnerId' = 'pa-1'`,
  },
  {
    name: 'as a partner sees them',
    filter: {},
    scope: partner,
    complaints: `data->>'partnerId' = 'pa-2'`,
    jobs: `partner = 'pa-2'`,
    units: null,
    contacts: 'false',
    answers: `data->>'partnerId' = 'pa-2'`,
  },
];

const UNFILTERED = { complaints: 'true', jobs: 'true', units: 'true', contacts: 'true', answers: 'true' };

const MONTHS = `SELECT to_char(month, 'YYYY-MM-DD') AS period, month AT TIME ZONE '${ZONE}' AS begins,
    (month + interval '1 month') AT TIME ZONE '${ZONE}' AS ends
  FROM generate_series(timestamp '2025-01-01', timestamp '2026-01-01', interval '1 month') month`;
const AS_OLD = (days: number): string => `timestamptz '${NOW.toISOString()}' - interval '${days} days'`;
const NOW_SQL = `timestamptz '${NOW.toISOString()}'`;

/** Registered and not merged. A third of them have an outcome; none was implemented or closed. */
const complaintsInLog = (where: string): string => `
  WITH month AS (${MONTHS}),
  complaint AS (
    SELECT data, (data->>'reportedAt')::timestamptz AS at, (data->>'registeredAt')::timestamptz AS registered, (
        SELECT max((other.data->>'withdrawnAt')::timestamptz) FROM events.event other
        WHERE other.stream = event.stream AND other.type = 'ComplaintWithdrawn') AS outcome
    FROM events.event WHERE type = 'ComplaintRegistered' AND NOT EXISTS (
      SELECT FROM events.event other WHERE other.stream = event.stream AND other.type = 'ComplaintMerged')),
  problem AS (
    SELECT *, data->>'requestId' IS NULL AND at <= ${AS_OLD(3)} AS may_record, at <= ${AS_OLD(30)} AS may_handle,
      registered > ${NOW_SQL} AS unrecorded, outcome IS NULL OR outcome > ${NOW_SQL} AS unhandled
    FROM complaint WHERE ${where})
  SELECT period, count(at)::int AS complaints, max(registered) FILTER (WHERE registered >= ends) AS revised,
    count(*) FILTER (WHERE may_record)::int AS recordable, count(*) FILTER (WHERE may_record AND unrecorded)::int AS unrecorded,
    count(*) FILTER (WHERE may_handle)::int AS handleable, count(*) FILTER (WHERE may_handle AND unhandled)::int AS unhandled,
    count(*) FILTER (WHERE may_record OR may_handle)::int AS problems,
    count(*) FILTER (WHERE (may_record AND unrecorded) OR (may_handle AND unhandled))::int AS omitted
  FROM month LEFT JOIN problem ON at >= begins AND at < ends GROUP BY period ORDER BY period`;

const mergersInLog = (where: string): string => `
  WITH month AS (${MONTHS}),
  gone AS (
    SELECT data, (data->>'reportedAt')::timestamptz AS at, (SELECT (other.data->>'mergedAt')::timestamptz FROM events.event other
        WHERE other.stream = event.stream AND other.type = 'ComplaintMerged') AS merged
    FROM events.event WHERE type = 'ComplaintRegistered')
  SELECT period, max(merged) FILTER (WHERE merged >= ends) AS revised
  FROM month LEFT JOIN gone ON at >= begins AND at < ends AND ${where} GROUP BY period`;

const ORDERS = `SELECT event.stream, data AS drafted, (SELECT other.data->>'partnerId' FROM events.event other
    WHERE other.stream = event.stream AND other.type = 'OfferAccepted') AS partner
  FROM events.event WHERE type = 'WorkOrderDrafted'`;

const jobsInLog = (where: string): string => `
  WITH month AS (${MONTHS}), ordered AS (${ORDERS})
  SELECT period, count(ordered.stream)::int AS jobs,
    max(recorded_at) FILTER (WHERE ordered.stream IS NOT NULL AND recorded_at >= ends) AS revised FROM month
  LEFT JOIN events.event ON type = 'WorkOrderClosed' AND (data->>'closedAt')::timestamptz >= begins AND (data->>'closedAt')::timestamptz < ends
  LEFT JOIN ordered ON ordered.stream = event.stream AND ${where} GROUP BY period ORDER BY period`;

/** The days that have come, by month, and when each is over. */
const DAYS = `SELECT period, ends, (day + interval '1 day') AT TIME ZONE '${ZONE}' AS over
  FROM month, generate_series(begins AT TIME ZONE '${ZONE}', (ends AT TIME ZONE '${ZONE}') - interval '1 day', interval '1 day') day
  WHERE day <= (${NOW_SQL} AT TIME ZONE '${ZONE}')`;

/**
 * What the log told of units, event by event: \`past\` and \`data\` are the cell before and after it, null for none. Ranges serve from
 * shipment and the days on the shelf on, single units from sale until they are taken back.
 */
const TOLD_OF_UNITS = `
  told_of_range AS (
    SELECT position, recorded_at, data->>'rangeId' AS unit, (data->>'count')::int AS units, data AS cell,
      (data->>'shippedAt')::timestamptz + (data->>'shelfDays')::int * interval '24 hours' AS starts, type = 'UnitRangeWithdrawn' AS gone
    FROM events.event WHERE stream LIKE 'unitrange-%'),
  told_of_unit AS (
    SELECT position, recorded_at, stream AS unit, data->>'productId' AS "productId",
      coalesce(max(data->>'soldAt') FILTER (WHERE type = 'UnitCorrected') OVER past,
        max(data->>'soldAt') FILTER (WHERE type = 'UnitSold') OVER past)::timestamptz AS starts,
      (max(data->>'returnedAt') OVER past)::timestamptz AS ends,
      (max(data->>'movedAt') OVER past)::timestamptz AS moved,
      max(data->>'region') FILTER (WHERE type = 'UnitMoved') OVER past AS moved_to,
      coalesce(max(data->>'region') FILTER (WHERE type = 'UnitCorrected') OVER past,
        max(data->>'region') FILTER (WHERE type = 'UnitRegistered') OVER past) AS region,
      coalesce(max(data->>'batch') FILTER (WHERE type = 'UnitCorrected') OVER past,
        max(data->>'batch') FILTER (WHERE type = 'UnitRegistered') OVER past) AS batch
    FROM events.event WHERE stream LIKE 'unit-%' WINDOW past AS (PARTITION BY stream ORDER BY position)),
  state AS (
    SELECT position, recorded_at, unit, period, day.ends, over, CASE WHEN starts < over AND NOT gone THEN units ELSE 0 END AS units,
      cell AS data
    FROM told_of_range, day
    UNION ALL
    SELECT position, recorded_at, unit, period, day.ends, over,
      CASE WHEN starts < over AND (told.ends IS NULL OR told.ends >= over) THEN 1 ELSE 0 END,
      jsonb_build_object('productId', "productId", 'batch', batch, 'region', CASE WHEN moved < over THEN moved_to ELSE region END)
    FROM told_of_unit told, day)`;

/** Counted at the end of each day up to today, and when that was last told to be otherwise than before. */
const unitsInLog = (where: string): string => `
  WITH month AS (${MONTHS}), day AS (${DAYS}), ${TOLD_OF_UNITS},
  counted AS (SELECT *, CASE WHEN ${where} THEN units ELSE 0 END AS counts FROM state),
  told AS (
    SELECT *, counts <> lag(counts, 1, 0) OVER steps AS news, lead(position) OVER steps IS NULL AS is_last
    FROM counted WINDOW steps AS (PARTITION BY unit, over ORDER BY position)),
  daily AS (
    SELECT period, over, coalesce(sum(counts) FILTER (WHERE is_last), 0) AS units, max(recorded_at) FILTER (WHERE news AND recorded_at >= ends) AS revised
    FROM day LEFT JOIN told USING (period, ends, over) GROUP BY period, over)
  SELECT period, avg(units)::float8 AS mean, max(revised) AS revised FROM daily GROUP BY period`;

const contactsInLog = (where: string): string => `
  WITH month AS (${MONTHS}),
  contact AS (
    SELECT data, recorded_at, (data->>'receivedAt')::timestamptz AS at, (
        SELECT (other.data->>'dismissedAt')::timestamptz FROM events.event other
        WHERE other.stream = event.stream AND other.type = 'ContactDismissed') AS outcome
    FROM events.event WHERE type = 'ContactReceived')
  SELECT period, count(at)::int AS problems, count(at) FILTER (WHERE outcome IS NULL OR outcome > ${NOW_SQL})::int AS omitted,
    max(recorded_at) FILTER (WHERE recorded_at >= ends) AS revised
  FROM month LEFT JOIN contact ON at >= begins AND at < ends AND at <= ${AS_OLD(3)} AND ${where} GROUP BY period`;

const checksInLog = (where: string): string => `
  WITH month AS (${MONTHS}), ordered AS (${ORDERS}),
  failed AS (
    SELECT ordered.*, recorded_at, (data->>'checkedAt')::timestamptz AS at, EXISTS (
        SELECT FROM events.event other WHERE other.stream = event.stream AND other.version > event.version
          AND other.type IN ('VisitScheduled', 'WorkOrderClosed')) AS taken_up
    FROM events.event JOIN ordered USING (stream) WHERE type = 'QualityChecked')
  SELECT period, count(at)::int AS problems, count(at) FILTER (WHERE NOT taken_up)::int AS omitted,
    max(recorded_at) FILTER (WHERE recorded_at >= ends) AS revised
  FROM month LEFT JOIN failed ON at >= begins AND at < ends AND at <= ${AS_OLD(3)} AND ${where} GROUP BY period`;

const answersInLog = (where: string): string => `
  WITH month AS (${MONTHS}),
  answer AS (
    SELECT data, (data->>'submittedAt')::timestamptz AS at, (data->>'isLow')::boolean AS low, recorded_at,
      data->>'csat' IS NOT NULL OR data->>'nps' IS NOT NULL AS judged, EXISTS (
        SELECT FROM events.event other WHERE other.type = 'RecoveryOpened' AND other.data->>'invitationId' = event.data->>'invitationId') AS taken_up
    FROM events.event WHERE type = 'SurveySubmitted')
  SELECT period, count(*) FILTER (WHERE judged)::int AS judged, count(*) FILTER (WHERE judged AND low)::int AS low,
    max(recorded_at) FILTER (WHERE judged AND recorded_at >= ends) AS revised,
    count(*) FILTER (WHERE low AND at <= ${AS_OLD(3)})::int AS problems,
    count(*) FILTER (WHERE low AND NOT taken_up AND at <= ${AS_OLD(3)})::int AS omitted
  FROM month LEFT JOIN answer ON at >= begins AND at < ends AND ${where} GROUP BY period`;

type Line = Readonly<Record<string, string | number | Date | null>>;
const rate = (numerator: number, denominator: number, per: number): unknown =>
  denominator ? expect.closeTo((numerator / denominator) * per, 9) : null;
const NONE: ReadonlyMap<unknown, Line> = new Map();
const n = (line: Line | undefined, field: string): number => Number(line?.[field] ?? 0);

const newest = (lines: readonly (Line | undefined)[]): Date | null =>
  lines.flatMap((line) => (line?.revised instanceof Date ? [line.revised] : [])).reduce<Date | null>(later, null);

describe(`controlled rates of a random year (seed ${SEED})`, () => {
  let side: Awaited<ReturnType<typeof figureSide>>;
  beforeAll(async () => {
    const happened = [...controlledYear(SEED), ...randomYear(SEED)];
    side = await figureSide(VERSIONS, PROJECTIONS, happened);
  }, PATIENCE_MS);
  afterAll(() => side.close());

  const sql = async (text: string): Promise<ReadonlyMap<unknown, Line>> =>
    new Map((await side.pool.query(text)).rows.map((line: Line) => [line.period, line]));
  const asked = { zone: ZONE, from: '2025-01-01', until: '2026-02-01', now: NOW };
  const windows = { recorded: 3, handled: 30, rechecked: 14, fedBack: 14 };
  const targets = {
    complaintsPer1000Units: 50,
    complaintsPer100Jobs: 2,
    omissionRate: 0.01,
    dissatisfactionRate: 0.05,
  };
  const policy = { confidenceLevel: 0.95, targets };

  const inLog = async (each: Asked) => {
    const { complaints, jobs, units, contacts, answers } = { ...UNFILTERED, ...each };
    return {
      complaints: await sql(complaintsInLog(complaints)),
      mergers: await sql(mergersInLog(complaints)),
      jobs: await sql(jobsInLog(jobs)),
      units: units === null ? NONE : await sql(unitsInLog(units)),
      contacts: contacts === null ? NONE : await sql(contactsInLog(contacts)),
      checks: await sql(checksInLog(jobs)),
      answers: await sql(answersInLog(answers)),
    };
  };
  type Found = Awaited<ReturnType<typeof inLog>>;

  /** The three rates as numerator, denominator and value, and when they were revised. */
  const expected = (period: string, found: Found) => {
    const of = (source: keyof Found, field: string) => n(found[source].get(period), field);
    const [complained, mean, closedJobs] = [of('complaints', 'complaints'), of('units', 'mean'), of('jobs', 'jobs')];
    const sum = (field: string) =>
      of('complaints', field) + of('contacts', field) + of('checks', field) + of('answers', field);
    const [low, judged] = [of('answers', 'low'), of('answers', 'judged')];
    return {
      perUnits:
        found.units === NONE
          ? [complained, null, null]
          : [complained, expect.closeTo(mean, 9), rate(complained, mean, 1_000)],
      perJobs: [complained, closedJobs, rate(complained, closedJobs, 100)],
      omissions: [sum('omitted'), sum('problems'), rate(sum('omitted'), sum('problems'), 1)],
      dissatisfaction: [low, judged, rate(low, judged, 1)],
      parts: ['recordable', 'unrecorded', 'handleable', 'unhandled'].map((field) => of('complaints', field)),
      revisedAt: newest(Object.values(found).map((lines) => lines.get(period))),
    };
  };

  it.each(ASKED)('are those of the log: $name', async (each) => {
    const found = await inLog(each);
    const { filter, scope = everything } = each;
    const rows = await controlledRates(scope, side.dataSource, {
      ...asked,
      interval: 'MONTH',
      filter,
      windows,
      policy,
    });
    expect(rows.map(({ period }) => period)).toEqual([...found.complaints.keys()]);
    const told = ({ numerator, denominator, value }: ControlledRate) => [numerator, denominator, value];
    for (const row of rows)
      expect({
        perUnits: told(row.complaintsPer1000Units),
        perJobs: told(row.complaintsPer100Jobs),
        omissions: told(row.omissionRate),
        dissatisfaction: told(row.dissatisfactionRate),
        parts: row.omissions.slice(0, 2).flatMap(({ problems, omitted }) => [problems, omitted]),
        revisedAt: row.revisedAt,
      }).toEqual(expected(row.period, found));
    const hasUnits = found.units !== NONE;
    expect(rows.map(({ complaintsPer1000Units }) => complaintsPer1000Units.notToldBy)).toEqual(
      rows.map(() => (hasUnits ? [] : ['PARTNER'])),
    );
  });

  it('are revised by all that they are made of, each in some month', async () => {
    const found = await inLog({ name: 'of everything', filter: {} });
    for (const [source, lines] of Object.entries(found))
      expect([source, [...lines.values()].some(({ revised }) => revised !== null)]).toEqual([source, true]);
  });

  it('say nothing of a month without data', async () => {
    const rows = await controlledRates(everything, side.dataSource, {
      ...asked,
      interval: 'MONTH',
      from: '2020-01-01',
      until: '2020-03-01',
      filter: {},
      windows,
      policy,
    });
    expect(
      rows.map(({ period, complaintsPer1000Units, omissionRate, dissatisfactionRate, revisedAt }) => [
        period,
        complaintsPer1000Units.value,
        complaintsPer1000Units.denominator,
        omissionRate.value,
        dissatisfactionRate,
        revisedAt,
      ]),
    ).toEqual(
      ['2020-01-01', '2020-02-01'].map((period) => [
        period,
        null,
        0,
        null,
        { value: null, numerator: 0, denominator: 0, target: 0.05, isOnTarget: null, notToldBy: [] },
        null,
      ]),
    );
  });

  it('are not told of the future, or of no time at all', async () => {
    const rates = (from: string, until: string) =>
      controlledRates(everything, side.dataSource, {
        ...asked,
        interval: 'DAY',
        from,
        until,
        filter: {},
        windows,
        policy,
      });
    await expect(rates('2026-01-01', '2026-01-02')).rejects.toMatchObject({ code: 'FIGURES_IN_FUTURE' });
    await expect(rates('2025-01-02', '2025-01-02')).rejects.toMatchObject({ code: 'FIGURES_PERIOD_EMPTY' });
    await expect(rates('1990-01-01', '2025-01-02')).rejects.toMatchObject({ code: 'FIGURES_TOO_MANY' });
  });

  it('are explained by events, page by page', async () => {
    const log = new FigureLog(side.store);
    const march = { ...asked, from: '2025-03-01', until: '2025-04-01', filter: {}, windows, kind: 'HANDLED' as const };
    const explained = async (source: RateSource, after: string | null = null, first = 3) => {
      const page = await explainRate(everything, side.dataSource, log, { ...march, source, args: { first, after } });
      const types = new Set(page.nodes.map(({ type }) => type));
      return { types: [...types], total: await page.totalCount, nodes: page.nodes, place: page.place };
    };
    const [month] = await controlledRates(everything, side.dataSource, { ...march, interval: 'MONTH', policy });
    const omitted = (source: string, kind: string) =>
      month?.omissions.find((each) => each.source === source && each.kind === kind)?.omitted;
    for (const [source, type, total] of [
      ['COMPLAINTS', 'ComplaintRegistered', month?.complaintsPer100Jobs.numerator],
      ['JOBS', 'WorkOrderClosed', month?.complaintsPer100Jobs.denominator],
      ['OMITTED_COMPLAINTS', 'ComplaintRegistered', omitted('COMPLAINT', 'HANDLED')],
      ['OMITTED_LOW_SCORES', 'SurveySubmitted', omitted('LOW_SCORE', 'RECORDED')],
      ['OMITTED_CHECKS', 'QualityChecked', omitted('FAILED_CHECK', 'RECORDED')],
      ['ANSWERS', 'SurveySubmitted', month?.dissatisfactionRate.denominator],
      ['DISSATISFIED', 'SurveySubmitted', month?.dissatisfactionRate.numerator],
    ] as const) {
      const { types, total: counted } = await explained(source);
      expect({ source, types, counted }).toEqual({ source, types: [type], counted: total });
    }
    const units = await explained('UNITS', null, 100);
    expect(units.types).toContain('UnitRangeRegistered');
    expect(units.types).toContain('UnitSold');
    const checks = await explained('OMITTED_CHECKS');
    const next = await explained('OMITTED_CHECKS', checks.nodes.length ? checks.place.endCursor : null);
    expect(next.nodes).not.toEqual(checks.nodes);
    await expect(explained('OMITTED_CHECKS', 'nonsense')).rejects.toMatchObject({ code: 'CURSOR_NOT_OF_THIS_LIST' });
  });
});
