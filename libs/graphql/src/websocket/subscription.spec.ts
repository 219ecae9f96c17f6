import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { overWebSocket } from '#graphql/testing';
import { LARGE, type SampleApp, sampleApp, seen } from '../sample.fixtures.js';

let sample: SampleApp;
let token: string;
beforeAll(async () => {
  sample = await sampleApp();
  token = await sample.token('agent');
});
afterAll(() => sample.close());
beforeEach(() => {
  Object.assign(seen, { opened: 0, ended: 0, pulled: 0, batches: [] });
});

const CHANGES = 'subscription($how: String!) { thingChanges(how: $how) { kind id cursor thing { id next { id } } } }';

const soon = async (isSo: () => boolean): Promise<boolean> => {
  const giveUpAt = performance.now() + 30_000;
  while (!isSo()) {
    if (performance.now() > giveUpAt) return false;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return true;
};

describe('a subscription', () => {
  it('yields changes and ends with its source', async () => {
    const client = overWebSocket(sample.url, { token });
    const changes = [];
    for await (const { data } of client.subscribe(CHANGES, { how: '' })) changes.push(data?.thingChanges);
    expect(changes).toEqual([
      { kind: 'UPSERTED', id: '1', cursor: 'c-1', thing: { id: '1', next: { id: '1+' } } },
      { kind: 'REMOVED', id: '1', cursor: 'c-2', thing: null },
    ]);
    await client.close();
  });

  it('loads afresh for every change', async () => {
    const client = overWebSocket(sample.url, { token });
    const changes = client.subscribe(CHANGES, { how: 'twice' });
    while (!(await changes.next()).done);
    expect(seen.batches).toEqual([['1+'], ['1+']]);
    await client.close();
  });

  const parked = async () => {
    const client = overWebSocket(sample.url, { token });
    const changes = client.subscribe(CHANGES, { how: 'parked' });
    await changes.next();
    await changes.next();
    expect(seen).toMatchObject({ opened: 1, ended: 0 });
    return { client, changes };
  };

  it('ends its source when the client completes it, even a source that never wakes', async () => {
    const { client, changes } = await parked();
    await changes.return?.();
    expect(await soon(() => seen.ended === 1)).toBe(true);
    expect((await client.send('{ myName }')).data).toEqual({ myName: 'Development agent' });
    await client.close();
  });

  it('ends its source when the client disconnects', async () => {
    const { client } = await parked();
    await client.close();
    expect(await soon(() => seen.ended === 1)).toBe(true);
  });

  it('ends its source when the client vanishes', async () => {
    const { client } = await parked();
    client.terminate();
    expect(await soon(() => seen.ended === 1)).toBe(true);
  });

  it('ends its source when the server stops, and the server’s end does not wait for it', async () => {
    const other = await sampleApp();
    const client = overWebSocket(other.url, { token: await other.token('agent') });
    const changes = client.subscribe(CHANGES, { how: 'parked' });
    await changes.next();
    const begun = performance.now();
    await other.close();
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await client.closed).toMatchObject({ code: 1001 });
    expect(seen.ended).toBe(1);
  });
});

describe('a client that reads too slowly', () => {
  const stalled = async () => {
    const socket = new WebSocket(`${sample.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const say = (message: object) => socket.send(JSON.stringify(message));
    await once(socket, 'open');
    say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    await once(socket, 'message');
    say({ id: '1', type: 'subscribe', payload: { query: CHANGES, variables: { how: 'endless' } } });
    await once(socket, 'message');
    socket.pause();
    let before = -1;
    while (seen.pulled !== before) {
      before = seen.pulled;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return socket;
  };

  it('slows its source down, so that what waits for it stays bounded, and goes on where it was', async () => {
    const socket = await stalled();
    const pulled = seen.pulled;
    expect(pulled * LARGE).toBeLessThan(64 * 2 ** 20);
    socket.resume();
    expect(await soon(() => seen.pulled > pulled + 10)).toBe(true);
    socket.terminate();
    expect(await soon(() => seen.ended === 1)).toBe(true);
  });
});

describe('an upgrade', () => {
  it('is answered with 404 on any other path', async () => {
    const { port } = new URL(sample.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
      request({ port, host: '127.0.0.1', path: '/graphql/other', headers }, (response) => resolve(response.statusCode))
        .on('upgrade', () => reject(new Error('It was upgraded.')))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });
});
