import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopeOf } from '#auth';
import { callerWith } from '#auth/testing';
import { ensureTables } from '#database';
import { recorded } from '#event-sourcing/testing';
import { projected, testReadSide } from '#projections/testing';
import type { ContactEvent } from './contact.events.js';
import {
  answered,
  assigned,
  dismissed,
  escalated,
  identified,
  noted,
  received,
  reopened,
  said,
  turnedIntoCase,
} from './contact.fixtures.js';
import { contactProjection } from './contact.projection.js';
import { type ContactList, contactById, contactsByIds, contactsWithOwnKey, listContacts } from './contact.queries.js';
import { ContactView } from './contact.view.js';
import { countContacts } from './contact-count.queries.js';
import { contactFactProjection } from './contact-fact.projection.js';
import { ContactFactView } from './contact-fact.view.js';
import type { ContactFilter } from './contact-filter.queries.js';
import { contactEventVersions } from './events.js';
import { contactOmissionParts, listContactOmissions } from './omission.queries.js';

type Reception = Partial<ReturnType<typeof received>['data']>;

/** The `n`th contact, received on the `n`th of March at nine. */
const contact = (n: number, changes: Reception = {}): ContactEvent =>
  received({
    contactId: `r-${n}`,
    number: `R-2026030${n}-0001`,
    caller: null,
    topic: null,
    words: null,
    product: null,
    region: null,
    receivedAt: `2026-03-0${n}T09:00:00.000Z`,
    assignDueAt: `2026-03-0${n}T10:00:00.000Z`,
    answerDueAt: `2026-03-0${n}T13:00:00.000Z`,
    ...changes,
  });

const events: ContactEvent[] = [
  contact(1, { words: said('Das Dach ist undicht. 100 % nass!'), region: 'DE-BY', product: 'SR-4' }),
  contact(2, {
    caller: { name: said('김민수'), phone: said('+82 10-1234-5678'), email: null, address: null },
    channel: 'MESSAGE',
    region: 'KR-11',
    product: 'SR-4',
  }),
  noted({ contactId: 'r-2', words: said('冰箱门封条坏了') }),
  contact(3, { channel: 'LETTER', direction: 'OUTBOUND', region: 'DE-BE' }),
  contact(4),
  contact(5),
  contact(6),
  assigned({ contactId: 'r-3' }),
  answered({ contactId: 'r-3', answeredAt: '2026-03-03T12:00:00.000Z' }),
  assigned({ contactId: 'r-2', ownerId: 'agent-2' }),
  identified({ contactId: 'r-4' }),
  turnedIntoCase({ contactId: 'r-4', turnedAt: '2026-03-08T09:00:00.000Z' }),
  dismissed({ contactId: 'r-5', dismissedAt: '2026-03-05T10:00:00.000Z' }),
  reopened({
    contactId: 'r-5',
    assignDueAt: '2026-03-07T10:00:00.000Z',
    answerDueAt: '2026-03-07T13:00:00.000Z',
    reopenedAt: '2026-03-07T09:00:00.000Z',
  }),
  escalated({ contactId: 'r-6' }),
];

const everything = scopeOf(callerWith('agent', { region: null }));
const analyst = scopeOf(callerWith('analyst', { region: null }));
const berlin = scopeOf(callerWith('agent', { region: 'DE-BE' }));
const partner = scopeOf(callerWith('partner'));

