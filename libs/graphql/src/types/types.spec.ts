import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callerWith } from '#auth/testing';
import { commandFrom, DateScalar, DateTime, MoneyScalar, PositionScalar, withCorrelationId } from '#graphql';
import { type Answer, overHttp, overWebSocket } from '#graphql/testing';
import { type SampleApp, sampleApp, seen } from '../sample.fixtures.js';

let sample: SampleApp;
let token: string;
let send: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
beforeAll(async () => {
  sample = await sampleApp();
  token = await sample.token('agent');
  send = overHttp(sample.url, { token });
});
afterAll(() => sample.close());

const MAKE =
  'mutation($input: MakeThingInput!, $waitMs: Int) { makeThing(input: $input) { id version position deduplicated thing(waitMs: $waitMs) { id } } }';
const RECEIPT = { id: '1', version: '2', position: '00000000000000000000000000000007', deduplicated: false };
const COMMAND_ID = '0B2C1D3E-1111-4111-8111-111111111111';

describe('a receipt', () => {
  it('shows the thing once it is projected', async () =>
    expect(await send(MAKE, { input: { name: 'lamp' } })).toMatchObject({
      data: { makeThing: { ...RECEIPT, thing: { id: '1' } } },
      errors: [],
    }));

  it('stays when the projection is behind; the thing is null, and says so', async () =>
    expect(await send(MAKE, { input: { name: 'lamp' }, waitMs: 0 })).toMatchObject({
      data: { makeThing: { ...RECEIPT, thing: null } },
      errors: [
        {
          path: ['makeThing', 'thing'],
          extensions: { code: 'PROJECTION_BEHIND', details: { projection: 'thing', waitedMs: 0 } },
        },
      ],
    }));

  it('says so at once where the view can not show it', async () =>
    expect(await send(MAKE, { input: { name: 'stuck' } })).toMatchObject({
      data: { makeThing: { thing: null } },
      errors: [
        { path: ['makeThing', 'thing'], extensions: { code: 'PROJECTION_PARKED', details: { projection: 'thing' } } },
      ],
    }));

  it('waits ten seconds at most', async () =>
    expect(await send(MAKE, { input: { name: 'lamp' }, waitMs: 10_001 })).toMatchObject({
      errors: [{ path: ['makeThing', 'thing'], extensions: { code: 'BAD_REQUEST', details: [{ field: 'waitMs' }] } }],
    }));
});

describe('a command', () => {
  it('is made from its input, its caller and its request', async () => {
    const correlated = overHttp(sample.url, { token, headers: { 'x-correlation-id': 'request-1' } });
    const { headers } = await correlated(MAKE, {
      input: {
        name: 'lamp',
        commandId: COMMAND_ID,
        expectedVersion: '12',
        since: '2026-03-02T10:00:00+01:00',
        price: '12.50 EUR',
      },
    });
    expect(headers.get('x-correlation-id')).toBe('request-1');
    expect(seen.commands.at(-1)).toEqual({
      id: COMMAND_ID.toLowerCase(),
      type: 'MakeThing',
      data: { name: 'lamp' },
      by: 'development-agent',
      roles: ['agent'],
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      expectedVersion: 12n,
      correlationId: 'request-1',
    });
  });

  it('gets an id of its own without one, and no version', () => {
    const command = commandFrom(callerWith('agent'), 'MakeThing', { commandId: null }, {});
    expect(command.id).toMatch(/^[\da-f-]{36}$/);
    expect(command).not.toHaveProperty('expectedVersion');
    expect(command).not.toHaveProperty('correlationId');
  });

  it('takes the correlation id that surrounds it', () =>
    expect(withCorrelationId('c-1', () => commandFrom(callerWith('agent'), 'MakeThing', {}, {}).correlationId)).toBe(
      'c-1',
    ));
});

