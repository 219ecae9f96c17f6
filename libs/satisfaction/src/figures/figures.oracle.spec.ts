import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Scope, scopeOf } from '#auth';
import { callerWith } from '#auth/testing';
import { projection } from '#projections';
import { satisfactionEventVersions } from '../events.js';
import { csatBy } from './csat.queries.js';
import { explainGap, explainSatisfaction } from './explain.queries.js';
import type { SatisfactionFilter } from './figure-filter.queries.js';
import { randomYear } from './figure-history.fixtures.js';
import { figureSide } from './figure-side.fixtures.js';
import type { GapBasis, SatisfactionDimension } from './figure-words.js';
import { serviceQualityGaps } from './gap.queries.js';
import { gapFactProjection } from './gap-fact.projection.js';
import { responseProjection } from './response.projection.js';
import { satisfactionOf } from './satisfaction.queries.js';

const SEED = Number(process.env.SEED ?? 20260301);
/** A year is written and folded first. */
const PATIENCE_MS = 240_000;
const NOW = new Date('2026-06-01T00:00:00Z');
const everything = scopeOf(callerWith('analyst', { region: null }));
const partner = scopeOf(callerWith('partner', { partnerId: 'pa-2' }));
const berlin = scopeOf(callerWith('supervisor', { region: 'DE' }));

/** What is asked for, and the same in the words of SQL over the data of an event. */
type Asked = Readonly<{
  name: string;
  groupBy: readonly SatisfactionDimension[];
  keys: readonly string[];
  filter: SatisfactionFilter;
  where: string;
  zone?: string;
  interval?: 'MONTH' | 'WEEK' | 'QUARTER' | null;
  scope?: Scope;
}>;

const ASKED: readonly Asked[] = [
  { name: 'all, by month', groupBy: [], keys: [], filter: {}, where: 'true' },
  { name: 'all time together', groupBy: [], keys: [], filter: {}, where: 'true', interval: null },
  {
    name: 'by partner and survey, in a zone',
    groupBy: ['PARTNER', 'SURVEY'],
    keys: [`data->>'partnerId'`, `data->>'surveyId'`],
    filter: {},
    where: 'true',
    zone: 'Asia/Shanghai',
  },
  {
    name: 'by technician and quarter, of a line and some regions',
    groupBy: ['TECHNICIAN'],
    keys: [`data->>'technicianId'`],
    filter: { productLines: ['Boilers'], regions: ['DE-BY', 'CN-11'] },
    where: `data->>'productLine' = 'Boilers' AND data->>'region' IN ('DE-BY', 'CN-11')`,
    interval: 'QUARTER',
  },
  {
    name: 'by channel and week, of waves',
    groupBy: ['CHANNEL'],
    keys: [`data->>'channel'`],
    filter: { occasions: ['WAVE'] },
    where: `data->>'occasion' = 'WAVE'`,
    interval: 'WEEK',
    zone: 'America/New_York',
  },
  {
    name: 'by partner, of those of whom neither partner nor region is known',
    groupBy: ['PARTNER', 'REGION'],
    keys: [`data->>'partnerId'`, `data->>'region'`],
    filter: { without: ['PARTNER', 'REGION'] },
    where: `data->>'partnerId' IS NULL AND data->>'region' IS NULL`,
  },
  {
    name: 'as a partner sees it',
    groupBy: ['BATCH'],
    keys: [`data->>'batch'`],
    filter: { batches: ['B1', 'B2'] },
    where: `data->>'partnerId' = 'pa-2' AND data->>'batch' IN ('B1', 'B2')`,
    scope: partner,
  },
  {
    name: 'as a region sees it',
    groupBy: ['CASE_KIND'],
    keys: [`data->>'caseKind'`],
    filter: { channels: ['HOTLINE'] },
    where: `(data->>'region' IS NULL OR data->>'region' = 'DE' OR data->>'region' LIKE 'DE-%') AND data->>'channel' = 'HOTLINE'`,
    scope: berlin,
  },
];

const STEP = { MONTH: '1 month', WEEK: '7 days', QUARTER: '3 months' } as const;

