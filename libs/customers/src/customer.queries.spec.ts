import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopeOf } from '#auth';
import { callerWith } from '#auth/testing';
import { ensureTables } from '#database';
import { recorded } from '#event-sourcing/testing';
import { defaultSection } from '#policy-pack/testing';
import { projected, testReadSide } from '#projections/testing';
import type { CustomerEvent } from './customer.events.js';
import { about, absorbed, emailsCorrected, erased, merged, registered } from './customer.fixtures.js';
import { customerPolicySection } from './customer.policy-section.js';
import { customerProjection } from './customer.projection.js';
import {
  type CustomerList,
  currentCustomers,
  customerById,
  customersByIds,
  listCustomers,
} from './customer.queries.js';
import { CustomerView } from './customer.view.js';
import type { CustomerFilter } from './customer-filter.queries.js';
import { possibleDuplicates } from './duplicate.queries.js';
import { customerEventVersions } from './events.js';

const person = (customerId: string, name: string, changes: Partial<ReturnType<typeof registered>['data']> = {}) =>
  registered({
    customerId,
    name: about(name, customerId),
    phones: [],
    emails: [],
    addresses: [],
    region: null,
    registeredAt: `2026-03-0${customerId.slice(2)}T09:00:00.000Z`,
    ...changes,
  });
const phone = (customerId: string, ...phones: string[]) => ({ phones: phones.map((text) => about(text, customerId)) });

const events: CustomerEvent[] = [
  person('k-1', 'Anna Huber', { ...phone('k-1', '+49 89 1234-56'), region: 'DE-BY', segment: 'LOYAL' }),
  person('k-2', 'Ana Hubert', { ...phone('k-2', '0049 89 123456'), region: 'DE-BE' }),
  emailsCorrected({ customerId: 'k-2', emails: [about('anna@example.org', 'k-2')] }),
  person('k-3', '김민수', { ...phone('k-3', '+82 10-1234-5678'), kind: 'DEALER', language: 'ko' }),
  person('k-4', '王小明', { kind: 'DIRECT_USER', language: 'zh' }),
  person('k-5', '100 % Solar_Roof GmbH', { kind: 'DEALER' }),
  person('k-6', 'A. Huber', phone('k-6', '0170 555')),
  person('k-7', 'Huber A.'),
  merged({ customerId: 'k-7', intoCustomerId: 'k-6' }),
  absorbed({ customerId: 'k-6', mergedCustomerId: 'k-7' }),
  merged({ customerId: 'k-6', intoCustomerId: 'k-1' }),
  absorbed({ customerId: 'k-1', mergedCustomerId: 'k-6' }),
  person('k-8', 'Somebody Gone'),
  erased({ customerId: 'k-8' }),
];

const everything = scopeOf(callerWith('agent', { region: null }));
const analyst = scopeOf(callerWith('analyst', { region: null }));
const berlin = scopeOf(callerWith('agent', { region: 'DE-BE' }));
const partner = scopeOf(callerWith('partner'));

