import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Param } from '@nestjs/common';
import { Public } from '#auth';
import { type Answer, overHttp, overWebSocket } from '#graphql/testing';
import { FAILURES, type SampleApp, sampleApp } from '../sample.fixtures.js';

@Controller('plain')
class PlainController {
  @Get(':how')
  @Public()
  failure(@Param('how') how: string): never {
    throw FAILURES[how]?.() ?? new Error(how);
  }
}

let sample: SampleApp;
let token: string;
let socket: ReturnType<typeof overWebSocket>;
type Send = (query: string, variables?: Record<string, unknown>) => Promise<Pick<Answer, 'data' | 'errors'>>;
const ways: Record<string, Send> = {
  HTTP: (query, variables) => overHttp(sample.url, { token })(query, variables),
  WebSocket: (query, variables) => socket.send(query, variables),
};

beforeAll(async () => {
  sample = await sampleApp({}, [PlainController]);
  token = await sample.token('agent');
  socket = overWebSocket(sample.url, { token });
});
afterAll(async () => {
  await socket.close();
  await sample.close();
});

const TOLD: [string, Record<string, unknown>][] = [
  [
    'rejection',
    {
      message: 'The thing is gone: make another one.',
      extensions: { code: 'THING_IS_GONE', details: { next: 'makeThing' } },
    },
  ],
  [
    'conflict',
    {
      extensions: {
        code: 'CONFLICT',
        details: {
          expectedVersion: '3',
          actualVersion: '4',
          changedBy: 'agent-2',
          changedAt: '2026-03-02T09:00:00.000Z',
        },
      },
    },
  ],
  ['reused', { extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }],
  ['outage', { message: expect.stringContaining('same commandId'), extensions: { code: 'UNAVAILABLE' } }],
  ['shutdown', { message: expect.stringContaining('same commandId'), extensions: { code: 'UNAVAILABLE' } }],
  ['missing', { message: 'There is no such page.', extensions: { code: 'NOT_FOUND' } }],
  ['bug', { message: expect.stringMatching(/^Something went wrong; quote correlation id [\w-]+\.$/) }],
];

describe.each(Object.keys(ways))('an error over %s', (way) => {
  const send: Send = (query, variables) => ways[way]?.(query, variables) ?? Promise.reject(new Error(way));

  it.each(TOLD)('is told: %s', async (how, told) => {
    const { data, errors } = await send(`{ failure(how: "${how}") }`);
    expect(data).toEqual({ failure: null });
    expect(errors).toMatchObject([{ path: ['failure'], ...told }]);
    expect(JSON.stringify(errors)).not.toMatch(/SELECT|5432|stack/);
  });

  it('names the correlation id under which the whole error is logged', async () => {
    const { errors } = await send('{ failure(how: "bug") }');
    const { code, correlationId } = errors[0]?.extensions ?? {};
    expect(code).toBe('INTERNAL_SERVER_ERROR');
    const line = sample.log.find((each) => each.includes(String(correlationId)));
    expect(line).toMatch(/^error INTERNAL_SERVER_ERROR at failure .*SELECT secret FROM somewhere/);
    expect(line).toContain('sample.fixtures');
  });

  it('is no business of the error log when a rule says no', async () => {
    const errorsBefore = sample.log.filter((line) => line.startsWith('error')).length;
    await send('{ failure(how: "rejection") }');
    expect(sample.log.filter((line) => line.startsWith('error'))).toHaveLength(errorsBefore);
  });

  it('names each field of an input that does not fit, in sentences', async () => {
    const input = { name: 'x', commandId: 'c-1', expectedVersion: '-1', contact: { email: 'nobody' } };
    const { errors } = await send('mutation($input: MakeThingInput!) { makeThing(input: $input) { id } }', { input });
    expect(errors).toMatchObject([{ path: ['makeThing'], extensions: { code: 'BAD_REQUEST' } }]);
    expect(errors[0]?.extensions.details).toEqual([
      { field: 'name', problem: 'Must be longer than or equal to 3 characters.' },
      { field: 'contact.email', problem: 'Must be an email.' },
      { field: 'commandId', problem: 'Must be a UUID.' },
      { field: 'expectedVersion', problem: 'Must be a version as a receipt names it, such as "3".' },
    ]);
  });

  it.each([
    ['a syntax error', '{ greeting', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['an unknown field', '{ greetin }', 'GRAPHQL_VALIDATION_FAILED', /Did you mean "greeting"/],
    ['a missing variable', 'query($how: String!) { failure(how: $how) }', 'BAD_USER_INPUT', /\$how/],
    ['a day that does not exist', '{ echo(on: "2026-02-30") }', 'GRAPHQL_VALIDATION_FAILED', /no day 2026-02-30/],
    [
      'an anonymous operation among others',
      '{ greeting } query A { greeting }',
      'GRAPHQL_VALIDATION_FAILED',
      /alone|only/,
    ],
  ])('keeps its code for %s', async (_, query, code, message) =>
    expect((await send(query)).errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code, correlationId: expect.any(String) } },
    ]),
  );

  it('says which page sizes there are', async () => {
    for (const first of [0, 101, 5_000])
      expect(
        (await send('query($first: Int!) { things(first: $first) { nodes { id } } }', { first })).errors,
      ).toMatchObject([{ extensions: { code: 'BAD_REQUEST', details: [{ field: 'first' }] } }]);
  });
});

describe('an error of a subscription', () => {
  it('is told like any other', async () =>
    expect((await socket.send('subscription { thingChanges(how: "rejection") { id } }')).errors).toMatchObject([
      { message: 'The thing is gone: make another one.', extensions: { code: 'THING_IS_GONE' } },
    ]));

  it('hides what nobody expected', async () => {
    const { errors } = await socket.send('subscription { thingChanges(how: "bug") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain('SELECT');
  });

  it('says where subscriptions are served when asked over HTTP', async () =>
    expect((await ways.HTTP?.('subscription { thingChanges(how: "") { id } }'))?.errors).toMatchObject([
      { message: expect.stringContaining('WebSocket'), extensions: { code: 'BAD_REQUEST' } },
    ]));
});

describe('an error of a plain route', () => {
  it.each([
    ['rejection', 422, 'THING_IS_GONE'],
    ['conflict', 409, 'CONFLICT'],
    ['outage', 503, 'UNAVAILABLE'],
    ['missing', 404, 'NOT_FOUND'],
    ['bug', 500, 'INTERNAL_SERVER_ERROR'],
  ])('is told with its status: %s', async (how, status, code) => {
    const response = await fetch(`${sample.url}/plain/${how}`);
    const body = await response.json();
    expect([response.status, body]).toMatchObject([
      status,
      { code, correlationId: response.headers.get('x-correlation-id') },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/SELECT|5432|stack/);
  });

  it('is told for a path that does not exist', async () => {
    const response = await fetch(`${sample.url}/nowhere`);
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
  });
});
