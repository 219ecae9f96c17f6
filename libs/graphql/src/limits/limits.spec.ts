import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_BODY_BYTES } from '#graphql';
import { type Answer, overHttp, overWebSocket } from '#graphql/testing';
import { type SampleApp, sampleApp } from '../sample.fixtures.js';

let sample: SampleApp;
let token: string;
let socket: ReturnType<typeof overWebSocket>;
type Send = (query: string, variables?: Record<string, unknown>) => Promise<Pick<Answer, 'data' | 'errors'>>;
const ways: Record<string, Send> = {
  HTTP: (query, variables) => overHttp(sample.url, { token })(query, variables),
  WebSocket: (query, variables) => socket.send(query, variables),
};

beforeAll(async () => {
  sample = await sampleApp({ limits: { depth: 5, aliases: 3, tokens: 100, cost: 500, operationMs: 1_000 } });
  token = await sample.token('agent');
  socket = overWebSocket(sample.url, { token });
});
afterAll(async () => {
  await socket.close();
  await sample.close();
});

const nested = (depth: number): string =>
  `{ thing(id: "1") ${'{ again '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 2)} }`;
const refusedBy = (limit: string, max: number, found: number) => [
  { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', details: { limit, max, found } } },
];

describe.each(Object.keys(ways))('an operation over %s', (way) => {
  const send: Send = (query, variables) => ways[way]?.(query, variables) ?? Promise.reject(new Error(way));

  it('nests as deep as allowed', async () => expect((await send(nested(5))).errors).toEqual([]));

  it('is refused when it nests deeper', async () =>
    expect((await send(nested(6))).errors).toMatchObject(refusedBy('depth', 5, 6)));

  it('is refused when it nests deeper through fragments', async () => {
    const query = `{ thing(id: "1") { ...A } }
      fragment A on Thing { again { ...B } } fragment B on Thing { again { ... on Thing { again { again { id } } } } }`;
    expect((await send(query)).errors).toMatchObject(refusedBy('depth', 5, 6));
  });

  it('is refused when fragments contain themselves', async () => {
    const query = '{ thing(id: "1") { ...A } } fragment A on Thing { again { ...A } }';
    expect((await send(query)).errors).toMatchObject([
      { message: expect.stringContaining('itself'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('is refused with too many aliases, repeated ones of fragments counted each time', async () => {
    expect((await send('{ a: greeting b: greeting c: greeting }')).errors).toEqual([]);
    expect((await send('{ a: greeting b: greeting c: greeting d: greeting }')).errors).toMatchObject(
      refusedBy('aliases', 3, 4),
    );
    const query = '{ a: thing(id: "1") { ...F } b: thing(id: "2") { ...F } } fragment F on Thing { x: id }';
    expect((await send(query)).errors).toMatchObject(refusedBy('aliases', 3, 4));
  });

  it('is refused when it costs too much, by the page size asked for in a variable', async () => {
    const query = 'query($n: Int!) { things(first: $n) { nodes { id colour since again { id } } } }';
    expect((await send(query, { n: 50 })).errors).toEqual([]);
    expect((await send(query, { n: 100 })).errors).toMatchObject(refusedBy('cost', 500, 601));
  });

  it('costs by what its variables include, each time anew', async () => {
    const query = `query($all: Boolean!) {
      things(first: 100) { nodes { id colour since again @include(if: $all) { id } } }
    }`;
    expect((await send(query, { all: false })).errors).toEqual([]);
    expect((await send(query, { all: true })).errors).toMatchObject(refusedBy('cost', 500, 601));
    expect((await send(query, { all: false })).errors).toEqual([]);
  });

  it('is refused each time it is sent', async () => {
    const query = '{ things(first: 100) { nodes { id colour since again { id } } } }';
    expect((await send(query)).errors).toMatchObject(refusedBy('cost', 500, 601));
    expect((await send(query)).errors).toMatchObject(refusedBy('cost', 500, 601));
  });

  it('costs by the default page size without one', async () => {
    const things = 'things { nodes { ...F again { ...F } } edges { cursor node { ...F again { ...F } } } }';
    const fragment = 'fragment F on Thing { id colour since }';
    expect((await send(`{ ${things} } ${fragment}`)).errors).toEqual([]);
    expect((await send(`{ ${things} twice: ${things} } ${fragment}`)).errors).toMatchObject(
      refusedBy('cost', 500, 722),
    );
  });

  it('is refused with too many tokens', async () =>
    expect((await send(`{ ${'greeting '.repeat(100)} }`)).errors).toMatchObject([
      { message: expect.stringContaining('100 tokens'), extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    ]));

  it('ends when its time is over', async () => {
    const begun = performance.now();
    const { data, errors } = await send('{ quick: slow(ms: 1) slow(ms: 5000) }');
    expect({ data, errors }).toMatchObject({
      data: { quick: 'at last', slow: null },
      errors: [{ path: ['slow'], extensions: { code: 'OPERATION_TIMED_OUT', details: { limitMs: 1_000 } } }],
    });
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('may be described as deep as tools ask, however much there is to describe', async () => {
    const query = '{ __type(name: "Thing") { fields { type { ofType { ofType { ofType { name } } } } } } }';
    expect((await send(query)).errors).toEqual([]);
    const all =
      '{ __schema { types { name fields { name type { name } args { name type { name ofType { name } } } } } } }';
    expect((await send(all)).errors).toEqual([]);
  });
});

describe('fragments that multiply', () => {
  it.each(['HTTP', 'WebSocket'])('are refused at once over %s', async (way) => {
    const usual = await sampleApp();
    const client = overWebSocket(usual.url, { token: await usual.token('agent') });
    const send = way === 'HTTP' ? overHttp(usual.url) : client.send;
    const spreads = Array.from({ length: 150 }, (_, n) => `fragment F${n} on Thing { ...F${n + 1} ...F${n + 1} }`);
    const begun = performance.now();
    const { errors } = await send(`{ thing(id: "1") { ...F0 } } ${spreads.join(' ')} fragment F150 on Thing { id }`);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(performance.now() - begun).toBeLessThan(2_000);
    await client.close();
    await usual.close();
  });
});

describe('a request', () => {
  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${sample.url}/graphql`, { method: 'POST', headers, body });

  it('is refused when its body is too large', async () => {
    const response = await post(JSON.stringify({ query: '{ greeting }', padding: 'x'.repeat(MAX_BODY_BYTES) }));
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'TOO_LARGE' }]);
  });

  it('is refused when its body is no JSON', async () => {
    const response = await post('{');
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_REQUEST' }]);
  });

  it('is refused when it is a batch', async () => {
    const response = await post(JSON.stringify([{ query: '{ greeting }' }, { query: '{ greeting }' }]));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it('is refused when a foreign page could have sent it', async () => {
    const response = await post(JSON.stringify({ query: '{ greeting }' }), { 'content-type': 'text/plain' });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining('CSRF') }] },
    ]);
  });
});

describe('a WebSocket', () => {
  it('is closed when a message is too large', async () => {
    const client = overWebSocket(sample.url, { token });
    client.send(`{ greeting } # ${'x'.repeat(MAX_BODY_BYTES)}`).catch(() => undefined);
    expect(await client.closed).toMatchObject({ code: 1009 });
  });

  it('runs so many operations at once and no more', async () => {
    const small = await sampleApp({ limits: { operationsPerConnection: 2 } });
    const client = overWebSocket(small.url, { token: await small.token('agent') });
    const parked = 'subscription { thingChanges(how: "parked") { id } }';
    await Promise.all([client.subscribe(parked).next(), client.subscribe(parked).next()]);
    expect((await client.send('{ greeting }')).errors).toMatchObject([
      { extensions: { details: { limit: 'operationsPerConnection', max: 2 } } },
    ]);
    await client.close();
    await small.close();
  });
});

describe('production', () => {
  let production: SampleApp;
  beforeAll(async () => {
    production = await sampleApp({ production: true });
  });
  afterAll(() => production.close());

  it.each(['HTTP', 'WebSocket'])('does not describe its schema over %s', async (way) => {
    const agent = await production.token('agent');
    const client = overWebSocket(production.url, { token: agent });
    const send = way === 'HTTP' ? overHttp(production.url, { token: agent }) : client.send;
    expect((await send('{ __schema { description } }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    const { errors } = await send('{ greetin }');
    expect(errors.map(({ message }) => message)).toEqual(['Cannot query field "greetin" on type "Query".']);
    await client.close();
  });

  it('serves no GraphiQL', async () => expect((await fetch(`${production.url}/graphiql`)).status).toBe(404));
});
