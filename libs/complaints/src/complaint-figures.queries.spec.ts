import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Scope, scopeOf } from '#auth';
import { callerWith } from '#auth/testing';
import type { ComplaintEvent, ComplaintRegistered } from './complaint.events.js';
import * as complaint from './complaint.fixtures.js';
import { type Counting, countComplaints } from './complaint-count.queries.js';
import type { ComplaintFilter } from './complaint-filter.queries.js';
import { complaintsByPeriod, complaintsMergedByPeriod } from './complaint-period.queries.js';
import { journeyTo } from './journey.fixtures.js';
import { nearestSettlements } from './nearest-settlement.queries.js';
import { complaintOmissionParts, listComplaintOmissions } from './omission.queries.js';
import { OMISSION_KINDS, type OmissionKind } from './omission.view.js';
import { about, complaintReadSide } from './read-side.fixtures.js';
import { listRecurrences, neverTwice } from './recurrence.queries.js';
import * as settlement from './settlement.fixtures.js';

const everything = scopeOf(callerWith('analyst', { region: null }));
const partner = scopeOf(callerWith('partner', { partnerId: 'partner-1' }));

const reported = (reportedAt: string, facts: Partial<ComplaintRegistered['data']> = {}) => ({ reportedAt, ...facts });

describe('counts of complaints', () => {
  let side: Awaited<ReturnType<typeof complaintReadSide>>;
  beforeAll(async () => {
    const car = (line: string, model: string) => ({ line, model, specification: null });
    side = await complaintReadSide(
      about('c-1', journeyTo.REGISTERED, reported('2026-01-31T23:30:00.000Z', { components: ['engine', 'seal'] })),
      about('c-2', journeyTo.REGISTERED, reported('2026-02-01T12:00:00.000Z', { components: ['engine'] })),
      about('c-3', journeyTo.INVESTIGATING, reported('2026-03-29T00:30:00.000Z', { product: car('CAR', 'TUCSON') })),
      about('c-4', journeyTo.MERGED, reported('2026-03-29T00:30:00.000Z', { components: [] })),
      about('c-5', journeyTo.REGISTERED, reported('2026-06-02T00:30:00.000Z', { components: [], region: null })),
      about(
        'c-6',
        [complaint.registered(), complaint.judged({ responsibility: 'PARTNER', partnerId: 'partner-1' })],
        reported('2026-06-02T00:30:00.000Z', { components: ['pump'], partnerId: 'partner-2' }),
      ),
    );
  });
  afterAll(() => side.close());

  const count = (changes: Partial<Counting> = {}, scope: Scope = everything) =>
    countComplaints(scope, side.dataSource, {
      groupBy: [],
      interval: null,
      zone: 'UTC',
      filter: {},
      top: 50,
      now: new Date('2026-06-03T00:00:00Z'),
      ...changes,
    });
  const figures = async (changes: Partial<Counting> = {}, scope?: Scope) =>
    (await count(changes, scope)).rows.map(({ period, values, isRest, count: n }) =>
      [...(period ? [period] : []), ...(isRest ? ['REST'] : values), n].join(' '),
    );

  it('tell how many there are, without merged ones', async () => {
    expect(await count()).toEqual({
      total: 5,
      periods: [],
      rows: [{ period: null, values: [], isRest: false, count: 5 }],
    });
    expect(await figures({ filter: { statuses: ['MERGED'] } })).toEqual(['1']);
    expect(await count({ filter: { statuses: [] } })).toEqual({ total: 0, periods: [], rows: [] });
  });

  it('go by the day of the zone asked for', async () => {
    expect(await figures({ interval: 'MONTH' })).toEqual([
      '2026-01-01 1',
      '2026-02-01 1',
      '2026-03-01 1',
      '2026-06-01 2',
    ]);
    expect(await figures({ interval: 'MONTH', zone: 'Europe/Berlin' })).toEqual([
      '2026-02-01 2',
      '2026-03-01 1',
      '2026-06-01 2',
    ]);
    expect(await figures({ interval: 'DAY', zone: 'America/New_York' })).toEqual([
      '2026-01-31 1',
      '2026-02-01 1',
      '2026-03-28 1',
      '2026-06-01 2',
    ]);
  });

  it('go by any interval, and name the periods without a complaint too', async () => {
    expect(await figures({ interval: 'WEEK' })).toEqual(['2026-01-26 2', '2026-03-23 1', '2026-06-01 2']);
    expect(await figures({ interval: 'QUARTER' })).toEqual(['2026-01-01 3', '2026-04-01 2']);
    expect(await figures({ interval: 'YEAR' })).toEqual(['2026-01-01 5']);
    expect((await count({ interval: 'MONTH' })).periods).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ]);
  });

  it.each<[Counting['groupBy'], string[]]>([
    [['STATUS'], ['REGISTERED 4', 'INVESTIGATING 1']],
    [['SEVERITY'], ['MINOR 5']],
    [['CATEGORY'], [' 4', 'PRODUCT 1']],
    [['SAFETY_FLAG'], ['NONE 5']],
    [['RESPONSIBILITY'], [' 3', 'COMPANY 1', 'PARTNER 1']],
    [['CHANNEL', 'ORIGIN'], ['HOTLINE LIVE 5']],
    [
      ['PRODUCT_LINE', 'PRODUCT_MODEL'],
      ['Solar roof SR-4 4', 'CAR TUCSON 1'],
    ],
    [
      ['SPECIFICATION', 'BATCH'],
      ['4 m² B-2025-07 4', ' B-2025-07 1'],
    ],
    [['COMPONENT'], ['engine 2', ' 1', 'collector 1', 'pump 1', 'seal 1']],
    [['REGION'], ['DE-BY 4', ' 1']],
    [['PARTNER'], [' 4', 'partner-1 1']],
  ])('are grouped by %j', async (groupBy, rows) => expect(await figures({ groupBy })).toEqual(rows));

  it('tell unknown values as null', async () => {
    expect(
      (await count({ groupBy: ['REGION', 'CATEGORY'], filter: { reportedFrom: new Date('2026-06-01') } })).rows,
    ).toEqual([
      { period: null, values: [null, null], isRest: false, count: 1 },
      { period: null, values: ['DE-BY', null], isRest: false, count: 1 },
    ]);
  });

  it.each(['CATEGORY', 'RESPONSIBILITY', 'SPECIFICATION', 'COMPONENT', 'REGION', 'PARTNER', 'STATUS'] as const)(
    'tell the unknown ones alone where they are asked for without %s',
    async (dimension) => {
      const { rows } = await count({ groupBy: [dimension] });
      const { total } = await count({ filter: { without: [dimension] } });
      expect(total).toBe(rows.find(({ values: [value] }) => value === null)?.count ?? 0);
    },
  );

  it('tell the groups beyond the top ones together, each complaint once', async () => {
    expect(await figures({ groupBy: ['COMPONENT'], top: 1 })).toEqual(['engine 2', 'REST 4']);
    expect(await figures({ groupBy: ['PRODUCT_MODEL'], interval: 'QUARTER', top: 1 })).toEqual([
      '2026-01-01 SR-4 2',
      '2026-01-01 REST 1',
      '2026-04-01 SR-4 2',
    ]);
  });

  it('count what the filter leaves and the scope sees', async () => {
    const some: ComplaintFilter = { components: ['engine', 'pump'], reportedFrom: new Date('2026-02-01') };
    expect(await figures({ groupBy: ['COMPONENT'], filter: some })).toEqual(['engine 1', 'pump 1']);
    expect(await figures({ filter: { overdue: true } })).toEqual(['5']);
    expect(await figures({ filter: { text: 'tucson' } })).toEqual(['1']);
    expect(await figures({ filter: { text: 'stairs' } })).toEqual([]);
    expect(await figures({ filter: { text: 'stairs' } }, scopeOf(callerWith('agent', { region: null })))).toEqual([
      '5',
    ]);
    expect(await figures({}, partner)).toEqual(['1']);
  });

  it('refuse more figures than a chart can show', async () => {
    await side.dataSource.query(
      `INSERT INTO complaint_fact_v2 SELECT (jsonb_populate_record(f, jsonb_build_object('id', n, 'reportedAt', f."reportedAt" - n * interval '1 day'))).*
       FROM complaint_fact_v2 f, generate_series(1, 10001) n WHERE f.id = 'c-1'`,
    );
    await expect(count({ interval: 'DAY' })).rejects.toMatchObject({
      code: 'COMPLAINT_COUNTS_TOO_MANY',
      details: { limit: 10_000 },
    });
    await side.dataSource.query(`DELETE FROM complaint_fact_v2 WHERE id NOT LIKE 'c-%'`);
  });
});

