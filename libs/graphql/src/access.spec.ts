import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessList } from '#auth';
import { overHttp, overWebSocket } from '#graphql/testing';
import { type SampleApp, sampleApp } from './sample.fixtures.js';

let sample: SampleApp;
beforeAll(async () => {
  sample = await sampleApp();
});
afterAll(() => sample.close());

const asked = async (query: string, token?: string) => overHttp(sample.url, { token })(query);

describe('an operation over HTTP', () => {
  it('is answered to its roles', async () => {
    const answer = await asked('{ myName }', await sample.token('agent'));
    expect(answer).toMatchObject({ status: 200, data: { myName: 'Development agent' }, errors: [] });
  });

  it('is answered to everybody when it is public', async () =>
    expect((await asked('{ greeting }')).data).toEqual({ greeting: 'hello' }));

  it('is refused without a token', async () =>
    expect((await asked('{ myName }')).errors).toMatchObject([
      { path: ['myName'], extensions: { code: 'UNAUTHENTICATED', details: { problem: 'MISSING' } } },
    ]));

  it('is refused with an expired token, with a reason', async () =>
    expect((await asked('{ myName }', await sample.token('agent', '-1 minute'))).errors).toMatchObject([
      { message: 'The token has expired: sign in again.', extensions: { details: { problem: 'EXPIRED' } } },
    ]));

  it('is refused to other roles, with the roles it needs, and the log knows', async () => {
    const { errors } = await asked('{ myName }', await sample.token('admin'));
    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', details: { needed: ['agent'], yours: ['admin'] } } },
    ]);
    expect(sample.log.join('\n')).toContain('Refused Query.myName to development-admin');
  });

  it('is refused to everybody when nobody said for whom it is', async () =>
    expect((await asked('{ forgotten }', await sample.token('admin'))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]));

  it('shows inner fields to whoever may see the thing, unless they say otherwise', async () => {
    const token = await sample.token('analyst');
    expect((await asked('{ thing(id: "1") { again { id } } }', token)).data).toEqual({ thing: { again: { id: '1' } } });
    expect((await asked('{ thing(id: "1") { inside } }', token)).errors).toMatchObject([
      { path: ['thing', 'inside'], extensions: { code: 'FORBIDDEN', details: { needed: ['agent'] } } },
    ]);
  });
});

describe('a personal field', () => {
  it('is null for analysts and no one else', async () => {
    const owner = async (role: 'agent' | 'analyst') =>
      (await asked('{ thing(id: "1") { again { owner } } }', await sample.token(role))).data;
    expect(await owner('agent')).toEqual({ thing: { again: { owner: 'Ada' } } });
    expect(await owner('analyst')).toEqual({ thing: { again: { owner: null } } });
  });
});

describe('a WebSocket', () => {
  it('knows its caller', async () => {
    const client = overWebSocket(sample.url, { token: await sample.token('agent') });
    expect((await client.send('{ myName }')).data).toEqual({ myName: 'Development agent' });
    await client.close();
  });

  it.each([
    ['without a token', async () => undefined, 'Sign in'],
    ['with an expired token', () => sample.token('agent', '-1 minute'), 'expired'],
    ['with nonsense', async () => 'nonsense', 'not valid'],
  ])('is refused %s', async (_, token, reason) => {
    const client = overWebSocket(sample.url, { token: await token() });
    client.send('{ greeting }').catch(() => undefined);
    expect(await client.closed).toMatchObject({ code: 4403, reason: expect.stringContaining(reason) });
  });

  it('refuses operations and subscriptions to other roles', async () => {
    const client = overWebSocket(sample.url, { token: await sample.token('admin') });
    const forbidden = [{ extensions: { code: 'FORBIDDEN', details: { needed: ['agent'] } } }];
    expect((await client.send('{ myName }')).errors).toMatchObject(forbidden);
    expect((await client.send('subscription { thingChanges(how: "") { id } }')).errors).toMatchObject(forbidden);
    await client.close();
  });

  it('ends with its token', async () => {
    const client = overWebSocket(sample.url, { token: await sample.token('agent', '2 seconds') });
    const changes = client.subscribe('subscription { thingChanges(how: "parked") { id } }');
    expect((await changes.next()).value).toMatchObject({ data: { thingChanges: { id: '1' } } });
    expect(await client.closed).toMatchObject({ code: 4403, reason: expect.stringContaining('expired') });
  });
});

describe('the list of operations', () => {
  it('names whom each is for', () => {
    const list = accessList(sample.app).map(({ operation, access }) => [
      operation,
      access && (access.public ? 'everybody' : access.roles.join()),
    ]);
    expect(list).toEqual([
      ['GET /graphiql', 'everybody'],
      ['Mutation.makeThing', 'agent'],
      ['Query.echo', 'agent'],
      ['Query.failure', 'agent'],
      ['Query.forgotten', null],
      ['Query.greeting', 'everybody'],
      ['Query.myName', 'agent'],
      ['Query.slow', 'agent'],
      ['Query.thing', 'agent,analyst'],
      ['Query.things', 'agent'],
      ['Subscription.thingChanges', 'agent'],
      ['Thing.inside', 'agent'],
    ]);
  });
});
