import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessList } from '#auth';
import { complaints } from '#complaints';
import * as complaint from '#complaints/testing';
import { customers } from '#customers';
import type { Event } from '#event-sourcing';
import { Codec, EventStore, NO_STREAM } from '#event-store';
import { type AnsweredError, overWebSocket, testService } from '#graphql/testing';
import { partners } from '#partners';
import { outletFixtures, partnerFixtures, technicianFixtures } from '#partners/testing';
import { parts } from '#parts';
import { products } from '#products';
import { repairs } from '#repairs';
import * as repair from '#repairs/testing';
import { requests } from '#requests';
import { returns } from '#returns';
import { satisfaction } from '#satisfaction';
import { invitationFixtures } from '#satisfaction/testing';
import { warranty } from '#warranty';
import { performance } from './index.js';
import { READERS } from './performance-roles.js';

const { offerFixtures: offer, visitFixtures: visit, billFixtures: bill } = repair;

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;
type Card = Seen & Readonly<{ id: string; rank: number; shrunkenScore: number; measures: readonly Seen[] }>;

const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);
const CONTEXTS = [requests, customers, products, warranty, parts, partners, complaints, returns, repairs, satisfaction];
const LONG_AGO = '2025-06-10T09:00:00.000Z';
const MONTH = '2026-03';
const OWN = /^(Scorecard|Explained|PerformanceChange)Resolver\./;
const CARD = `id kind month zone from to jobs score shrunkenScore region rank rankedAmong offers offersLapsed offerLapseRate
  revisedAt measures { measure unit n counted value shrunkenValue groupMean groupSize ownShare points packWeight weight }
  trend { direction slope change months { month jobs score } }`;
const ONE = (kind: string) =>
  `query ($id: ID!, $month: String, $asOf: Date, $zone: String) {
     card: ${kind}Scorecard(${kind}Id: $id, month: $month, asOf: $asOf, zone: $zone) { ${CARD} } }`;

/** Firms by how many jobs they did in March, and how many of them on the first visit. */
const FIRMS = { lucky: [1, 1], good: [20, 17], fair: [20, 14], poor: [20, 8], idle: [0, 0] } as const;
type Firm = keyof typeof FIRMS;
const ids = (firm: Firm) => ({ partnerId: firm, outletId: `${firm}-o`, technicianId: `${firm}-t` });

const firmEvents = (firm: Firm): readonly (readonly [string, Event])[] => {
  const { partnerId, outletId, technicianId } = ids(firm);
  const skills = firm === 'poor' ? ['GAS'] : ['HEATING'];
  return [
    [`partner-${partnerId}`, partnerFixtures.partnerApplied({ partnerId, name: `Firm ${firm}`, skills })],
    [`outlet-${outletId}`, outletFixtures.outletRegistered({ outletId, partnerId, skills })],
    [`technician-${technicianId}`, technicianFixtures.technicianHired({ technicianId, outletId, partnerId, skills })],
  ];
};

const ofOrder = (workOrderId: string, events: readonly Event[]) =>
  events.map(({ type, data }) => ({ type, data: { ...Object(data), workOrderId } }));

/** A job of a firm, from its draft to its closing in March. */
const jobOf = (firm: Firm, no: number, firstVisit: boolean): readonly Event[] => {
  const [who, workOrderId] = [ids(firm), `${firm}-${no}`];
  const { partnerId, outletId } = who;
  const told = { unitId: workOrderId, symptomCode: 'LEAK', region: 'DE-BY' };
  return ofOrder(workOrderId, [
    repair.drafted({ ...told, site: null, words: null }),
    offer.accepted({ partnerId, outletId }),
    visit.scheduled({ ...who, visitId: `${workOrderId}-v` }),
    visit.started({ ...who, visitId: `${workOrderId}-v`, arrivedAt: '2026-03-03T08:30:00.000Z' }),
    repair.checked({ checkedAt: '2026-03-03T12:00:00.000Z' }),
    bill.costRecorded({ costId: `${workOrderId}-c`, note: null }),
    repair.closed({ ...who, ...told, firstVisit, closedAt: '2026-03-04T09:00:00.000Z' }),
  ]);
};