describe('the four no-omissions', () => {
  let side: Awaited<ReturnType<typeof complaintReadSide>>;
  const closedAt = '2026-03-10T09:00:00.000Z';
  const withTimes = (events: readonly ComplaintEvent[]): ComplaintEvent[] =>
    events.map((event) => (event.type === 'ComplaintClosed' ? complaint.closed({ closedAt }) : event));
  const notFedBack = journeyTo.CLOSED.filter(({ type }) => !type.startsWith('Finding'));

  beforeAll(async () => {
    side = await complaintReadSide(
      about('old', journeyTo.INVESTIGATING, reported('2026-02-01T09:00:00.000Z')),
      about('young', journeyTo.INVESTIGATING, reported('2026-03-20T09:00:00.000Z')),
      about('merged', journeyTo.MERGED, reported('2026-02-01T09:00:00.000Z')),
      about('awaiting', journeyTo.AWAITING_SATISFACTION, reported('2026-02-02T09:00:00.000Z')),
      about('closed', withTimes(journeyTo.CLOSED), reported('2026-02-03T09:00:00.000Z', { requestId: 'r-1' })),
      about('unlearnt', withTimes(notFedBack), reported('2026-02-04T09:00:00.000Z', { partnerId: 'partner-1' })),
      about(
        'theirs',
        withTimes(notFedBack).map((event) =>
          event.type === 'ResponsibilityJudged' ? complaint.judged({ responsibility: 'CUSTOMER' }) : event,
        ),
        reported('2026-02-05T09:00:00.000Z'),
      ),
      about(
        'reopened',
        [...withTimes(journeyTo.CLOSED), complaint.reopened({ reopenedAt: '2026-03-20T09:00:00.000Z' })],
        reported('2026-02-06T09:00:00.000Z'),
      ),
    );
  });
  afterAll(() => side.close());

  const windows = { recorded: 3, handled: 30, rechecked: 14, fedBack: 14 };
  const asked = (asOf: string, filter: ComplaintFilter = {}) => ({ asOf: new Date(asOf), windows, filter });
  const parts = async (asOf: string, filter?: ComplaintFilter, scope: Scope = everything) => {
    const ofKind = async (kind: OmissionKind) => {
      const { omitted, problems } = await complaintOmissionParts(scope, side.dataSource, kind, asked(asOf, filter));
      return [kind, [omitted, problems]] as const;
    };
    return Object.fromEntries(await Promise.all(OMISSION_KINDS.map(ofKind)));
  };
  const cases = async (kind: OmissionKind, asOf: string, scope: Scope = everything) =>
    (await listComplaintOmissions(scope, side.dataSource, kind, { ...asked(asOf), args: { first: 50 } })).nodes.map(
      ({ id }) => id,
    );

  const later = '2026-03-30T09:00:00.000Z';

  it('are counted among the problems that are old enough', async () => {
    expect(await parts(later)).toEqual({
      RECORDED: [0, 6],
      HANDLED: [1, 5],
      RECHECKED: [1, 4],
      FED_BACK: [1, 2],
    });
    const days = OMISSION_KINDS.map((kind) => complaintOmissionParts(everything, side.dataSource, kind, asked(later)));
    expect((await Promise.all(days)).map(({ windowDays }) => windowDays)).toEqual([3, 30, 14, 14]);
  });

  it('are told by period too, with each complaint once in all', async () => {
    const asOf = asked(later);
    const periods = await complaintsByPeriod(everything, side.dataSource, { ...asOf, interval: 'MONTH', zone: 'UTC' });
    const partsIn = (of: (typeof periods)[number]['kinds']['HANDLED']) => [of.omitted, of.problems];
    expect(
      periods.map(({ period, complaints, kinds, anyKind }) => [
        period,
        complaints,
        ...OMISSION_KINDS.map((kind) => partsIn(kinds[kind])),
        partsIn(anyKind),
      ]),
    ).toEqual([
      ['2026-02-01', 6, [0, 5], [1, 5], [1, 4], [1, 2], [3, 6]],
      ['2026-03-01', 1, [0, 1], [0, 0], [0, 0], [0, 0], [0, 1]],
    ]);
  });

  it('say when a complaint of a period that was over was registered, or merged into another', async () => {
    const steps = { ...asked(later), interval: 'MONTH', zone: 'UTC' } as const;
    const registered = await complaintsByPeriod(everything, side.dataSource, steps);
    expect(registered.map(({ period, revisedAt }) => [period, revisedAt])).toEqual([
      ['2026-02-01', new Date(complaint.AT)],
      ['2026-03-01', null],
    ]);
    const merged = (scope: Scope) => complaintsMergedByPeriod(scope, side.dataSource, steps);
    expect(await merged(everything)).toEqual([{ period: '2026-02-01', revisedAt: new Date(complaint.AT) }]);
    expect(await merged(partner)).toEqual([]);
  });

  it('list the cases behind them', async () => {
    expect(await cases('RECORDED', later)).toEqual([]);
    expect(await cases('HANDLED', later)).toEqual(['old']);
    expect(await cases('RECHECKED', later)).toEqual(['awaiting']);
    expect(await cases('FED_BACK', later)).toEqual(['unlearnt']);
  });

  it('begin to count on the last moment of their window', async () => {
    expect((await parts('2026-03-24T08:59:59.999Z')).FED_BACK).toEqual([0, 0]);
    expect((await parts('2026-03-24T09:00:00.000Z')).FED_BACK).toEqual([1, 2]);
  });

  it('are told as of a time before something was done', async () => {
    expect(await parts('2026-02-20T09:00:00.000Z')).toMatchObject({ RECORDED: [5, 5], HANDLED: [0, 0] });
    expect(await cases('RECORDED', '2026-02-05T09:00:00.000Z')).toEqual(['old', 'awaiting']);
  });

  it('are told for what the filter leaves and the scope sees', async () => {
    expect((await parts(later, { origins: ['IMPORT'] })).HANDLED).toEqual([0, 0]);
    expect((await parts(later, {}, partner)).FED_BACK).toEqual([1, 1]);
    expect(await cases('HANDLED', later, partner)).toEqual([]);
  });
});