describe('customers', () => {
  let side: Awaited<ReturnType<typeof testReadSide>>;

  beforeAll(async () => {
    side = await testReadSide(customerEventVersions, [CustomerView]);
    const rows = projected(customerProjection, ...events.map((event, n) => recorded(event, n + 1)));
    await side.dataSource.getRepository(CustomerView).save(Object.values(rows));
  });
  afterAll(() => side.close());

  const list = (filter: CustomerFilter, changes: Partial<CustomerList> = {}, scope = everything) =>
    listCustomers(scope, side.dataSource, { filter, order: 'REGISTERED_ASC', args: { first: 100 }, ...changes });
  const found = async (...asked: Parameters<typeof list>) => (await list(...asked)).nodes.map(({ id }) => id);

  it('are found by their id, whatever became of them', async () => {
    expect(await customerById(everything, side.dataSource, 'k-1')).toMatchObject({ id: 'k-1', name: 'Anna Huber' });
    expect(await customerById(everything, side.dataSource, 'k-6')).toMatchObject({
      status: 'MERGED',
      name: 'A. Huber',
    });
    expect(await customerById(everything, side.dataSource, 'k-8')).toMatchObject({ status: 'ERASED', name: null });
    expect(await customerById(everything, side.dataSource, 'k-0')).toBeNull();
    expect((await customersByIds(everything, side.dataSource, ['k-3', 'k-0'])).map(({ id }) => id)).toEqual(['k-3']);
  });

  it('have a table that fits the view, whenever a program starts', async () =>
    expect(await ensureTables(side.dataSource)).toBeUndefined());

  it('come from the table as the projection made them', async () =>
    expect(await customerById(everything, side.dataSource, 'k-1')).toEqual(
      projected(customerProjection, ...events.map((event, n) => recorded(event, n + 1)))['k-1'],
    ));

  it.each<[string, string[]]>([
    ['HUBER', ['k-1', 'k-2']],
    ['na hub', ['k-1', 'k-2']],
    ['민수', ['k-3']],
    ['小明', ['k-4']],
    ['王', ['k-4']],
    ['100 %', ['k-5']],
    ['r_r', ['k-5']],
    ['solar-', []],
    ['0049 (89) 12 34', ['k-1', 'k-2']],
    ['+82 10', ['k-3']],
    ['anna@', ['k-2']],
    ['0170', ['k-1']],
    ['  ', ['k-1', 'k-2', 'k-3', 'k-4', 'k-5']],
  ])('are found by the text %s', async (text, ids) => expect(await found({ text })).toEqual(ids));

  it('are active ones, unless asked for others', async () => {
    expect(await found({ statuses: ['MERGED', 'ERASED'] })).toEqual(['k-6', 'k-7', 'k-8']);
    expect(await found({ text: 'gone', statuses: ['ERASED'] })).toEqual([]);
  });

  it('are filtered by kind, segment, language and region', async () => {
    expect(await found({ kinds: ['DEALER', 'DIRECT_USER'] })).toEqual(['k-3', 'k-4', 'k-5']);
    expect(await found({ segments: ['LOYAL'] })).toEqual(['k-1']);
    expect(await found({ languages: ['ko', 'zh'], kinds: ['DEALER'] })).toEqual(['k-3']);
    expect(await found({ regions: ['DE-BY'] })).toEqual(['k-1']);
    expect(await found({ regions: [] })).toEqual([]);
  });

  it('are sorted and paged', async () => {
    expect(await found({}, { order: 'NAME_ASC' })).toEqual(['k-5', 'k-2', 'k-1', 'k-4', 'k-3']);
    expect(await found({}, { order: 'NAME_DESC' })).toEqual(['k-3', 'k-4', 'k-1', 'k-2', 'k-5']);
    expect(await found({}, { order: 'REGISTERED_DESC' })).toEqual(['k-5', 'k-4', 'k-3', 'k-2', 'k-1']);
    const first = await list({}, { args: { first: 2 } });
    expect([first.nodes.map(({ id }) => id), first.place.hasNextPage]).toEqual([['k-1', 'k-2'], true]);
    expect(await found({}, { args: { first: 2, after: first.place.endCursor } })).toEqual(['k-3', 'k-4']);
    expect(await first.totalCount).toBe(5);
  });

  it('of a region are those of it and those of whom nobody knows it', async () => {
    expect(await found({}, {}, berlin)).toEqual(['k-2', 'k-3', 'k-4', 'k-5']);
    expect(await customerById(berlin, side.dataSource, 'k-1')).toBeNull();
  });

  it('are none of a partner', async () => {
    expect(await found({}, {}, partner)).toEqual([]);
    expect(await customerById(partner, side.dataSource, 'k-3')).toBeNull();
  });

  it('show nothing personal to an analyst, nor by searching or sorting', async () => {
    expect((await list({ segments: ['LOYAL'] }, {}, analyst)).edges[0]?.node).toMatchObject({
      id: 'k-1',
      name: null,
      phones: [],
      emails: [],
      addresses: [],
      segment: 'LOYAL',
      searchText: '',
      sortName: '',
      phoneKeys: [],
    });
    const refused = { code: 'CUSTOMER_NAMES_NOT_SHOWN' };
    await expect(list({ text: 'huber' }, {}, analyst)).rejects.toMatchObject(refused);
    await expect(list({}, { order: 'NAME_ASC' }, analyst)).rejects.toMatchObject(refused);
  });

  it('stand for those that they were merged into', async () => {
    const current = await currentCustomers(everything, side.dataSource, ['k-7', 'k-6', 'k-2', 'k-0']);
    expect([...current].map(([asked, { id }]) => [asked, id]).sort()).toEqual([
      ['k-2', 'k-2'],
      ['k-6', 'k-1'],
      ['k-7', 'k-1'],
    ]);
    expect((await currentCustomers(berlin, side.dataSource, ['k-7'])).size).toBe(0);
  });

  it('that may be the same person are told with their reasons, the likeliest first', async () => {
    const { duplicates } = defaultSection(customerPolicySection);
    const row = async (id: string) => {
      const customer = await customerById(everything, side.dataSource, id);
      if (!customer) throw new Error(`There is no ${id}.`);
      return customer;
    };
    const told = await possibleDuplicates(everything, side.dataSource, await row('k-1'), duplicates);
    expect(told.map(({ customer, ...rest }) => ({ id: customer.id, ...rest }))).toEqual([
      {
        id: 'k-2',
        score: 73,
        hints: [
          { reason: 'SAME_PHONE', points: 50, found: '4989123456' },
          { reason: 'SIMILAR_NAME', points: 23, found: 'Ana Hubert' },
        ],
      },
    ]);
    expect(await possibleDuplicates(everything, side.dataSource, await row('k-3'), duplicates)).toEqual([]);
    await expect(possibleDuplicates(analyst, side.dataSource, await row('k-1'), duplicates)).rejects.toMatchObject({
      code: 'CUSTOMER_NAMES_NOT_SHOWN',
    });
  });
});
