import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import { accessList } from '#auth';
import { MAX_BODY_BYTES } from '#graphql';
import { banner } from '../apps/api/src/banner.js';
import { EXAMPLE } from '../apps/api/src/example.js';
import { type TestService, take, testService } from './support/service.js';

const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { id version position deduplicated customer { id name } }
}`;
const CHANGES = 'subscription ($after: String) { customerChanges(after: $after) { kind id cursor customer { name } } }';

/** The complete list of what needs no login. */
const PUBLIC = [
  'GET /graphiql',
  'GET /health',
  'GET /metrics',
  'GET /ready',
  'Mutation.answerSurvey',
  'Mutation.submitSurvey',
  'Query.survey',
];

describe('the service', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());

  const register = (input: object) =>
    service.graphql('agent', REGISTER, { input: { kind: 'CONSUMER', name: 'Ann Example', ...input } });
  const codes = ({ errors }: { errors?: readonly { extensions: { code: string } }[] }) =>
    errors?.map(({ extensions }) => extensions.code);

  it('says that it lives, that it is ready, and what it measures, without a login', async () => {
    const get = async (path: string) => fetch(new URL(path, service.url));
    expect(await (await get('/health')).json()).toEqual({ status: 'UP' });
    expect(await (await get('/ready')).json()).toMatchObject({ status: 'UP', reasons: [] });
    expect(await (await get('/metrics')).text()).toContain('aftercare_projection_lag_events{projection="customer"}');
    expect((await get('/nowhere')).status).toBe(404);
  });

  it('lets nobody do anything else without a login, and decides for every operation who may', () => {
    const entries = accessList(service.app);
    expect(entries.filter(({ access }) => access === null)).toEqual([]);
    expect(entries.filter(({ access }) => access?.public).map(({ operation }) => operation)).toEqual(PUBLIC);
  });

  it('tells who is signed in', async () =>
    expect((await service.graphql('manager', '{ me { id name roles region } }')).data).toEqual({
      me: { id: 'development-manager', name: 'Development manager', roles: ['manager'], region: null },
    }));

  it('answers the operation that it shows at its start, and those of the README', async () => {
    expect(await banner(service)).toContain(JSON.stringify({ query: EXAMPLE }));
    expect((await service.graphql('agent', EXAMPLE)).errors).toBeUndefined();
    service.moveClock(Date.parse('2026-11-22T09:00:00Z') - Date.now());
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const operations = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, operation]) => operation ?? '');
    const [complaint, following = '', managers] = [operations.slice(0, 4), operations[4], operations.slice(5)];
    for (const operation of complaint) expect((await service.graphql('agent', operation)).errors).toBeUndefined();
    expect(managers).toHaveLength(3);
    for (const operation of managers) expect((await service.graphql('manager', operation)).errors).toBeUndefined();
    const [change] = await take(await service.subscribe('agent', following), 1);
    expect(change?.data.complaintChanges).toMatchObject({ kind: 'UPSERTED', complaint: { overdue: true } });
    service.moveClock(0);
  });

  it('describes its whole schema to tools, within its limits', async () => {
    const { data, errors } = await service.graphql('agent', getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(buildClientSchema(data).getQueryType()?.getFields()).toHaveProperty('complaints');
  });

  it('refuses everything else without a login, with a false one, and from the wrong role', async () => {
    const query = '{ customers { nodes { id } } }';
    expect(codes((await (await service.post({ query })).json()) as never)).toEqual(['UNAUTHENTICATED']);
    expect(
      codes((await (await service.post({ query }, { authorization: 'Bearer nonsense' })).json()) as never),
    ).toEqual(['UNAUTHENTICATED']);
    expect(
      codes(await service.graphql('auditor', REGISTER, { input: { kind: 'CONSUMER', name: 'Ann Example' } })),
    ).toEqual(['FORBIDDEN']);
  });

  it('shows in the receipt what it stored, and answers a repeat with the same receipt', async () => {
    const commandId = randomUUID();
    const { data } = await register({ commandId });
    expect(data.registerCustomer).toMatchObject({
      version: '0',
      deduplicated: false,
      customer: { name: 'Ann Example' },
    });
    expect((await register({ commandId })).data.registerCustomer).toEqual({
      ...data.registerCustomer,
      deduplicated: true,
    });
    expect(codes(await register({ commandId, name: 'Bob Example' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('lets one of two who saw the same version win, and tells the other who it was', async () => {
    const { id } = (await register({})).data.registerCustomer;
    const correct = (name: string) =>
      service.graphql(
        'agent',
        'mutation ($input: CorrectCustomerInput!) { correctCustomer(input: $input) { version } }',
        { input: { customerId: id, name, expectedVersion: '0' } },
      );
    const answers = await Promise.all([correct('Cid Example'), correct('Dan Example')]);
    expect(answers.flatMap(codes).filter(Boolean)).toEqual(['CONFLICT']);
    expect(answers.find(({ errors }) => errors)?.errors?.[0]?.extensions.details).toMatchObject({
      actualVersion: '1',
      changedBy: 'development-agent',
    });
  });

  it('names what is wrong with an input, field by field, and stores nothing', async () => {
    const before = (await service.graphql('agent', '{ customers { totalCount } }')).data.customers.totalCount;
    const { errors } = await register({ commandId: 'not-a-uuid', name: '' });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'commandId', problem: 'Must be a UUID.' }],
    });
    expect(codes(await service.graphql('agent', '{ nonsense }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(codes(await service.graphql('agent', '{ me { '))).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(codes(await register({ name: 'zero \u0000 byte' }))).toEqual(['BAD_REQUEST']);
    expect((await service.graphql('agent', '{ customers { totalCount } }')).data.customers.totalCount).toBe(before);
  });

  it('refuses what is too deep, too long or too large', async () => {
    expect(
      (await service.graphql('agent', '{ customers(first: 101) { nodes { id } } }')).errors?.[0]?.extensions.code,
    ).toBe('BAD_REQUEST');
    expect((await service.post({ query: `{ me { ${'#'.repeat(MAX_BODY_BYTES)}\n id } }` })).status).toBe(413);
  });

  it('tells a subscriber what is there and what changes, and goes on behind a cursor without gap or repeat', async () => {
    const names = ['One', 'Two', 'Three'].map((name) => `${name} ${randomUUID()}`);
    const last = (await register({ name: names[0] })).data.registerCustomer.id;
    const all = await service.subscribe('agent', CHANGES);
    let cursor = '';
    for await (const { data } of all) {
      cursor = data.customerChanges.cursor;
      if (data.customerChanges.id === last) break;
    }
    for (const name of names.slice(1)) await register({ name });
    const [second] = await take(await service.subscribe('agent', CHANGES, { after: cursor }), 1);
    expect(second?.data.customerChanges).toMatchObject({ kind: 'UPSERTED', customer: { name: names[1] } });
    const [third] = await take(
      await service.subscribe('agent', CHANGES, { after: second?.data.customerChanges.cursor }),
      1,
    );
    expect(third?.data.customerChanges).toMatchObject({ customer: { name: names[2] } });
  });

  it('refuses a cursor of another store, and a subscriber without a login', async () => {
    const foreign = Buffer.from(
      JSON.stringify({ store: randomUUID(), epoch: 1, feed: 'customer', version: 1, since: '', position: '', key: '' }),
    ).toString('base64url');
    await expect(take(await service.subscribe('agent', CHANGES, { after: foreign }), 1)).rejects.toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'CURSOR_NOT_OF_THIS_FEED' }) }),
    ]);
    const nobody = createClient({ url: service.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
    await expect(nobody.iterate({ query: CHANGES }).next()).rejects.toMatchObject({ code: 4403 });
  });

  it('keeps exactly one of each mutation, whose database goes away in the middle, when the client repeats it', async () => {
    const owner = new pg.Client({ connectionString: service.database.ownerUrl });
    owner.on('error', () => undefined);
    await owner.connect();
    const before = (await service.graphql('agent', '{ customers { totalCount } }')).data.customers.totalCount;
    const inputs = Array.from({ length: 30 }, (_, n) => ({ commandId: randomUUID(), name: `Retry ${n}` }));
    const patient = async (input: object): Promise<unknown> => {
      for (;;) {
        const { data } = await register(input);
        if (data?.registerCustomer) return data.registerCustomer.id;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const sent = inputs.map(patient);
    for (let n = 0; n < 5; n += 1) {
      await owner
        .query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'aftercare'`,
        )
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(new Set(await Promise.all(sent)).size).toBe(30);
    const after = await service.graphql('agent', '{ customers { totalCount } }');
    const [{ stored } = { stored: 0 }] = (
      await owner.query(`SELECT count(*)::int AS stored FROM events.event WHERE type = 'CustomerRegistered'`)
    ).rows;
    expect(stored).toBe(before + 30);
    expect(after.data.customers.totalCount).toBeLessThanOrEqual(before + 30);
    await owner.end();
  });
});