describe('the never-twice rate', () => {
  let side: Awaited<ReturnType<typeof complaintReadSide>>;
  beforeAll(async () => {
    const { registered, recurrenceLinked, merged } = complaint;
    const again = (earlierComplaintId: string) => [registered(), recurrenceLinked({ earlierComplaintId })];
    side = await complaintReadSide(
      about('c-1', [registered()], reported('2026-03-01T09:00:00.000Z')),
      about('c-2', again('c-1'), reported('2026-03-02T09:00:00.000Z')),
      about('c-3', [registered(), merged({ intoComplaintId: 'c-4' })], reported('2026-03-03T09:00:00.000Z')),
      about('c-4', again('c-3'), reported('2026-03-04T09:00:00.000Z')),
      about('c-5', again('c-2'), reported('2026-04-01T00:00:00.000Z')),
    );
  });
  afterAll(() => side.close());

  const march = {
    from: new Date('2026-03-01T00:00:00Z'),
    to: new Date('2026-04-01T00:00:00Z'),
    filter: {},
    now: new Date('2026-04-01T00:00:00Z'),
  };

  it('leaves out what was only taken down twice', async () => {
    expect(await neverTwice(everything, side.dataSource, march)).toEqual({
      complaints: 3,
      recurring: 1,
      rate: 1 - 1 / 3,
    });
    const page = await listRecurrences(everything, side.dataSource, { ...march, args: { first: 10 } });
    expect(page.nodes.map(({ id }) => id)).toEqual(['c-2']);
    expect(await page.totalCount).toBe(1);
  });

  it('is unknown where nobody complained', async () => {
    const before = { ...march, from: new Date('2025-01-01T00:00:00Z'), to: new Date('2025-02-01T00:00:00Z') };
    expect(await neverTwice(everything, side.dataSource, before)).toEqual({ complaints: 0, recurring: 0, rate: null });
  });

  it('goes by the narrower of the two times', async () => {
    const filter = { reportedFrom: new Date('2026-03-02T00:00:00Z'), reportedTo: new Date('2026-03-03T00:00:00Z') };
    expect(await neverTwice(everything, side.dataSource, { ...march, filter })).toEqual({
      complaints: 1,
      recurring: 1,
      rate: 0,
    });
  });
});

