import pg from 'pg';
import { SYSTEM_SCOPE } from '#auth';
import { complaintPolicySection } from '#complaints';
import { openReadModels, readModels } from '#database';
import { scorecardRulesOf } from '#performance';
import { figureRules, figuresOf, monthPeriod, monthsAfter, oracle } from '#performance/testing';
import type { PolicyPack } from '#policy-pack';
import { satisfactionOf } from '#satisfaction';
import { controlledRates, figuresPolicySection } from '#satisfaction/testing';
import { contexts } from '../../apps/worker/src/contexts.js';
import { compared, type Sources } from './compared.js';
import type { Compared, Place } from './side.js';
import { watchCompared } from './watch-oracle.js';

const ZONE = 'Europe/Berlin';
const MONTHS = Array.from({ length: 12 }, (_, n) => monthsAfter('2025-01', n));
const KINDS = ['PARTNER', 'OUTLET', 'TECHNICIAN'] as const;

/** What the read models answer about the simulated year beside plain SQL over its events, line by line. */
export const comparedWithLog = async (place: Place, pack: PolicyPack): Promise<readonly Compared[]> => {
  const views = [...new Set(contexts.flatMap(({ projections }) => projections.map(({ view }) => view)))];
  const dataSource = await openReadModels(readModels(place.serviceUrl, views));
  const pool = new pg.Pool({ connectionString: place.ownerUrl, max: 2 });
  try {
    const sources = { pool, dataSource, pack };
    return [
      await scorecards(sources),
      await rates(sources),
      ...(await Promise.all((['PARTNER', 'TECHNICIAN', 'REGION', 'CHANNEL'] as const).map(satisfactionBy(sources)))),
      ...(await watchCompared(sources)),
    ];
  } finally {
    await pool.end();
    await dataSource.destroy();
  }
};

const scorecards = async ({ pool, dataSource, pack }: Sources): Promise<Compared> => {
  const rules = figureRules(scorecardRulesOf(pack));
  const rates = Object.fromEntries(
    Object.entries(rules.factors).map(([currency, factor]) => [currency, Number(factor)]),
  );
  const { repeatDays, satisfiedFrom } = rules;
  const [found, expected] = [new Map<string, string>(), new Map<string, string>()];
  const periods = Object.fromEntries(MONTHS.map((month) => [month, monthPeriod(month, ZONE)]));
  for (const kind of KINDS) {
    const told = await oracle(pool, kind, periods, { repeatDays, satisfiedFrom, rates });
    for (const [month, period] of Object.entries(periods)) {
      const shown = await figuresOf(dataSource, { kind, ids: null, period, byMonth: false }, rules);
      for (const { id, figures } of shown) set(found, `${month} ${kind} ${id}`, figures);
      for (const [id, figures] of Object.entries(told[month] ?? {})) set(expected, `${month} ${kind} ${id}`, figures);
    }
  }
  return compared('scorecards of partners, outlets and technicians, by month', found, expected);
};

/** What is nothing is left out, and money is told to the unit of the currency. */
const set = (lines: Map<string, string>, key: string, figures: object): void => {
  const told = Object.entries(figures as Record<string, number>)
    .filter(([, figure]) => figure !== 0)
    .map(([name, figure]) => `${name} ${/^cost(Squares)?$/.test(name) ? Number(figure).toPrecision(9) : figure}`)
    .toSorted();
  if (told.length > 0) lines.set(key, told.join(', '));
};

/** What complaints, jobs and answers add to the controlled rates; units in service and omissions have oracles of their own. */
const rates = async ({ pool, dataSource, pack }: Sources): Promise<Compared> => {
  const rows = await controlledRates(SYSTEM_SCOPE, dataSource, {
    ...{ interval: 'MONTH', zone: ZONE, from: '2025-01-01', until: '2026-01-01', filter: {}, now: new Date() },
    windows: pack.section(complaintPolicySection).omissionWindowDays,
    policy: pack.section(figuresPolicySection),
  });
  const [found, expected] = [new Map<string, string>(), new Map<string, string>()];
  for (const { period, complaintsPer100Jobs: complained, dissatisfactionRate: dissatisfied } of rows)
    set(found, period, {
      ...{ complaints: complained.numerator, jobs: complained.denominator },
      ...{ low: dissatisfied.numerator, judged: dissatisfied.denominator },
    });
  const { rows: told } = await pool.query<{ period: string; counted: object }>(RATES_SQL);
  for (const { period, counted } of told) set(expected, period, counted);
  return compared('controlled rates by month', found, expected);
};