describe('scorecards over GraphQL', () => {
  let service: Service;
  let manager: Send;

  const happened = async (stories: readonly (readonly [string, readonly Event[]])[]): Promise<void> => {
    const [log, codec] = [service.app.get(EventStore), service.app.get(Codec)];
    const told = { by: 'x', onBehalfOf: null, commandId: randomUUID(), commandHash: '', causationId: null };
    const meta = { ...told, correlationId: told.commandId, origin: 'IMPORT' as const };
    const encode = (event: Event) => codec.encode(event, randomUUID(), meta, new Date().toISOString());
    const appends = stories.map(async ([stream, events]) => ({
      stream,
      expected: (await log.readStream(stream)).at(-1)?.version ?? NO_STREAM,
      events: await Promise.all(events.map(encode)),
    }));
    await log.appendMany(await Promise.all(appends));
  };
  const read = async (who: Send, query: string, variables: Seen = {}): Promise<Seen> => {
    await service.caughtUp();
    const { data, errors } = await who(query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };
  const cardOf = async (who: Send, id: string, given: Seen = { month: MONTH }, kind = 'partner') =>
    (await read(who, ONE(kind), { id, ...given })).card as Card | null;
  const measureOf = (card: Card | null, measure: string) => card?.measures.find((each) => each.measure === measure);
  const listed = async (who: Send, filter: Seen, more = '') => {
    const query = `query ($filter: PartnerPerformanceFilter) {
      partnerPerformance(filter: $filter${more}) { totalCount nodes { id shrunkenScore rank } pageInfo { hasNextPage endCursor } } }`;
    return (await read(who, query, { filter: { month: MONTH, ...filter } })).partnerPerformance as Readonly<{
      totalCount: number;
      nodes: readonly Card[];
      pageInfo: Readonly<{ hasNextPage: boolean; endCursor: string }>;
    }>;
  };
  const refused = async (variables: Seen) =>
    codes((await manager(ONE('partner'), { id: 'good', ...variables })).errors);

  beforeAll(async () => {
    service = await testService([...CONTEXTS, performance]);
    manager = await service.as('manager');
    const firms = Object.entries(FIRMS) as [Firm, readonly [number, number]][];
    await happened(firms.flatMap(([firm]) => firmEvents(firm)).map(([stream, event]) => [stream, [event]]));
    await happened(
      firms.flatMap(([firm, [jobs, fixed]]) =>
        Array.from({ length: jobs }, (_, no) => [`workorder-${firm}-${no}`, jobOf(firm, no, no < fixed)] as const),
      ),
    );
    const about = { ...ids('poor'), csat: 2, submittedAt: '2026-03-20T09:00:00.000Z' };
    const judged = { responsibility: 'PARTNER' as const, category: 'REPAIR' as const, partnerId: 'poor' };
    const reportedAt = '2026-03-10T09:00:00.000Z';
    await happened([
      ['invitation-i-1', [invitationFixtures.submitted(about)]],
      ['complaint-c-1', [complaint.registered({ reportedAt }), complaint.judged(judged)]],
      ['workorder-l-1', ofOrder('l-1', [repair.drafted(), offer.lapsed({ ...ids('poor'), lapsedAt: reportedAt })])],
      ['workorder-l-2', ofOrder('l-2', [repair.drafted(), offer.lapsed({ ...ids('fair'), lapsedAt: LONG_AGO })])],
    ]);
  }, 60_000);
  afterAll(() => service.close());

  it('are sorted by the shrunken score: one lucky job does not come first', async () => {
    const { totalCount, nodes } = await listed(manager, {});
    expect(totalCount).toBe(4);
    expect(nodes.map(({ id, rank }) => [id, rank])).toEqual([
      ['good', 1],
      ['lucky', 2],
      ['fair', 3],
      ['poor', 4],
    ]);
    expect((await cardOf(manager, 'lucky'))?.score).toBeGreaterThan((await cardOf(manager, 'good'))?.score as number);
  });

  it('are listed page by page, by outlet and technician, region and skill', async () => {
    const first = await listed(manager, {}, ', orderBy: SCORE_ASC, first: 3');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await listed(manager, {}, `, orderBy: SCORE_ASC, first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(['poor', 'fair', 'lucky', 'good']);
    const idsOf = async (filter: Seen) => (await listed(manager, filter)).nodes.map(({ id }) => id);
    expect(await idsOf({ kind: 'OUTLET' })).toEqual(['good-o', 'lucky-o', 'fair-o', 'poor-o']);
    expect(await idsOf({ kind: 'TECHNICIAN', partnerIds: ['fair'] })).toEqual(['fair-t']);
    expect(await idsOf({ skills: ['GAS'] })).toEqual(['poor']);
    expect(await idsOf({ region: 'DE' })).toHaveLength(4);
    expect(await idsOf({ region: 'DE-BE' })).toEqual([]);
    expect(await idsOf({ without: ['REGION'] })).toEqual([]);
    expect(await idsOf({ without: ['REGION'], month: LONG_AGO.slice(0, 7) })).toEqual(['fair']);
    expect(await idsOf({ month: '2025-12' })).toEqual([]);
  });

  it('show each measure with what it is of, as counted and shrunken, and its weight', async () => {
    const card = await cardOf(manager, 'poor', { month: MONTH, zone: 'Europe/Berlin' });
    expect(card).toMatchObject({
      kind: 'PARTNER',
      month: MONTH,
      zone: 'Europe/Berlin',
      from: '2026-02-28T23:00:00.000Z',
      to: '2026-03-31T22:00:00.000Z',
      jobs: 20,
      region: 'DE-BY',
      rankedAmong: 4,
      offers: 21,
      offersLapsed: 1,
      offerLapseRate: 1 / 21,
      trend: { direction: 'UNKNOWN', slope: null, change: null },
    });
    expect(measureOf(card, 'FIRST_TIME_FIX')).toMatchObject({
      unit: 'SHARE',
      n: 20,
      counted: 8,
      value: 0.4,
      groupSize: 4,
    });
    expect(measureOf(card, 'FIRST_TIME_FIX')?.shrunkenValue).toBeGreaterThan(0.4);
    expect(measureOf(card, 'CSAT')).toMatchObject({
      n: 1,
      counted: 0,
      value: 0,
      shrunkenValue: 0,
      groupMean: null,
      ownShare: 1,
    });
    expect(measureOf(card, 'COMPLAINT_RATE')).toMatchObject({ unit: 'PER_100_JOBS', n: 20, counted: 1, value: 5 });
    expect(measureOf(card, 'COST_PER_JOB')).toMatchObject({
      unit: 'MINOR_UNITS',
      n: 20,
      value: 8_000,
      points: 100,
      weight: 0,
    });
    expect(measureOf(card, 'PROMISE_COMPLIANCE')).toEqual({
      measure: 'PROMISE_COMPLIANCE',
      unit: 'SHARE',
      n: 0,
      counted: 0,
      value: null,
      shrunkenValue: null,
      groupMean: null,
      groupSize: 0,
      ownShare: 1,
      points: null,
      packWeight: 10,
      weight: 0,
    });
    expect(card?.measures.reduce((sum, { weight }) => sum + Number(weight), 0)).toBeCloseTo(100, 9);
  });

  it('are there of outlets, technicians and rolling days too', async () => {
    const jobs = async (id: string, given: Seen, kind?: string) => (await cardOf(manager, id, given, kind))?.jobs;
    expect(await jobs('fair-o', { month: MONTH }, 'outlet')).toBe(20);
    expect(await jobs('fair-t', { month: MONTH }, 'technician')).toBe(20);
    expect(await jobs('fair', { asOf: '2026-06-01' })).toBe(20);
    expect(await jobs('fair', { asOf: '2026-06-03' })).toBe(0);
    expect(await jobs('fair', {})).toBe(0);
  });

  it('are empty where nothing was counted, and none of somebody unknown', async () => {
    const empty = {
      jobs: 0,
      score: null,
      shrunkenScore: null,
      rank: null,
      rankedAmong: 0,
      region: null,
      revisedAt: null,
    };
    const card = await cardOf(manager, 'idle');
    expect(card).toMatchObject(empty);
    expect(card?.measures.map(({ n, value, weight }) => [n, value, weight])).toEqual(Array(9).fill([0, null, 0]));
    expect(await cardOf(manager, 'good', { month: '2025-11' })).toMatchObject(empty);
    expect(await cardOf(manager, 'nobody')).toBeNull();
  });

  it('refuse a month or a day to come, two periods at once, and what is no month', async () => {
    expect(await refused({ month: '2199-01' })).toEqual(['SCORECARD_MONTH_IN_FUTURE']);
    expect(await refused({ asOf: '2199-01-01' })).toEqual(['SCORECARD_DAY_IN_FUTURE']);
    expect(await refused({ month: MONTH, asOf: '2026-03-31' })).toEqual(['SCORECARD_PERIOD_TWICE']);
    expect(await refused({ month: '2026-13' })).toEqual(['BAD_REQUEST']);
    expect(await refused({ month: MONTH, zone: 'Berlin' })).toEqual(['BAD_REQUEST']);
  });

  it('show a partner its own alone, with its place among others', async () => {
    const fair = await service.as('partner', { partnerId: 'fair' });
    expect(await cardOf(fair, 'fair')).toMatchObject({ rank: 3, rankedAmong: 4 });
    expect(await cardOf(fair, 'good')).toBeNull();
    expect(await cardOf(fair, 'good-t', { month: MONTH }, 'technician')).toBeNull();
    expect((await listed(fair, {})).nodes.map(({ id }) => id)).toEqual(['fair']);
    const explain = `query { explainScorecard(kind: PARTNER, id: "good", measure: CSAT, month: "${MONTH}") { totalCount } }`;
    expect(await read(fair, explain)).toEqual({ explainScorecard: null });
  });

  it('are for those who steer, and for no agent', async () => {
    const operations = accessList(service.app).filter(({ method }) => OWN.test(method));
    expect(
      operations.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()]),
    ).toEqual(
      [
        'Query.explainScorecard',
        'Query.outletScorecard',
        'Query.partnerPerformance',
        'Query.partnerScorecard',
        'Query.technicianScorecard',
        'Subscription.partnerPerformanceChanges',
      ].map((operation) => [operation, READERS.join()]),
    );
    const agent = await service.as('agent');
    expect(codes((await agent(ONE('partner'), { id: 'good', month: MONTH })).errors)).toEqual(['FORBIDDEN']);
  });

  it('are explained by the facts behind each figure', async () => {
    const factsOf = async (measure: string) => {
      const query = `query ($measure: Measure!) {
        explainScorecard(kind: PARTNER, id: "poor", measure: $measure, month: "${MONTH}", first: 100) {
          totalCount nodes { kind outcome isCounted value workOrderId complaintId recordedAt stream position } } }`;
      return (await read(manager, query, { measure })).explainScorecard as { totalCount: number; nodes: Seen[] };
    };
    const counted = async (measure: string) => {
      const { totalCount, nodes } = await factsOf(measure);
      return [totalCount, nodes.filter(({ isCounted }) => isCounted).length];
    };
    expect(await counted('FIRST_TIME_FIX')).toEqual([20, 8]);
    expect(await counted('REPEAT_REPAIR')).toEqual([20, 0]);
    expect(await counted('ON_TIME_ARRIVAL')).toEqual([20, 20]);
    expect(await counted('OFFER_ACCEPTANCE')).toEqual([21, 20]);
    expect(await counted('QUALITY_CHECK_FAILURE')).toEqual([20, 0]);
    expect(await counted('COST_PER_JOB')).toEqual([20, 20]);
    expect(await counted('PROMISE_COMPLIANCE')).toEqual([0, 0]);
    expect((await factsOf('CSAT')).nodes).toMatchObject([
      { kind: 'ANSWER', isCounted: false, value: 2, stream: 'invitation-i-1' },
    ]);
    expect((await factsOf('COMPLAINT_RATE')).nodes).toMatchObject([
      { outcome: 'RESPONSIBLE', complaintId: 'c-1', stream: 'complaint-c-1' },
    ]);
    for (const { stream, workOrderId } of (await factsOf('COST_PER_JOB')).nodes)
      expect(stream).toBe(`workorder-${workOrderId}`);
  });

  it('answer the operation of the README as it is written', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const [, operation = ''] = /```graphql\n(.*?)```/s.exec(readme) ?? [];
    expect((await read(manager, operation)).partnerPerformance).toMatchObject({ totalCount: 4 });
  });

  it('are corrected by a repeat, and whoever follows is told whose month it was', async () => {
    const before = measureOf(await cardOf(manager, 'good'), 'FIRST_TIME_FIX');
    expect(before?.value).toBe(0.85);
    const since = new Date().toISOString();
    const again = { unitId: 'good-1', symptomCode: 'LEAK', site: null, words: null };
    const reportedAt = '2026-03-20T09:00:00.000Z';
    await happened([['workorder-again', ofOrder('again', [repair.drafted({ ...again, reportedAt })])]]);
    const card = await cardOf(manager, 'good');
    expect(measureOf(card, 'FIRST_TIME_FIX')?.value).toBe(0.8);
    expect(measureOf(card, 'REPEAT_REPAIR')).toMatchObject({ n: 20, counted: 1 });
    expect(String(card?.revisedAt) >= since).toBe(true);

    const changed = async (role: 'manager' | 'partner', partnerId: string | null) => {
      const socket = overWebSocket(service.url, { token: await service.token(role, { partnerId }) });
      const query = `subscription ($since: DateTime) {
        partnerPerformanceChanges(since: $since) { cursor scorecards { kind id month } } }`;
      const { value } = await socket.subscribe(query, { since }).next();
      await socket.close();
      return (value?.data?.partnerPerformanceChanges as Seen | undefined)?.scorecards;
    };
    const theirs = [
      { kind: 'PARTNER', id: 'good', month: MONTH },
      { kind: 'OUTLET', id: 'good-o', month: MONTH },
      { kind: 'TECHNICIAN', id: 'good-t', month: MONTH },
    ];
    expect(await changed('manager', null)).toEqual(theirs);
    expect(await changed('partner', 'good')).toEqual(theirs);
  });
});
