import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaints } from '#complaints';
import { customers } from '#customers';
import type { Event } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { type AnsweredError, overWebSocket, testService } from '#graphql/testing';
import { partners } from '#partners';
import { parts } from '#parts';
import { products } from '#products';
import { repairs } from '#repairs';
import { closed, drafted } from '#repairs/testing';
import { requests } from '#requests';
import { returns } from '#returns';
import { warranty } from '#warranty';
import { satisfaction } from './index.js';
import { answered, issued, submitted } from './invitation/invitation.fixtures.js';
import { text } from './satisfaction.fixtures.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Seen = Readonly<Record<string, unknown>>;
type Send = Awaited<ReturnType<Service['as']>>;

const DAY = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);

/** Scores of partner and days ago. */
const ANSWERS = [
  { partnerId: 'pa-1', days: 70, csat: 5, nps: 10, ces: 7 },
  { partnerId: 'pa-1', days: 69, csat: 4, nps: 9, ces: 6 },
  { partnerId: 'pa-1', days: 68, csat: 2, nps: 3, ces: 2 },
  { partnerId: 'pa-2', days: 70, csat: 1, nps: 0, ces: 1 },
] as const;

describe('figures of satisfaction over GraphQL', () => {
  let service: Service;
  let as: Readonly<Record<'supervisor' | 'analyst' | 'agent' | 'partner' | 'region', Send>>;
  const invitationIds: string[] = [];

  const happens = async (stream: string, ...events: Event[]) => {
    const [store, codec] = [service.app.get(EventStore), service.app.get(Codec)];
    const meta = { by: 'system', onBehalfOf: null, commandHash: '', causationId: null, origin: 'LIVE' as const };
    const ids = { commandId: randomUUID(), correlationId: randomUUID() };
    const encoded = await Promise.all(
      events.map((event) => codec.encode(event, randomUUID(), { ...meta, ...ids }, new Date().toISOString())),
    );
    await store.append({ stream, expected: -1n, events: encoded });
  };
  const survey = async (id: string, given: Parameters<typeof submitted>[0] & object) => {
    const { csat = null, nps = null, ces = null, submittedAt = ago(60) } = given;
    await happens(
      `invitation-${id}`,
      issued({ ...given, invitationId: id }),
      answered({ invitationId: id, csat, nps, ces, comment: text(`Words of ${id}`), answeredAt: submittedAt }),
      submitted({ hasComment: true, isLow: (csat ?? 5) <= 2, ...given, invitationId: id }),
    );
  };
  const read = async (send: Send, query: string, variables: Seen = {}) => {
    await service.caughtUp();
    const { data, errors } = await send(query, variables);
    expect(errors).toEqual([]);
    return data ?? {};
  };

  beforeAll(async () => {
    service = await testService([
      requests,
      customers,
      products,
      warranty,
      parts,
      partners,
      complaints,
      returns,
      repairs,
      satisfaction,
    ]);
    const [supervisor, analyst, agent, partner, region] = await Promise.all([
      service.as('supervisor'),
      service.as('analyst'),
      service.as('agent'),
      service.as('partner', { partnerId: 'pa-2' }),
      service.as('supervisor', { region: 'CN' }),
    ]);
    as = { supervisor, analyst, agent, partner, region };
    for (const [n, { days, ...scores }] of ANSWERS.entries()) {
      const id = randomUUID();
      invitationIds.push(id);
      const times = { invitedAt: ago(days + 1), submittedAt: ago(days) };
      await survey(id, { ...scores, ...times, caseId: `c-${n}`, phase: 'AFTERWARDS', surveyId: 'default' });
    }
    const pair = {
      caseId: 'c-9',
      surveyId: 'default',
      csat: null,
      nps: null,
      ces: null,
      isLow: false,
      partnerId: 'pa-1',
    };
    const question = { questionId: 'q-1', criterion: 'SKILL' };
    await survey(randomUUID(), {
      ...pair,
      phase: 'EXPECTATION',
      invitedAt: ago(90),
      submittedAt: ago(89),
      answers: [{ ...question, expected: 6, perceived: null }],
    });
    await survey(randomUUID(), {
      ...pair,
      phase: 'PERCEPTION',
      invitedAt: ago(70),
      submittedAt: ago(69),
      answers: [{ ...question, expected: null, perceived: 4 }],
    });
    await happens(
      `invitation-unanswered`,
      issued({ invitationId: 'unanswered', partnerId: 'pa-1', invitedAt: ago(70) }),
    );
  });
  afterAll(() => service.close());

  const SATISFACTION = `query ($filter: SatisfactionFilterInput) { satisfaction(groupBy: [PARTNER], filter: $filter) {
    confidenceLevel rows { values responses csat { value n low high } nps { value } ces { value } dissatisfaction { value }
      invited replied replyRate } } }`;

  it('tell CSAT, NPS, CES and reply rate by partner, each with its n', async () => {
    const { satisfaction: told } = await read(as.supervisor, SATISFACTION);
    expect(told).toMatchObject({
      confidenceLevel: 0.95,
      rows: [
        {
          values: ['pa-1'],
          responses: 5,
          csat: {
            value: expect.closeTo(2 / 3, 9),
            n: 3,
            low: expect.closeTo(0.2077, 4),
            high: expect.closeTo(0.9385, 4),
          },
          nps: { value: expect.closeTo(100 / 3, 9) },
          ces: { value: 5 },
          dissatisfaction: { value: expect.closeTo(1 / 3, 9) },
          invited: 6,
          replied: 5,
          replyRate: expect.closeTo(5 / 6, 9),
        },
        { values: ['pa-2'], responses: 1, csat: { value: 0, n: 1 }, nps: { value: -100 }, invited: 1, replied: 1 },
      ],
    });
  });

  it('are those of the own work for a partner, of the own region for others, and none for agents', async () => {
    const { satisfaction: own } = await read(as.partner, SATISFACTION);
    expect(own).toMatchObject({ rows: [{ values: ['pa-2'], responses: 1 }] });
    expect((await read(as.region, SATISFACTION)).satisfaction).toMatchObject({ rows: [] });
    expect(codes((await as.agent(SATISFACTION)).errors)).toEqual(['FORBIDDEN']);
  });

  it('refuse times that are none', async () => {
    const refused = async (filter: object) => codes((await as.analyst(SATISFACTION, { filter })).errors);
    expect(await refused({ from: ago(-10) })).toEqual(['FIGURES_IN_FUTURE']);
    expect(await refused({ from: ago(1), to: ago(2) })).toEqual(['FIGURES_PERIOD_EMPTY']);
    const zone = await as.analyst('{ satisfaction(zone: "Mars") { zone } }');
    expect(codes(zone.errors)).toEqual(['BAD_REQUEST']);
  });

  it('list what was answered; what customers wrote only for who may see it', async () => {
    const LIST = '{ surveyResponses(orderBy: CSAT_ASC, first: 2) { totalCount nodes { csat hasComment comment } } }';
    expect((await read(as.supervisor, LIST)).surveyResponses).toEqual({
      totalCount: 6,
      nodes: [
        { csat: 1, hasComment: true, comment: `Words of ${invitationIds[3]}` },
        { csat: 2, hasComment: true, comment: `Words of ${invitationIds[2]}` },
      ],
    });
    expect((await read(as.analyst, LIST)).surveyResponses).toMatchObject({
      nodes: [{ comment: null }, { comment: null }],
    });
  });

  it('pair what was expected with what was perceived, apart from what was asked afterwards', async () => {
    const GAP = `query ($basis: GapBasis!) { serviceQualityGap(surveyId: "default", basis: $basis) {
      basis rows { gap servqual cases pairs dropped criteria { criterion weight expected perceived gap } } } }`;
    expect((await read(as.supervisor, GAP, { basis: 'PAIRED' })).serviceQualityGap).toMatchObject({
      basis: 'PAIRED',
      rows: [{ gap: 2, servqual: -2, cases: 1, pairs: 1, dropped: 0 }],
    });
    expect((await read(as.supervisor, GAP, { basis: 'AFTERWARDS' })).serviceQualityGap).toMatchObject({
      rows: [{ gap: null, cases: 0, pairs: 0, dropped: 4 }],
    });
  });

  it('are explained by the events of the log', async () => {
    const EXPLAIN = `query ($after: String) { explainSatisfaction(part: SATISFIED, first: 1, after: $after) { totalCount
      pageInfo { hasNextPage endCursor } nodes { eventId stream position type occurredAt } } }`;
    const { explainSatisfaction: first } = await read(as.analyst, EXPLAIN);
    expect(first).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ stream: `invitation-${invitationIds[0]}`, type: 'SurveySubmitted' }],
    });
    const { explainSatisfaction: second } = await read(as.analyst, EXPLAIN, {
      after: (first as { pageInfo: { endCursor: string } }).pageInfo.endCursor,
    });
    expect(second).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ stream: `invitation-${invitationIds[1]}` }],
    });
  });

  it('have three controlled rates, which are null where nothing is divided by', async () => {
    const RATES = `query ($from: Date!, $until: Date!) { controlledRates(interval: YEAR, from: $from, until: $until) {
      period complaintsPer1000Units { value numerator denominator target } complaintsPer100Jobs { value denominator }
      omissionRate { value numerator denominator } omissions { kind source problems omitted }
      dissatisfactionRate { value numerator denominator target isOnTarget } } }`;
    const days = { from: ago(200).slice(0, 10), until: ago(-1).slice(0, 10) };
    const { controlledRates: rows } = await read(as.supervisor, RATES, days);
    const whole = (rows as { dissatisfactionRate: { denominator: number } }[]).find(
      ({ dissatisfactionRate }) => dissatisfactionRate.denominator > 0,
    );
    expect(whole).toMatchObject({
      complaintsPer1000Units: { value: null, numerator: 0, denominator: 0, target: 5 },
      complaintsPer100Jobs: { value: null, denominator: 0 },
      dissatisfactionRate: { value: 0.5, numerator: 2, denominator: 4, target: 0.05, isOnTarget: false },
    });
    const EXPLAIN = `query ($from: Date!, $until: Date!, $atLeast: Position) {
      explainControlledRate(source: DISSATISFIED, from: $from, until: $until, atLeast: $atLeast, waitMs: 20) { totalCount } }`;
    expect((await read(as.supervisor, EXPLAIN, days)).explainControlledRate).toEqual({ totalCount: 2 });
    const { errors } = await as.supervisor(EXPLAIN, { ...days, atLeast: 'f'.repeat(32) });
    expect(codes(errors)).toEqual(['PROJECTION_BEHIND']);
  });

  it('say what changes, from a cursor on', async () => {
    await service.caughtUp();
    const CHANGES = `subscription ($after: String) { satisfactionChanges(groupBy: [PARTNER], interval: DAY, after: $after) {
      cells { period values figures } cursor response { id } } }`;
    const socket = overWebSocket(service.url, { token: await service.token('partner', { partnerId: 'pa-2' }) });
    const changes = socket.subscribe(CHANGES);
    const first = await changes.next();
    await changes.return?.();
    expect(first.value).toMatchObject({
      data: {
        satisfactionChanges: {
          cells: [
            { period: expect.any(String), values: ['pa-2'], figures: 'ANSWERS' },
            { period: expect.any(String), values: ['pa-2'], figures: 'REPLIES' },
          ],
          response: { id: invitationIds[3] },
        },
      },
    });
    await socket.close();
  });

  it('are told by the operations of the README', async () => {
    const readme = await readFile(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
    const figures = readme.slice(readme.indexOf('## Figures'));
    const operations = [...figures.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, operation = '']) => operation);
    expect(operations.length).toBeGreaterThan(2);
    for (const operation of operations) await read(as.supervisor, operation);
  });

  it('say when something was told of days that were over', async () => {
    const since = new Date().toISOString();
    const [before, on, after] = [82, 81, 80].map((days) => ago(days).slice(0, 10));
    await happens(
      'workorder-w-1',
      drafted({ workOrderId: 'w-1' }),
      closed({ workOrderId: 'w-1', closedAt: `${on}T09:00:00Z` }),
    );
    const RATES = `query ($from: Date!, $until: Date!) {
      controlledRates(interval: DAY, zone: "UTC", from: $from, until: $until) {
        period complaintsPer100Jobs { denominator } revisedAt } }`;
    const { controlledRates: rows } = await read(as.supervisor, RATES, { from: before, until: after });
    expect(rows).toEqual([
      { period: before, complaintsPer100Jobs: { denominator: 0 }, revisedAt: null },
      { period: on, complaintsPer100Jobs: { denominator: 1 }, revisedAt: expect.any(String) },
    ]);
    const [, { revisedAt }] = rows as [unknown, { revisedAt: string }];
    expect(revisedAt > since).toBe(true);
  });
});
