import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Scope, scopeOf } from '#auth';
import { callerWith } from '#auth/testing';
import { personal } from '#event-sourcing';
import * as complaint from './complaint.fixtures.js';
import { complaintById, complaintsByIds, listComplaints } from './complaint.queries.js';
import type { ComplaintFilter } from './complaint-filter.queries.js';
import type { ComplaintOrder } from './complaint-words.view.js';
import { journeyTo } from './journey.fixtures.js';
import { about, complaintReadSide } from './read-side.fixtures.js';

const words = (text: string) => personal('customer-k-1', text);

const stories = [
  about('c-1', journeyTo.INVESTIGATING, { reportedAt: '2026-03-01T09:00:00.000Z' }),
  about('c-2', journeyTo.CLOSED, {
    reportedAt: '2026-03-02T09:00:00.000Z',
    product: { line: 'Boiler', model: 'B-1', specification: null },
    batch: 'B-2024-01',
    region: 'DE-BE',
    customerId: 'dealer-1',
    onBehalfOfCustomerId: 'k-2',
    words: words('100 % of the hot_water is cold'),
    title: null,
    source: { system: 'NHTSA', number: '876793' },
  }),
  about('c-3', journeyTo.REGISTERED, {
    reportedAt: '2026-03-03T09:00:00.000Z',
    region: null,
    partnerId: 'partner-1',
    channel: 'PARTNER',
    words: words('冰箱漏水了。'),
    components: ['seal', 'pump'],
    acknowledgeDueAt: '2026-03-03T13:00:00.000Z',
    answerDueAt: '2026-03-04T09:00:00.000Z',
    settleDueAt: null,
  }),
  about('c-4', [complaint.registered(), complaint.acknowledged(), complaint.safetyFlagged()], {
    reportedAt: '2026-03-04T09:00:00.000Z',
    words: words('누수가 있습니다'),
    components: ['pump'],
  }),
  about('c-5', journeyTo.MERGED, { reportedAt: '2026-03-05T09:00:00.000Z' }),
  about(
    'c-6',
    [
      complaint.registered(),
      complaint.acknowledged(),
      complaint.judged({ responsibility: 'PARTNER', partnerId: 'partner-1' }),
      complaint.assigned({ owner: { kind: 'DEPARTMENT', id: 'LOGISTICS', role: null } }),
    ],
    { reportedAt: '2026-03-06T09:00:00.000Z', answerDueAt: null, settleDueAt: null },
  ),
];

const everything = scopeOf(callerWith('agent', { region: null }));
const analyst = scopeOf(callerWith('analyst', { region: null }));
const berlin = scopeOf(callerWith('agent', { region: 'DE-BE' }));
const partner = scopeOf(callerWith('partner', { partnerId: 'partner-1' }));
const nobody: Scope = { ...everything, rows: { kind: 'NONE' } };
const now = new Date('2026-03-03T14:00:00.000Z');