describe('a correlation id', () => {
  it('goes with each operation over a WebSocket: the client’s or a new one', async () => {
    const client = overWebSocket(sample.url, { token });
    await client.send(MAKE, { input: { name: 'lamp' } });
    expect(seen.commands.at(-1)).toMatchObject({ correlationId: expect.stringMatching(/^[\da-f-]{36}$/) });
    const { errors } = await client.send('{ failure(how: "bug") }', {}, { correlationId: 'request-2' });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('request-2'), extensions: { correlationId: 'request-2' } },
    ]);
    await client.close();
  });

  it('is made anew where the client’s is not fit for a header', async () => {
    const { headers } = await overHttp(sample.url, { headers: { 'x-correlation-id': 'a b' } })('{ greeting }');
    expect(headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('a connection', () => {
  it('is counted only when that is asked', async () => {
    seen.counted = 0;
    expect(
      (await send('{ things(first: 2) { nodes { id } edges { cursor } pageInfo { hasNextPage } } }')).data,
    ).toEqual({
      things: {
        nodes: [{ id: '0' }, { id: '1' }],
        edges: [{ cursor: '0' }, { cursor: '1' }],
        pageInfo: { hasNextPage: false },
      },
    });
    expect(seen.counted).toBe(0);
    expect((await send('{ things(first: 2) { totalCount } }')).data).toEqual({ things: { totalCount: 2 } });
    expect(seen.counted).toBe(1);
  });

  it('loads fields of all rows in one batch', async () => {
    seen.batches = [];
    await send('{ things(first: 3) { nodes { next { id } } } }');
    expect(seen.batches).toEqual([['0+', '1+', '2+']]);
  });
});

describe('a time', () => {
  it.each(['2026-03-02T09:00:00Z', '2026-03-02T10:00+01:00', '2026-03-02T09:00:00.000000Z'])('reads %s', (text) =>
    expect(DateTime.parseValue(text)).toEqual(new Date('2026-03-02T09:00:00Z')),
  );

  it.each([
    '2026-03-02',
    '2026-03-02T09:00:00',
    '2026-03-02 09:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T09:00:00+25:00',
    'now',
    1_772_442_000,
    null,
  ])('refuses %s', (text) => expect(() => DateTime.parseValue(text)).toThrow(/with its offset/));

  it('refuses a day that does not exist', () =>
    expect(() => DateTime.parseValue('2026-02-30T09:00:00Z')).toThrow('There is no day 2026-02-30 in the calendar.'));

  it('is written in UTC', () => {
    expect(DateTime.serialize(new Date('2026-03-02T10:00:00+01:00'))).toBe('2026-03-02T09:00:00.000Z');
    expect(DateTime.serialize('2026-03-02T10:00:00+01:00')).toBe('2026-03-02T09:00:00.000Z');
    expect(() => DateTime.serialize('soon')).toThrow(TypeError);
  });
});

describe('a day', () => {
  it.each(['2026-03-02', '2028-02-29', '0001-01-01', '9999-12-31'])('reads %s', (text) =>
    expect(DateScalar.parseValue(text)).toBe(text),
  );

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31'])('refuses %s', (text) =>
    expect(() => DateScalar.parseValue(text)).toThrow(`There is no day ${text}`),
  );

  it('refuses other ways to write it', () => expect(() => DateScalar.parseValue('2.3.2026')).toThrow('is written as'));
});

describe('money', () => {
  it('is an amount with its currency', () => {
    expect(MoneyScalar.parseValue('12.5 EUR')).toEqual({ amount: 1_250, currency: 'EUR' });
    expect(MoneyScalar.serialize({ amount: 1_250, currency: 'EUR' })).toBe('12.50 EUR');
  });

  it.each([
    ['12.50', /with its currency/],
    [12.5, /with its currency/],
    ['12.50 QQQ', /ISO 4217/],
    ['12.505 EUR', /fewer decimals/],
    ['99999999999999999 EUR', /too large/],
  ])('refuses %s', (text, problem) => expect(() => MoneyScalar.parseValue(text)).toThrow(problem));
});

describe('a position', () => {
  it('is 32 hex characters', () => {
    expect(PositionScalar.parseValue('0'.repeat(32))).toBe('0'.repeat(32));
    expect(() => PositionScalar.parseValue('7')).toThrow(/receipt/);
  });
});