describe('contacts', () => {
  let side: Awaited<ReturnType<typeof testReadSide>>;
  const log = events.map((event, n) => recorded(event, n + 1));

  beforeAll(async () => {
    side = await testReadSide(contactEventVersions, [ContactView, ContactFactView]);
    await side.dataSource.getRepository(ContactView).save(Object.values(projected(contactProjection, ...log)));
    await side.dataSource.getRepository(ContactFactView).save(Object.values(projected(contactFactProjection, ...log)));
  });
  afterAll(() => side.close());

  const now = new Date('2026-03-02T12:00:00.000Z');
  const list = (filter: ContactFilter, changes: Partial<ContactList> = {}, scope = everything) =>
    listContacts(scope, side.dataSource, { filter, order: 'RECEIVED_ASC', args: { first: 100 }, now, ...changes });
  const found = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).nodes.map(({ id }) => Number(id.slice(2)));

  it('have tables that fit their views, whenever a program starts', async () =>
    expect(await ensureTables(side.dataSource)).toBeUndefined());

  it('come from the table as the projection made them', async () =>
    expect(await contactById(everything, side.dataSource, 'r-2')).toEqual(projected(contactProjection, ...log)['r-2']));

  it('are found by their ids', async () => {
    expect(await contactById(everything, side.dataSource, 'r-0')).toBeNull();
    expect((await contactsByIds(everything, side.dataSource, ['r-1', 'r-0'])).map(({ id }) => id)).toEqual(['r-1']);
  });

  it.each<[string, number[]]>([
    ['UNDICHT', [1]],
    ['100 %', [1]],
    ['0_%', []],
    ['민수', [2]],
    ['门封', [2]],
    ['0082 (10) 12', [2]],
    ['sr-4', [1, 2]],
    ['R-20260304', [4]],
    [' ', [1, 2, 3, 4, 5, 6]],
  ])('are found by the text %s', async (text, ids) => expect(await found({ text })).toEqual(ids));

  it.each<[ContactFilter, number[]]>([
    [{ number: 'r-20260303-0001' }, [3]],
    [{ statuses: ['RECEIVED'] }, [1, 5, 6]],
    [{ channels: ['LETTER', 'MESSAGE'] }, [2, 3]],
    [{ directions: ['OUTBOUND'] }, [3]],
    [{ outcomes: ['ANSWERED', 'TURNED_INTO_CASE'] }, [3, 4]],
    [{ answerKinds: ['GUIDANCE'] }, [3]],
    [{ customerIds: ['k-1'] }, [4]],
    [{ ownerIds: ['agent-2'] }, [2]],
    [{ caseId: 'c-1' }, [4]],
    [{ regions: ['DE-BY', 'KR-11'] }, [1, 2]],
    [{ open: true }, [1, 2, 5, 6]],
    [{ open: false }, [3, 4]],
    [{ overdue: true }, [1]],
    [{ overdue: false, open: true }, [2, 5, 6]],
    [
      { receivedFrom: new Date('2026-03-02T09:00:00.000Z'), receivedBefore: new Date('2026-03-04T09:00:00.000Z') },
      [2, 3],
    ],
    [{ statuses: [] }, []],
  ])('are filtered by %j', async (filter, ids) => expect(await found(filter)).toEqual(ids));

  it('are sorted and paged', async () => {
    expect(await found({}, { order: 'RECEIVED_DESC' })).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await found({}, { order: 'DUE_ASC' })).toEqual([1, 2, 6, 5, 3, 4]);
    const first = await list({}, { order: 'DUE_ASC', args: { first: 4 } });
    const rest = { order: 'DUE_ASC', args: { first: 4, after: first.place.endCursor } } as const;
    expect(await found({}, rest)).toEqual([3, 4]);
    expect(await first.totalCount).toBe(6);
  });

  it('of a region are those of it and those of which nobody knows it', async () => {
    expect(await found({}, {}, berlin)).toEqual([3, 4, 5, 6]);
    expect(await contactById(berlin, side.dataSource, 'r-1')).toBeNull();
  });

  it('are none of a partner', async () => expect(await found({}, {}, partner)).toEqual([]));

  it('of a customer have a key of their own where the customer was not known at first', async () => {
    expect(await contactsWithOwnKey(everything, side.dataSource, 'k-1')).toEqual(['r-4']);
    expect(await contactsWithOwnKey(everything, side.dataSource, 'k-2')).toEqual([]);
  });

  it('show nothing personal to an analyst, nor by searching', async () => {
    expect((await list({ number: 'R-20260302-0001' }, {}, analyst)).nodes[0]).toMatchObject({
      id: 'r-2',
      caller: null,
      notes: [{ words: null, notedBy: 'agent-1' }],
      searchText: 'r-20260302-0001\nsr-4',
      product: 'SR-4',
    });
    await expect(list({ text: '민수' }, {}, analyst)).rejects.toMatchObject({
      code: 'CONTACT_TEXTS_NOT_SHOWN',
    });
  });

  describe('are counted', () => {
    const count = (changes: Partial<Parameters<typeof countContacts>[2]> = {}, scope = everything) =>
      countContacts(scope, side.dataSource, {
        groupBy: [],
        interval: null,
        zone: 'Europe/Berlin',
        filter: {},
        top: 10,
        ...changes,
      });

    it('all together', async () =>
      expect(await count()).toEqual({
        total: 6,
        periods: [],
        rows: [{ period: null, values: [], isRest: false, count: 6 }],
      }));

    it('by two dimensions, the largest first, unknown values too', async () =>
      expect((await count({ groupBy: ['OUTCOME', 'CASE_KIND'] })).rows).toEqual([
        { period: null, values: [null, null], isRest: false, count: 4 },
        { period: null, values: ['ANSWERED', null], isRest: false, count: 1 },
        { period: null, values: ['TURNED_INTO_CASE', 'COMPLAINT'], isRest: false, count: 1 },
      ]));

    it('with the groups beyond the top ones told together', async () =>
      expect((await count({ groupBy: ['CHANNEL'], top: 1 })).rows).toEqual([
        { period: null, values: ['CALL'], isRest: false, count: 4 },
        { period: null, values: [], isRest: true, count: 2 },
      ]));

    it('by the days of a zone', async () => {
      const counted = await count({ interval: 'DAY', zone: 'Pacific/Kiritimati', filter: { channels: ['CALL'] } });
      expect(counted.periods).toEqual([
        '2026-03-01',
        '2026-03-02',
        '2026-03-03',
        '2026-03-04',
        '2026-03-05',
        '2026-03-06',
      ]);
      expect(counted.rows.map(({ period, count: n }) => [period, n])).toEqual([
        ['2026-03-01', 1],
        ['2026-03-04', 1],
        ['2026-03-05', 1],
        ['2026-03-06', 1],
      ]);
      expect((await count({ interval: 'MONTH', zone: 'Asia/Seoul' })).periods).toEqual(['2026-03-01']);
    });

    it('within what the reader sees', async () => {
      expect((await count({}, berlin)).total).toBe(4);
      expect((await count({}, partner)).total).toBe(0);
    });
  });

  describe('without an outcome', () => {
    const asked = (asOf: string, filter = {}) => ({ asOf: new Date(asOf), windowDays: 3, filter });
    const parts = (...of: Parameters<typeof asked>) => contactOmissionParts(everything, side.dataSource, asked(...of));
    const omitted = async (...of: Parameters<typeof asked>) =>
      (await listContactOmissions(everything, side.dataSource, { ...asked(...of), args: { first: 100 } })).nodes.map(
        ({ id }) => id,
      );

    it('are omissions after the window of the pack, among those that are old enough', async () => {
      expect(await parts('2026-03-09T10:00:00Z')).toEqual({ omitted: 3, problems: 5 });
      expect(await omitted('2026-03-09T10:00:00Z')).toEqual(['r-1', 'r-2', 'r-6']);
    });

    it('are none before, to the millisecond', async () => {
      expect(await parts('2026-03-04T08:59:59.999Z')).toEqual({ omitted: 0, problems: 0 });
      expect(await parts('2026-03-04T09:00:00Z')).toEqual({ omitted: 1, problems: 1 });
    });

    it('were omissions until the outcome came', async () =>
      expect(await omitted('2026-03-08T08:59:59Z')).toEqual(['r-1', 'r-2', 'r-4']));

    it('wait anew from a reopening', async () =>
      expect(await omitted('2026-03-10T09:00:00Z')).toEqual(['r-1', 'r-2', 'r-5', 'r-6']));

    it('are counted within a filter and a scope', async () => {
      expect(await parts('2026-03-09T10:00:00Z', { regions: ['DE-BY'] })).toEqual({ omitted: 1, problems: 1 });
      expect(await contactOmissionParts(partner, side.dataSource, asked('2026-03-09T10:00:00Z'))).toEqual({
        omitted: 0,
        problems: 0,
      });
    });
  });
});
