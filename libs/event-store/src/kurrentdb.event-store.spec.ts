import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Append, isOutage, NO_STREAM, START, type StoredEvent } from '#event-store';
import { newEvent } from '#event-store/testing';
import { OperatorError } from '#settings';
import { KurrentDbEventStore } from './kurrentdb.event-store.js';
import { KurrentDbLog } from './kurrentdb-log.fixtures.js';
import { type KurrentDbCut, type KurrentDbStandIn, startKurrentDb } from './kurrentdb-server.fixtures.js';

const events = (count: number, data = {}) => Array.from({ length: count }, () => newEvent(randomUUID(), data));
const newStream = () => `sample-${randomUUID()}`;
const toNew = (count = 1): Append => ({ stream: newStream(), expected: NO_STREAM, events: events(count) });
const ids = (stored: readonly StoredEvent[]) => stored.map(({ id }) => id);
const idsOf = (append: Append) => append.events.map(({ id }) => id);

describe('the store on KurrentDB', () => {
  let server: KurrentDbStandIn;
  let store: KurrentDbEventStore;

  beforeAll(async () => {
    server = await startKurrentDb();
    store = await KurrentDbEventStore.open(server.url, { giveUpMs: 2_000 });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  it('keeps who it is in the log, where readers do not see it', async () => {
    const other = await KurrentDbEventStore.open(server.url);
    expect(await other.identity()).toEqual(await store.identity());
    expect((await store.identity()).id).toMatch(/^[0-9a-f-]{36}$/);
    await other.close();
    const { events: seen } = await store.readAll({ after: START, limit: 10 });
    expect(seen).toEqual([]);
    expect(server.log.stream('aftercare-identity')).toHaveLength(1);
  });

  it.each<KurrentDbCut>(['BEFORE_COMMIT', 'AFTER_COMMIT'])(
    'stores an append once when the connection is cut: %s',
    async (cut) => {
      const [one, first, second] = [toNew(2), toNew(), toNew(2)];
      server.cutNext(cut);
      expect(await store.append(one)).toMatchObject({ version: 1n, position: expect.any(String) });
      server.cutNext(cut);
      expect(await store.appendMany([first, second])).toMatchObject([{ version: 0n }, { version: 1n }]);
      for (const append of [one, first, second])
        expect(ids(await store.readStream(append.stream))).toEqual(idsOf(append));
    },
  );

  it('waits for a server that comes back, and says so where it does not', async () => {
    const [late, lost] = [toNew(), toNew()];
    server.down();
    setTimeout(server.up, 300);
    expect(await store.append(late)).toMatchObject({ version: 0n, deduplicated: false });
    server.down();
    const [append, read, all] = await Promise.allSettled([
      store.append(lost),
      store.readStream(lost.stream),
      store.readAll({ after: START, limit: 1 }),
    ]);
    server.up();
    expect([append, read]).toMatchObject([
      { reason: { name: 'StoreUnavailable', message: expect.stringMatching(/try again with the same command id/) } },
      { reason: { name: 'StoreUnavailable' } },
    ]);
    expect(all.status === 'rejected' && isOutage(all.reason)).toBe(true);
    expect(await store.append(lost)).toMatchObject({ version: 0n });
    expect(await store.readStream(lost.stream)).toHaveLength(1);
  });

  it('passes what others put into the log', async () => {
    const start = await store.head();
    const mine = toNew();
    for (const stream of ['$stats-0', '$$sample-1', 'sample-foreign', 'other'])
      server.log.add(stream, { id: randomUUID() });
    await store.append(mine);
    server.log.add('$stats-0', { id: randomUUID() });
    expect(ids((await store.readAll({ after: start, limit: 10 })).events)).toEqual(idsOf(mine));
    expect(await store.readAll({ after: start, limit: 10, categories: ['none'] })).toEqual({
      events: [],
      upTo: await store.head(),
    });
    expect(await store.readStream('sample-foreign')).toEqual([]);
    await expect(
      store.append({ stream: 'sample-foreign', expected: NO_STREAM, events: events(1) }),
    ).rejects.toMatchObject({ name: 'StoreConflict', actualVersion: 0n, changedBy: null });
  });

  it('keeps versions and positions exact that no JavaScript number can count', async () => {
    const [stream, old, next] = [newStream(), randomUUID(), events(1)];
    const start = await store.head();
    server.log.add(stream, { id: old }, 2n ** 31n + 7n);
    const appended = await store.append({ stream, expected: 2n ** 31n + 7n, events: next });
    expect(appended.version).toBe(2n ** 31n + 8n);
    expect(BigInt(`0x${appended.position?.slice(0, 16)}`) > 2n ** 53n).toBe(true);
    const [stored] = (await store.readAll({ after: start, limit: 5 })).events;
    expect(stored).toMatchObject({ version: appended.version, position: appended.position });
    await expect(store.append({ stream, expected: 2n ** 31n, events: events(1) })).rejects.toMatchObject({
      actualVersion: 2n ** 31n + 8n,
    });
  });

  it('counts no events between its positions, but the seconds that one waits', async () => {
    const start = await store.head();
    expect([store.eventsBetween(start, start), await store.secondsBehind(start)]).toEqual([0, 0]);
    await store.append(toNew());
    const { recordedAt } = (await store.readAll({ after: start, limit: 1 })).events[0] ?? { recordedAt: '' };
    expect(store.eventsBetween(start, await store.head())).toBeNull();
    expect(await store.secondsBehind(start, Date.parse(recordedAt) + 5_000)).toBe(5);
  });

  it('wakes readers at what another process appends', async () => {
    const other = await KurrentDbEventStore.open(server.url);
    const seen = store.appended.count;
    await other.append(toNew());
    await store.appended.next(seen, 5_000);
    expect(store.appended.count).toBeGreaterThan(seen);
    await other.close();
  });

  it('follows the log through lost connections at its own pace, and misses nothing', async () => {
    const stop = new AbortController();
    const start = await store.head();
    const appends = Array.from({ length: 60 }, () => toNew(3));
    const seen: string[] = [];
    let last = start;
    const following = (async () => {
      for await (const { events: page, upTo } of store.subscribe({
        after: start,
        limit: 7,
        categories: ['sample'],
        signal: stop.signal,
      })) {
        expect(upTo > last).toBe(true);
        last = upTo;
        seen.push(...ids(page));
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (seen.length >= 180 && last >= (await store.head())) stop.abort();
      }
    })();
    for (const [n, append] of appends.entries()) {
      if (n % 20 === 10) server.cut();
      await store.append(append);
      if (n % 10 === 0) server.log.add('$stats-0', { id: randomUUID() });
    }
    server.log.add('other-1', { id: randomUUID() });
    await following;
    expect(seen).toEqual(appends.flatMap(idsOf));
    expect(last).toBe(await store.head());
  });

  it('refuses what the server finds too large', async () => {
    const large = { ...toNew(), events: events(3, { text: 'x'.repeat(1_000_000) }) };
    await expect(store.append(large)).rejects.toMatchObject({
      name: 'EventMalformed',
      message: expect.stringContaining('MaxAppendSize'),
    });
  });
});

describe('a KurrentDB server whose stream reads tell no position', () => {
  it('gives a repeat no position rather than a wrong one', async () => {
    const server = await startKurrentDb({ streamPositions: false });
    const store = await KurrentDbEventStore.open(server.url);
    const append = toNew(2);
    const first = await store.append(append);
    expect(first).toMatchObject({ deduplicated: false, position: await store.head() });
    expect(await store.append(append)).toEqual({ ...first, position: null, deduplicated: true });
    expect((await store.readStream(append.stream)).map(({ position }) => position)).toEqual(['', '']);
    await store.close();
    await server.stop();
  });
});

describe('a cluster that loses its leader', () => {
  it('is followed to the next one, even after a time without any', async () => {
    const log = new KurrentDbLog();
    let leader = 0;
    const nodes: KurrentDbStandIn[] = [];
    const members = () => nodes.map(({ port }, n) => ({ port, isLeader: n === leader }));
    for (let n = 0; n < 2; n += 1) nodes.push(await startKurrentDb({ log, members }));
    const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
    const store = await KurrentDbEventStore.open(
      `kurrentdb://${hosts}?tls=false&maxDiscoverAttempts=2&discoveryInterval=20`,
    );
    const [before, after] = [toNew(), toNew()];
    const [stop, followed] = [new AbortController(), [] as string[]];
    const following = (async () => {
      for await (const page of store.subscribe({ after: START, signal: stop.signal })) {
        followed.push(...ids(page.events));
        if (followed.length === 2) stop.abort();
      }
    })();
    await store.append(before);
    for (const node of nodes) node.down();
    setTimeout(() => {
      leader = 1;
      nodes[1]?.up();
    }, 2_500);
    expect(await store.append(after)).toMatchObject({ version: 0n, deduplicated: false });
    for (const append of [before, after]) expect(ids(await store.readStream(append.stream))).toEqual(idsOf(append));
    expect(ids((await store.readAll({ after: START, limit: 5 })).events)).toEqual([before, after].flatMap(idsOf));
    await following;
    expect(followed).toEqual([before, after].flatMap(idsOf));
    await store.close();
    for (const node of nodes) await node.stop();
  });
});

describe('the start with KurrentDB', () => {
  const open = (url: string, production = false) => KurrentDbEventStore.open(url, { startMs: 300, production });

  it('is refused by a server that is too old', async () => {
    const server = await startKurrentDb({ version: '24.10.2' });
    await expect(open(server.url)).rejects.toThrow(
      new OperatorError(
        'The KurrentDB server of EVENT_STORE_URL has version 24.10.2, but appends to several streams need 25.1 or later: update the cluster.',
      ),
    );
    await server.stop();
  });

  it.each([
    ['kurrentdb://127.0.0.1:9?tls=false', /^The KurrentDB of EVENT_STORE_URL can not be reached \(.+\): start it/],
    ['kurrentdb://127.0.0.1:9,127.0.0.1:8?tls=false&maxDiscoverAttempts=1', /can not be reached/],
    ['kurrentdb://user:secret@', /^EVENT_STORE_URL is not an address of KurrentDB/],
    ['kurrentdb://127.0.0.1:9?tls=false&nodePreference=follower', /nodePreference, but only the leader/],
  ])('says in one sentence what is wrong with %s', async (url, sentence) => {
    const failure = await open(url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect((failure as Error).message).toMatch(sentence);
    expect((failure as Error).message).not.toContain('secret');
  });

  it('is refused with the default password in production only', async () => {
    const server = await startKurrentDb();
    const url = server.url.replace('://', '://admin:changeit@');
    await expect(open(url, true)).rejects.toThrow(/^EVENT_STORE_URL holds KurrentDB's default password for admin/);
    await (await open(url)).close();
    await server.stop();
  });

  it('goes on as the same store in a new epoch after a restore', async () => {
    const server = await startKurrentDb();
    const store = await open(server.url);
    const { id } = await store.identity();
    expect([await store.beginEpoch(), await store.beginEpoch()]).toEqual([
      { id, epoch: 2 },
      { id, epoch: 3 },
    ]);
    const other = await open(server.url);
    expect(await other.identity()).toEqual({ id, epoch: 3 });
    await Promise.all([store.close(), other.close()]);
    await server.stop();
  });

  it('finds the same store in a log that outlived its server', async () => {
    const log = new KurrentDbLog();
    const identities = [];
    for (let n = 0; n < 2; n += 1) {
      const server = await startKurrentDb({ log });
      const store = await open(server.url);
      identities.push(await store.identity());
      await store.close();
      await server.stop();
    }
    expect(identities[0]).toEqual(identities[1]);
  });
});