describe('complaints', () => {
  let side: Awaited<ReturnType<typeof complaintReadSide>>;
  beforeAll(async () => {
    side = await complaintReadSide(...stories);
  });
  afterAll(() => side.close());

  type Asked = Readonly<{ scope?: Scope; order?: ComplaintOrder; args?: { first: number; after?: string | null } }>;
  const list = (
    filter: ComplaintFilter,
    { scope = everything, order = 'REPORTED_ASC', args = { first: 50 } }: Asked = {},
  ) => listComplaints(scope, side.dataSource, { filter, order, now, args });
  const found = async (filter: ComplaintFilter, asked: Asked = {}) =>
    (await list(filter, asked)).nodes.map(({ id }) => id);

  it('come from the table as the projection made them', async () => {
    for (const row of side.rows) expect(await complaintById(everything, side.dataSource, row.id)).toEqual(row);
    expect(await complaintById(everything, side.dataSource, 'c-0')).toBeNull();
    expect((await complaintsByIds(everything, side.dataSource, ['c-5', 'c-0'])).map(({ id }) => id)).toEqual(['c-5']);
  });

  it('are all but merged ones, unless asked for', async () => {
    expect(await found({})).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-6']);
    expect(await found({ statuses: ['MERGED', 'CLOSED'] })).toEqual(['c-2', 'c-5']);
    expect(await found({ statuses: [] })).toEqual([]);
  });

  it.each<[ComplaintFilter, string[]]>([
    [{ severities: ['CRITICAL'] }, ['c-4']],
    [{ categories: ['PRODUCT'] }, ['c-1', 'c-2']],
    [{ safetyFlags: ['INJURY', 'FIRE'] }, ['c-4']],
    [{ responsibilities: ['PARTNER'] }, ['c-6']],
    [{ channels: ['PARTNER'] }, ['c-3']],
    [{ origins: ['IMPORT'] }, []],
    [{ productLines: ['Boiler'], productModels: ['B-1'], batches: ['B-2024-01'] }, ['c-2']],
    [{ specifications: ['4 m²'], components: ['pump'] }, ['c-3', 'c-4']],
    [{ regions: ['DE-BE'] }, ['c-2']],
    [{ customerIds: ['k-2'] }, ['c-2']],
    [{ customerIds: ['dealer-1'] }, ['c-2']],
    [{ partnerIds: ['partner-1'] }, ['c-3', 'c-6']],
    [{ ownerIds: ['agent-1'] }, ['c-1', 'c-2', 'c-4']],
    [{ departments: ['LOGISTICS'] }, ['c-6']],
    [{ reportedFrom: new Date('2026-03-02T09:00:00Z'), reportedTo: new Date('2026-03-04T09:00:00Z') }, ['c-2', 'c-3']],
    [{ overdue: true }, ['c-1', 'c-3', 'c-4']],
    [{ overdue: false }, ['c-2', 'c-6']],
  ])('are filtered by %j', async (filter, ids) => expect(await found(filter)).toEqual(ids));

  it.each<[string, string[]]>([
    ['HOT_WATER', ['c-2']],
    ['100 %', ['c-2']],
    ['t_wat', ['c-2']],
    ['hot%cold', []],
    ['water hot', ['c-2']],
    ['漏水', ['c-3']],
    ['누수', ['c-4']],
    ['ｐｕｍｐ', ['c-3', 'c-4']],
    ['876793', ['c-2']],
    ['b-2024', ['c-2']],
    ['  ', ['c-1', 'c-2', 'c-3', 'c-4', 'c-6']],
  ])('are found by the text %s', async (text, ids) => expect(await found({ text })).toEqual(ids));

  it('are found by their number', async () => {
    const { number = '' } = (await complaintById(everything, side.dataSource, 'c-4')) ?? {};
    expect(await found({ text: number })).toEqual(['c-4']);
  });

  it('are sorted', async () => {
    const sorted = (order: ComplaintOrder) => found({}, { order });
    expect(await sorted('REPORTED_DESC')).toEqual(['c-6', 'c-4', 'c-3', 'c-2', 'c-1']);
    expect(await sorted('DUE_ASC')).toEqual(['c-4', 'c-1', 'c-3', 'c-2', 'c-6']);
    expect(await sorted('DUE_DESC')).toEqual(['c-3', 'c-1', 'c-4', 'c-6', 'c-2']);
    expect(await sorted('SEVERITY_DESC')).toEqual(['c-4', 'c-6', 'c-3', 'c-2', 'c-1']);
    expect(await sorted('SEVERITY_ASC')).toEqual(['c-1', 'c-2', 'c-3', 'c-6', 'c-4']);
    expect(await sorted('UPDATED_ASC')).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-6']);
    expect(await sorted('UPDATED_DESC')).toEqual(['c-6', 'c-4', 'c-3', 'c-2', 'c-1']);
  });

  it.each<ComplaintOrder>(['REPORTED_DESC', 'DUE_ASC', 'DUE_DESC', 'SEVERITY_DESC', 'UPDATED_ASC', 'UPDATED_DESC'])(
    'come page by page by %s',
    async (order) => {
      const all = await found({}, { order });
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page = await list({}, { order, args: { first: 2, after } });
        ids.push(...page.nodes.map(({ id }) => id));
        after = page.place.hasNextPage ? page.place.endCursor : null;
        expect(await page.totalCount).toBe(5);
      } while (after);
      expect(ids).toEqual(all);
    },
  );

  it('of a region are those of it and those of which nobody knows the region', async () => {
    expect(await found({}, { scope: berlin })).toEqual(['c-2', 'c-3']);
    expect(await complaintById(berlin, side.dataSource, 'c-1')).toBeNull();
  });

  it('of a partner are those that name it', async () => {
    expect(await found({}, { scope: partner })).toEqual(['c-3', 'c-6']);
    expect(await complaintById(partner, side.dataSource, 'c-1')).toBeNull();
    expect(await complaintsByIds(partner, side.dataSource, ['c-1', 'c-6'])).toHaveLength(1);
  });

  it('are none for who sees none', async () => expect(await found({}, { scope: nobody })).toEqual([]));

  it('show nothing that people wrote to an analyst, nor by searching', async () => {
    const [seen] = (await list({ statuses: ['CLOSED'] }, { scope: analyst })).edges;
    expect(seen?.node).toMatchObject({ id: 'c-2', words: null, batch: 'B-2024-01', problem: { restatement: null } });
    expect((await complaintById(analyst, side.dataSource, 'c-3'))?.words).toBeNull();
    expect(await found({ text: 'hot_water' }, { scope: analyst })).toEqual([]);
    expect(await found({ text: 'b-2024' }, { scope: analyst })).toEqual(['c-2']);
  });

  it('are searched by an index', async () => {
    const plan: { 'QUERY PLAN': string }[] = await side.dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_seqscan = off');
      return manager.query('EXPLAIN SELECT id FROM complaint_search_v1 WHERE (facts LIKE $1 OR words LIKE $1)', [
        '%collector%',
      ]);
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/complaint_search_v1_facts_trgm[^]*_words_trgm/);
  });
});
