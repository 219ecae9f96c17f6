import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { accessList } from '#auth';
import { customers } from '#customers';
import { PostgresSubjectKeys } from '#event-store';
import { overWebSocket, testService } from '#graphql/testing';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;

const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { id version position deduplicated customer { id name version status } }
}`;
const anna = { kind: 'CONSUMER', name: 'Anna Huber', phones: ['+49 89 123456'], emails: ['anna@example.org'] };

describe('customers over GraphQL', () => {
  let service: Service;
  let agent: Send;
  let supervisor: Send;
  let admin: Send;

  beforeAll(async () => {
    service = await testService([customers]);
    [agent, supervisor, admin] = await Promise.all([
      service.as('agent'),
      service.as('supervisor'),
      service.as('admin'),
    ]);
  });
  afterAll(() => service.close());

  const registered = async (input: object = anna): Promise<string> => {
    const { data, errors } = await agent(REGISTER, { input });
    expect(errors).toEqual([]);
    return (data?.registerCustomer as { id: string }).id;
  };
  const read = async (id: string, fields: string, send = agent, atLeast: string | null = null) => {
    const query = `query ($id: ID!, $atLeast: Position) { customer(id: $id, atLeast: $atLeast) { ${fields} } }`;
    const { data, errors } = await send(query, { id, atLeast });
    expect(errors).toEqual([]);
    return data?.customer;
  };
  const until = (condition: () => Promise<boolean>) => service.until(condition, (isTrue) => isTrue);

  it('are registered, and a retry gets the same receipt', async () => {
    const input = { ...anna, commandId: randomUUID() };
    const first = await agent(REGISTER, { input });
    expect(first).toMatchObject({
      errors: [],
      data: {
        registerCustomer: {
          version: '0',
          deduplicated: false,
          customer: { name: 'Anna Huber', version: '0', status: 'ACTIVE' },
        },
      },
    });
    const { deduplicated: _, ...receipt } = first.data?.registerCustomer as Record<string, unknown>;
    expect((await agent(REGISTER, { input })).data?.registerCustomer).toEqual({ ...receipt, deduplicated: true });
  });

  it('follow the example of the README', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const [, operation] = /```graphql\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(await agent(operation ?? '')).toMatchObject({
      errors: [],
      data: { registerCustomer: { customer: { name: '김민수', phones: ['+82 10-1234-5678'] } } },
    });
  });

  it('are corrected at the version that somebody saw', async () => {
    const customerId = await registered();
    const correct = `mutation ($input: CorrectCustomerInput!) {
      correctCustomer(input: $input) { version customer { name phones language segment } }
    }`;
    expect(
      await agent(correct, {
        input: { customerId, expectedVersion: '0', name: 'Anna Klein', language: 'de', segment: 'LOYAL' },
      }),
    ).toMatchObject({
      errors: [],
      data: {
        correctCustomer: {
          version: '3',
          customer: { name: 'Anna Klein', phones: ['+49 89 123456'], language: 'de', segment: 'LOYAL' },
        },
      },
    });
    expect(await agent(correct, { input: { customerId, segment: null, phones: [] } })).toMatchObject({
      data: { correctCustomer: { customer: { name: 'Anna Klein', phones: [], language: 'de', segment: null } } },
    });
    expect((await agent(correct, { input: { customerId, expectedVersion: '0', name: 'A.' } })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', details: { actualVersion: '5' } } },
    ]);
  });

  it('give consent and take it back', async () => {
    const customerId = await registered({
      ...anna,
      consents: [{ purpose: 'SURVEY', source: 'SPOKEN', givenAt: '2026-03-01T10:00:00+01:00' }],
    });
    const { data } = await agent(
      `mutation ($input: WithdrawConsentInput!) {
        withdrawConsent(input: $input) { customer { consents { purpose given source at } } }
      }`,
      { input: { customerId, purpose: 'SURVEY', source: 'WRITTEN', withdrawnAt: '2026-03-02T00:00:00Z' } },
    );
    expect(data).toEqual({
      withdrawConsent: {
        customer: {
          consents: [{ purpose: 'SURVEY', given: false, source: 'WRITTEN', at: '2026-03-02T00:00:00.000Z' }],
        },
      },
    });
    const recorded = await agent(
      `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { customer { consents { given } } } }`,
      { input: { customerId, purpose: 'SURVEY', source: 'ONLINE' } },
    );
    expect(recorded.data).toEqual({ recordConsent: { customer: { consents: [{ given: true }] } } });
  });

  it('are refused with what is wrong', async () => {
    const { errors } = await agent(REGISTER, {
      input: { kind: 'CONSUMER', name: 'Anna', phones: ['none'], emails: ['anna@'], language: 'German' },
    });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_REQUEST',
          details: [{ field: 'phones' }, { field: 'emails' }, { field: 'language' }],
        },
      },
    ]);
    expect((await agent(REGISTER, { input: { kind: 'CONSUMER', name: 'zero \u0000 byte' } })).errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST' } },
    ]);
    expect((await agent(REGISTER, { input: { kind: 'CONSUMER', name: ' ' } })).errors).toMatchObject([
      { extensions: { code: 'CUSTOMER_TEXT_MISSING', details: { missing: 'name' } } },
    ]);
  });

  it('are listed, counted, found and suspected of being one person', async () => {
    const name = `Twin ${randomUUID()}`;
    const phones = ['+49 30 999 0001'];
    const [first, second] = [await registered({ ...anna, name, phones }), await registered({ ...anna, name, phones })];
    const { data, errors } = await agent(
      `query ($filter: CustomerFilterInput, $id: ID!) {
        customers(filter: $filter, orderBy: REGISTERED_ASC, first: 1) {
          totalCount nodes { id name } pageInfo { hasNextPage }
        }
        possibleDuplicates(customerId: $id) { score customer { id } hints { reason points found } }
      }`,
      { filter: { text: name }, id: first },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      customers: { totalCount: 2, nodes: [{ id: first, name }], pageInfo: { hasNextPage: true } },
      possibleDuplicates: expect.arrayContaining([
        {
          score: 100,
          customer: { id: second },
          hints: [
            { reason: 'SAME_PHONE', points: 50, found: '49309990001' },
            { reason: 'SAME_EMAIL', points: 50, found: 'anna@example.org' },
            { reason: 'SIMILAR_NAME', points: 40, found: name },
          ],
        },
      ]),
    });
  });

  it('are merged for good, seen by whoever knows the receipt', async () => {
    const [duplicate, target] = [await registered(), await registered({ ...anna, name: 'Anna H.' })];
    const merge = `mutation ($input: MergeCustomersInput!) {
      mergeCustomers(input: $input) { id version customer { status mergedIntoId current { id name mergedCustomerIds } } }
    }`;
    const input = { customerId: duplicate, intoCustomerId: target, reason: 'Same phone.', expectedVersion: '0' };
    expect(await supervisor(merge, { input })).toMatchObject({
      errors: [],
      data: {
        mergeCustomers: {
          id: duplicate,
          version: '1',
          customer: {
            status: 'MERGED',
            mergedIntoId: target,
            current: { id: target, name: 'Anna H.', mergedCustomerIds: [duplicate] },
          },
        },
      },
    });
    const back = { customerId: target, intoCustomerId: duplicate };
    expect((await supervisor(merge, { input: back })).errors).toMatchObject([
      { extensions: { code: 'CUSTOMER_TARGET_MERGED', details: { mergedInto: target } } },
    ]);
    const itself = { customerId: target, intoCustomerId: target };
    expect((await supervisor(merge, { input: itself })).errors).toMatchObject([
      { extensions: { code: 'CUSTOMER_MERGED_INTO_ITSELF' } },
    ]);
    expect((await agent(merge, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('merged into each other at once end in one direction', async () => {
    const [a, b] = [await registered(), await registered()];
    const merge = (customerId: string, intoCustomerId: string) =>
      supervisor('mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { id } }', {
        input: { customerId, intoCustomerId },
      });
    const answers = await Promise.all([merge(a, b), merge(b, a)]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
      { extensions: { code: expect.stringMatching(/^CUSTOMER_(TARGET_)?MERGED$/) } },
    ]);
  });

  it('are erased with their duplicates: nothing of them can be read in rows or in the log', async () => {
    const name = `Gone ${randomUUID()}`;
    const [duplicate, target] = [await registered({ ...anna, name }), await registered({ ...anna, name })];
    await supervisor('mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { id } }', {
      input: { customerId: duplicate, intoCustomerId: target },
    });
    const erase =
      'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { customer { status name } } }';
    const input = { customerId: target, ground: 'REQUESTED' };
    expect((await supervisor(erase, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await admin(erase, { input })).data).toEqual({
      eraseCustomer: { customer: { status: 'ERASED', name: null } },
    });

    for (const id of [target, duplicate])
      await until(
        async () => ((await read(id, 'keyDestroyedAt')) as { keyDestroyedAt: unknown }).keyDestroyedAt !== null,
      );
    for (const id of [target, duplicate]) {
      expect(await service.app.get(PostgresSubjectKeys).forReading(`customer-${id}`)).toBeNull();
      expect(await read(id, 'status name phones emails addresses erasureGround')).toEqual({
        status: 'ERASED',
        name: null,
        phones: [],
        emails: [],
        addresses: [],
        erasureGround: 'REQUESTED',
      });
    }
    const rows = await service.app
      .get(DataSource)
      .query(`SELECT 1 FROM customer_v1 WHERE customer_v1::text LIKE $1`, [`%${name}%`]);
    expect(rows).toEqual([]);
    const again = await agent('mutation ($input: CorrectCustomerInput!) { correctCustomer(input: $input) { id } }', {
      input: { customerId: target, name },
    });
    expect(again.errors).toMatchObject([{ extensions: { code: 'CUSTOMER_ERASED' } }]);
  });

  it('are told as they change', async () => {
    const segment = `S${randomUUID()}`;
    const client = overWebSocket(service.url, { token: await service.token('agent') });
    const changes = client.subscribe(
      `subscription ($filter: CustomerFilterInput) {
        customerChanges(filter: $filter) { kind id customer { name } cursor }
      }`,
      { filter: { segments: [segment] } },
    );
    const id = await registered({ ...anna, segment });
    const seen = (await changes.next()).value?.data?.customerChanges as { cursor: string };
    expect(seen).toMatchObject({ kind: 'UPSERTED', id, customer: { name: 'Anna Huber' } });
    await agent('mutation ($input: CorrectCustomerInput!) { correctCustomer(input: $input) { id } }', {
      input: { customerId: id, segment: null },
    });
    expect((await changes.next()).value?.data).toMatchObject({ customerChanges: { kind: 'LEFT', id, customer: null } });
    await client.close();
  });

  it('are shown to an analyst without what is personal', async () => {
    const id = await registered({ ...anna, segment: 'SEEN' });
    const analyst = await service.as('analyst');
    expect(await read(id, 'name phones emails segment', analyst)).toEqual({
      name: null,
      phones: [],
      emails: [],
      segment: 'SEEN',
    });
    const { errors } = await analyst('{ customers(filter: { text: "anna" }) { nodes { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'CUSTOMER_NAMES_NOT_SHOWN' } }]);
  });

  it('are for these roles', () => {
    const list = accessList(service.app).filter(({ method }) => method.startsWith('Customer'));
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ['Mutation.correctCustomer', 'agent,dispatcher,supervisor,manager'],
      ['Mutation.eraseCustomer', 'admin'],
      ['Mutation.mergeCustomers', 'supervisor,manager'],
      ['Mutation.recordConsent', 'agent,dispatcher,supervisor,manager'],
      ['Mutation.registerCustomer', 'agent,dispatcher,supervisor,manager'],
      ['Mutation.withdrawConsent', 'agent,dispatcher,supervisor,manager'],
      ['Query.customer', 'agent,dispatcher,supervisor,manager,executive,quality,auditor,analyst,admin'],
      ['Query.customers', 'agent,dispatcher,supervisor,manager,executive,quality,auditor,analyst,admin'],
      ['Query.possibleDuplicates', 'agent,dispatcher,supervisor,manager,admin'],
      ['Subscription.customerChanges', 'agent,dispatcher,supervisor,manager,executive,quality,auditor,analyst,admin'],
    ]);
  });
});