const RATES_SQL = `
  WITH told AS (
    SELECT 'complaints' AS what, data->>'reportedAt' AS at FROM events.event
    WHERE type = 'ComplaintRegistered' AND stream NOT IN (SELECT stream FROM events.event WHERE type = 'ComplaintMerged')
    UNION ALL SELECT 'jobs', data->>'closedAt' FROM events.event WHERE type = 'WorkOrderClosed'
    UNION ALL SELECT unnest(CASE WHEN data->'isLow' = 'true' THEN '{judged,low}' ELSE '{judged}' END::text[]), data->>'submittedAt'
      FROM events.event WHERE type = 'SurveySubmitted' AND coalesce(data->>'csat', data->>'nps') IS NOT NULL
  ), counted AS (
    SELECT to_char(date_trunc('month', at::timestamptz AT TIME ZONE '${ZONE}'), 'YYYY-MM-DD') AS period, what, count(*) AS n
    FROM told GROUP BY 1, 2
  )
  SELECT period, jsonb_object_agg(what, n) AS counted FROM counted
  WHERE period >= '2025-01-01' AND period < '2026-01-01' GROUP BY 1`;

const FIELDS = { PARTNER: 'partnerId', TECHNICIAN: 'technicianId', REGION: 'region', CHANNEL: 'channel' } as const;

const satisfactionBy =
  ({ pool, dataSource }: Sources) =>
  async (dimension: keyof typeof FIELDS): Promise<Compared> => {
    const steps = { interval: 'MONTH' as const, zone: ZONE, confidence: 0.95, now: new Date() };
    const { rows } = await satisfactionOf(SYSTEM_SCOPE, dataSource, { ...steps, groupBy: [dimension], filter: {} });
    const found = new Map<string, string>();
    for (const { period, values, csat, nps, ces, responses } of rows)
      if (responses > 0)
        found.set(
          `${period} ${values[0]}`,
          toldOf(responses, [csat.n, nps.n, ces.n], [csat.value, nps.value, ces.value]),
        );
    const { rows: told } = await pool.query<Told>(satisfactionSql(FIELDS[dimension]));
    const expected = new Map(
      told.map(({ period, key, responses, rated, asked, eased, csat, nps, ces }) => [
        `${period} ${key}`,
        toldOf(responses, [rated, asked, eased], [csat, nps, ces]),
      ]),
    );
    return compared(`satisfaction by month and ${dimension.toLowerCase()}`, found, expected);
  };

const toldOf = (responses: number, counts: readonly number[], values: readonly (number | null)[]): string =>
  `${responses} responses, n ${counts.join('/')}, ${values.map((value) => (value === null ? '-' : value.toFixed(9))).join('/')}`;

type Told = Readonly<{
  period: string;
  key: string | null;
  responses: number;
  rated: number;
  asked: number;
  eased: number;
  csat: number | null;
  nps: number | null;
  ces: number | null;
}>;

const satisfactionSql = (field: string): string => `
  SELECT to_char(date_trunc('month', (data->>'submittedAt')::timestamptz AT TIME ZONE '${ZONE}'), 'YYYY-MM-DD') AS period,
    data->>'${field}' AS key, count(*)::int AS responses,
    count((data->>'csat')::int)::int AS rated, avg(((data->>'csat')::int >= 4)::int)::float8 AS csat,
    count((data->>'nps')::int)::int AS asked,
    100 * (avg(((data->>'nps')::int >= 9)::int) - avg(((data->>'nps')::int <= 6)::int))::float8 AS nps,
    count((data->>'ces')::int)::int AS eased, avg((data->>'ces')::int)::float8 AS ces
  FROM events.event WHERE type = 'SurveySubmitted' GROUP BY 1, 2`;