/** The first day of the period of `time`, the keys of the group, and whether something was recorded behind its end. */
const cellOf = ({ interval = 'MONTH', zone = 'Europe/Berlin', keys }: Asked, time: string) => {
  const [k1 = 'NULL', k2 = 'NULL'] = keys;
  const begin = interval && `date_trunc('${interval}', ${time} AT TIME ZONE '${zone}')`;
  const end = interval && `(${begin} + interval '${STEP[interval]}') AT TIME ZONE '${zone}'`;
  return {
    labels: `${begin ? `to_char(${begin}, 'YYYY-MM-DD')` : 'NULL'} AS period, ${k1} AS k1, ${k2} AS k2`,
    late: (recorded: string) => (end ? `max(${recorded}) FILTER (WHERE ${recorded} >= ${end})` : 'NULL::timestamptz'),
  };
};

const answersInLog = (asked: Asked): string => {
  const { labels, late } = cellOf(asked, `(data->>'submittedAt')::timestamptz`);
  const [csat, nps, ces] = [`(data->>'csat')::int`, `(data->>'nps')::int`, `(data->>'ces')::int`];
  return `SELECT ${labels}, count(*)::int AS responses,
      count(${csat})::int AS rated, avg((${csat} >= 4)::int)::float8 AS csat,
      count(${nps})::int AS asked, 100 * (avg((${nps} >= 9)::int) - avg((${nps} <= 6)::int))::float8 AS nps,
      count(${ces})::int AS eased, avg(${ces})::float8 AS ces,
      (avg((data->>'isLow')::boolean::int) FILTER (WHERE ${csat} IS NOT NULL OR ${nps} IS NOT NULL))::float8 AS low,
      ${late('recorded_at')} AS revised
    FROM events.event WHERE type = 'SurveySubmitted' AND ${asked.where} GROUP BY 1, 2, 3`;
};

const repliesInLog = (asked: Asked, phases: string): string => {
  const { labels, late } = cellOf(asked, `(data->>'invitedAt')::timestamptz`);
  return `WITH ended AS (
      SELECT data->>'invitationId' AS id, bool_or(type = 'SurveySubmitted') AS replied, max(recorded_at) AS recorded_at
      FROM events.event WHERE type IN ('SurveySubmitted', 'InvitationWithdrawn') GROUP BY 1),
    invited AS (
      SELECT data, event.recorded_at AS invited_at, ended.recorded_at AS ended_at, ended.replied
      FROM events.event LEFT JOIN ended ON ended.id = data->>'invitationId' WHERE type = 'InvitationIssued')
    SELECT ${labels}, count(*) FILTER (WHERE replied IS NOT FALSE)::int AS invited, count(*) FILTER (WHERE replied)::int AS replied,
      ${late('greatest(invited_at, ended_at)')} AS revised
    FROM invited WHERE ${asked.where} AND ${phases} GROUP BY 1, 2, 3`;
};