describe('the nearest settled cases', () => {
  let side: Awaited<ReturnType<typeof complaintReadSide>>;
  const worth = (amount: number, signedAt: string, ownFault: 'NONE' | 'FULL' = 'FULL') =>
    journeyTo.SETTLEMENT_SIGNED.map((event) => {
      const value = { amount, currency: 'EUR' };
      if (event.type === 'SettlementProposed') return settlement.proposed({ value, ownFault });
      if (event.type === 'SettlementApproved') return settlement.approved({ value });
      return event.type === 'SettlementSigned' ? settlement.signed({ signedAt }) : event;
    });

  beforeAll(async () => {
    const other = { product: { line: 'Boiler', model: 'B-1', specification: null } };
    side = await complaintReadSide(
      about('like-1', worth(1_000, '2026-03-01T09:00:00.000Z')),
      about('like-2', worth(2_001, '2026-03-02T09:00:00.000Z')),
      about('other-model', worth(9_000, '2026-03-09T09:00:00.000Z'), other),
      about('other-fault', worth(7_000, '2026-03-09T09:00:00.000Z', 'NONE'), other),
      about('too-old', worth(5_000, '2025-01-01T09:00:00.000Z')),
      about('open', journeyTo.APPROVED),
      about('self', worth(8_000, '2026-03-09T09:00:00.000Z')),
    );
  });
  afterAll(() => side.close());

  const compared = {
    complaintId: 'self',
    category: 'PRODUCT' as const,
    severity: 'MINOR' as const,
    ownFault: 'FULL' as const,
    productLine: 'Solar roof',
    productModel: 'SR-4',
    currency: 'EUR',
    settledFrom: new Date('2025-06-01T00:00:00Z'),
    cases: 5,
  };
  const nearest = (changes: Partial<typeof compared> = {}) =>
    nearestSettlements(everything, side.dataSource, { ...compared, ...changes });

  it('share most with the complaint, the newest first', async () => {
    expect(await nearest()).toEqual({
      median: { amount: 4_501, currency: 'EUR' },
      complaintIds: ['like-2', 'like-1', 'other-model', 'other-fault'],
    });
    expect(await nearest({ cases: 3 })).toEqual({
      median: { amount: 2_001, currency: 'EUR' },
      complaintIds: ['like-2', 'like-1', 'other-model'],
    });
  });

  it('are null where there are none', async () => {
    expect(await nearest({ currency: 'USD' })).toBeNull();
    expect(await nearest({ settledFrom: new Date('2026-06-01T00:00:00Z') })).toBeNull();
  });
});