/** The two halves of each case, question by question, from the log. */
const pairsInLog = (asked: Asked, surveyId: string, basis: GapBasis): string => {
  const { labels } = cellOf(asked, `(data->>'submittedAt')::timestamptz`);
  const answer = (phase: string) => `
    SELECT data, data->>'surveyId' AS survey, data->>'caseKind' AS kind, data->>'caseId' AS about, pair.*
    FROM events.event, jsonb_to_recordset(data->'answers') AS pair("questionId" text, criterion text, expected float8, perceived float8)
    WHERE type = 'SurveySubmitted' AND data->>'phase' = '${phase}' AND data->>'surveyId' = '${surveyId}'`;
  const pairs =
    basis === 'AFTERWARDS'
      ? `SELECT data, criterion, expected, perceived FROM (${answer('AFTERWARDS')}) each`
      : `SELECT p.data, coalesce(p.criterion, e.criterion) AS criterion, e.expected, p.perceived
         FROM (${answer('PERCEPTION')}) p LEFT JOIN (${answer('EXPECTATION')}) e USING (survey, kind, about, "questionId")`;
  return `WITH pair AS (${pairs})
    SELECT ${labels}, criterion, avg(expected) FILTER (WHERE expected + perceived IS NOT NULL)::float8 AS expected,
      avg(perceived) FILTER (WHERE expected + perceived IS NOT NULL)::float8 AS perceived,
      count(expected + perceived)::int AS pairs,
      count(*) FILTER (WHERE (expected IS NULL) <> (perceived IS NULL))::int AS dropped,
      avg((data->'weights'->>criterion)::float8) FILTER (WHERE expected + perceived IS NOT NULL) AS weight
    FROM pair WHERE ${asked.where} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
};

type Line = Readonly<Record<string, string | number | Date | null>>;
const keyOf = ({ period, k1, k2 }: Line): string => JSON.stringify([period, k1, k2]);
const byKey = (lines: readonly Line[]) => new Map(lines.map((line) => [keyOf(line), line]));
const cellKey = ({ period, values }: Readonly<{ period: string | null; values: readonly (string | null)[] }>) =>
  keyOf({ period, k1: values[0] ?? null, k2: values[1] ?? null });
const near = (value: unknown): unknown => (typeof value === 'number' ? expect.closeTo(value, 9) : null);
const timeOf = (value: unknown): number => (value instanceof Date ? value.getTime() : 0);

const NO_ANSWER: Line = { responses: 0, rated: 0, asked: 0, eased: 0 };
const NO_REPLY: Line = { invited: 0, replied: 0 };

/** E − P and P − E, weighted by criterion. */
const weightedIn = (parts: readonly Line[]): readonly (number | null)[] => {
  const complete = parts.filter(({ weight }) => weight !== null);
  const weights = complete.reduce((sum, { weight }) => sum + Number(weight), 0);
  const gap = complete.reduce(
    (sum, each) => sum + Number(each.weight) * (Number(each.expected) - Number(each.perceived)),
    0,
  );
  return weights ? [gap / weights, -gap / weights] : [null, null];
};

describe(`figures of a random year (seed ${SEED})`, () => {
  let side: Awaited<ReturnType<typeof figureSide>>;
  const sql = async (text: string): Promise<readonly Line[]> => (await side.pool.query(text)).rows;
  const stepsOf = ({ interval = 'MONTH', zone = 'Europe/Berlin', groupBy, filter }: Asked) => ({
    interval,
    zone,
    groupBy,
    filter,
    now: NOW,
  });

  beforeAll(async () => {
    const projections = [projection(responseProjection), projection(gapFactProjection)];
    const erased = Array.from({ length: 100 }, (_, n) => `customer-k-${n + 100}`);
    side = await figureSide(satisfactionEventVersions, projections, randomYear(SEED), erased);
  }, PATIENCE_MS);
  afterAll(() => side.close());

  it('has late answers, withdrawn invitations and erased customers', async () => {
    const [facts] = await sql(`SELECT count(*) FILTER (WHERE type = 'SurveySubmitted')::int AS answers,
      count(*) FILTER (WHERE type = 'SurveySubmitted' AND recorded_at > occurred_at + interval '1 day')::int AS late,
      count(*) FILTER (WHERE type = 'InvitationWithdrawn')::int AS withdrawn,
      (SELECT count(*)::int FROM keys.subject_key WHERE wrapped IS NULL) AS erased FROM events.event`);
    expect(Number(facts?.answers)).toBeGreaterThan(1_500);
    for (const each of ['late', 'withdrawn', 'erased']) expect(Number(facts?.[each])).toBeGreaterThan(50);
  });

  it.each(ASKED)('of satisfaction are those of the log: $name', async (asked) => {
    const [answers, replies] = [byKey(await sql(answersInLog(asked))), byKey(await sql(repliesInLog(asked, 'true')))];
    const steps = { ...stepsOf(asked), confidence: 0.95 };
    const { rows } = await satisfactionOf(asked.scope ?? everything, side.dataSource, steps);
    for (const row of rows) {
      const [answer, reply] = [answers.get(cellKey(row)) ?? NO_ANSWER, replies.get(cellKey(row)) ?? NO_REPLY];
      const { csat, nps, ces, dissatisfaction, responses, invited, replied } = row;
      expect({ responses, rated: csat.n, asked: nps.n, eased: ces.n, invited, replied }).toEqual({
        responses: answer.responses,
        rated: answer.rated,
        asked: answer.asked,
        eased: answer.eased,
        invited: reply.invited,
        replied: reply.replied,
      });
      const values = [csat, nps, ces, dissatisfaction].map(({ value }) => value);
      expect(values).toEqual([answer.csat, answer.nps, answer.ces, answer.low].map(near));
      expect(timeOf(row.revisedAt)).toBe(Math.max(timeOf(answer.revised), timeOf(reply.revised)));
    }
    expect(rows.map(cellKey)).toEqual(expect.arrayContaining([...answers.keys(), ...replies.keys()]));
    expect(rows.length).toBeGreaterThan(0);
  });

  const GAPS = ASKED.flatMap((asked) => (['PAIRED', 'AFTERWARDS'] as const).map((basis) => ({ ...asked, basis })));
  it.each(GAPS)('of service quality are those of the log: $basis, $name', async ({ basis, ...asked }) => {
    const lines = await sql(pairsInLog(asked, 's-1', basis));
    const phases = basis === 'PAIRED' ? `data->>'phase' <> 'AFTERWARDS'` : `data->>'phase' = 'AFTERWARDS'`;
    const replies = byKey(await sql(repliesInLog(asked, `${phases} AND data->>'surveyId' = 's-1'`)));
    const scope = asked.scope ?? everything;
    const { rows } = await serviceQualityGaps(scope, side.dataSource, { ...stepsOf(asked), surveyId: 's-1', basis });
    for (const row of rows) {
      const parts = lines.filter((line) => keyOf(line) === cellKey(row));
      const { criteria, gap, servqual, invited, replied } = row;
      expect(criteria.map(({ criterion, pairs, dropped }) => [criterion, pairs, dropped])).toEqual(
        parts.map(({ criterion, pairs, dropped }) => [criterion, pairs, dropped]),
      );
      expect(criteria.map(({ expected, perceived }) => [expected, perceived])).toEqual(
        parts.map(({ expected, perceived }) => [near(expected), near(perceived)]),
      );
      expect([gap, servqual]).toEqual(weightedIn(parts).map(near));
      const reply = replies.get(cellKey(row)) ?? NO_REPLY;
      expect([invited, replied]).toEqual([reply.invited, reply.replied]);
    }
    expect(rows.map(cellKey)).toEqual(expect.arrayContaining(lines.map(keyOf)));
  });

  it('of those who did the work are those of the log', async () => {
    const found = await csatBy(everything, side.dataSource, {
      by: 'TECHNICIAN',
      interval: 'MONTH',
      zone: 'Europe/Berlin',
      filter: { technicianIds: ['t-1', 't-2'] },
    });
    const lines =
      await sql(`SELECT data->>'technicianId' AS id, count(*) FILTER (WHERE (data->>'csat')::int >= 4)::int AS satisfied,
        to_char(date_trunc('month', (data->>'submittedAt')::timestamptz AT TIME ZONE 'Europe/Berlin'), 'YYYY-MM-DD') AS period,
        count(*)::int AS n
      FROM events.event WHERE type = 'SurveySubmitted' AND data->>'csat' IS NOT NULL AND data->>'technicianId' IN ('t-1', 't-2')
      GROUP BY 1, 3 ORDER BY 3, 1`);
    expect(found).toEqual(lines.map((line) => ({ ...line, csat: Number(line.satisfied) / Number(line.n) })));
  });

  it('are explained by as many events of the log as they count', async () => {
    const march = {
      from: new Date('2025-03-01T00:00:00Z'),
      to: new Date('2025-04-01T00:00:00Z'),
      partnerIds: ['pa-1'],
    };
    const time = (field: string) =>
      `data->>'${field}' >= '2025-03-01' AND data->>'${field}' < '2025-04-01' AND data->>'partnerId' = 'pa-1'`;
    const explained = async (part: Parameters<typeof explainSatisfaction>[2]['part']) => {
      const asked = { part, filter: march, args: { first: 1_000 } };
      return (await explainSatisfaction(everything, side.dataSource, asked)).nodes
        .map(({ eventId }) => eventId)
        .toSorted();
    };
    const ids = async (condition: string) =>
      (await sql(`SELECT id FROM events.event WHERE ${condition}`)).map(({ id }) => id).toSorted();
    const submittedThen = `type = 'SurveySubmitted' AND ${time('submittedAt')}`;
    expect(await explained('RESPONSES')).toEqual(await ids(submittedThen));
    expect(await explained('PROMOTERS')).toEqual(await ids(`${submittedThen} AND (data->>'nps')::int >= 9`));
    expect(await explained('REPLIED')).toEqual(await ids(`type = 'SurveySubmitted' AND ${time('invitedAt')}`));
    expect(await explained('INVITED')).toEqual(
      await ids(`type = 'InvitationIssued' AND ${time('invitedAt')} AND NOT EXISTS (SELECT FROM events.event other
        WHERE other.stream = event.stream AND other.type = 'InvitationWithdrawn')`),
    );
    const { totalCount, nodes } = await explainGap(everything, side.dataSource, {
      surveyId: 's-1',
      basis: 'PAIRED',
      filter: march,
      args: { first: 1_000 },
    });
    expect(nodes.length).toBe(await totalCount);
    expect(nodes.length % 2).toBe(0);
    expect(nodes.at(0)).toMatchObject({ type: 'SurveySubmitted', stream: expect.stringMatching(/^invitation-/) });
  });
});
