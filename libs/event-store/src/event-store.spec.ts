import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { partitionLog } from '#database';
import { testDatabase } from '#database/testing';
import { type EventStore, Listener, NO_STREAM, PostgresEventStore, START, type StoredEvent } from '#event-store';
import { MemoryEventStore, newEvent } from '#event-store/testing';
import { startKurrentDb } from './kurrentdb-server.fixtures.js';

type Opened = { store: EventStore; close: () => Promise<void> };

const openMemory = async (): Promise<Opened> => {
  const store = new MemoryEventStore();
  return { store, close: () => store.close() };
};

const openPostgres = async (borders: readonly bigint[] = []): Promise<Opened> => {
  const database = await testDatabase();
  for (const border of borders) await partitionLog(database.ownerUrl, border, () => undefined);
  const pool = new Pool({ connectionString: database.serviceUrl });
  const listener = new Listener(database.serviceUrl);
  await listener.start();
  const store = new PostgresEventStore(pool, listener);
  const close = async () => {
    await store.close();
    await listener.close();
    await pool.end();
    await database.drop();
  };
  return { store, close };
};

const openKurrentDb = async (url: string): Promise<Opened> => {
  const { KurrentDbEventStore } = await import('./kurrentdb.event-store.js');
  const store = await KurrentDbEventStore.open(url);
  return { store, close: () => store.close() };
};

const openStandIn = async (): Promise<Opened> => {
  const server = await startKurrentDb();
  const { store, close } = await openKurrentDb(server.url);
  return { store, close: () => close().then(server.stop) };
};

/** A server of your own, for the same contract: KURRENTDB_URL=kurrentdb://localhost:2113?tls=false npm test -- event-store */
const { KURRENTDB_URL } = process.env;

const events = (count: number, data = {}) => Array.from({ length: count }, () => newEvent(randomUUID(), data));
const ids = (stored: readonly StoredEvent[]) => stored.map(({ id }) => id);
const newStream = () => `sample-${randomUUID()}`;

describe.each([
  ['in memory', openMemory],
  ['on PostgreSQL', () => openPostgres()],
  ['on PostgreSQL in partitions', () => openPostgres([8n, 21n, 90n])],
  ['on a stand-in for KurrentDB', openStandIn],
  ...(KURRENTDB_URL ? [['on KurrentDB', () => openKurrentDb(KURRENTDB_URL)] as const] : []),
])('an event store %s', (_, open) => {
  let store: EventStore;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ store, close } = await open());
  });
  afterAll(() => close());

  const read = async (after: string, categories?: string[]): Promise<StoredEvent[]> => {
    const page = await store.readAll({ after, limit: 1_000, ...(categories ? { categories } : {}) });
    return [...page.events];
  };

  it('has an identity that stays', async () => expect(await store.identity()).toEqual(await store.identity()));

  it('returns what was appended, in order, with versions from 0', async () => {
    const stream = newStream();
    const [first, second, third] = events(3, {
      text: 'Grüße, 你好, 안녕하세요, "quoted" \\ and \\u0000 as text',
      n: 1.5,
      none: null,
    });
    if (!first || !second || !third) throw new Error('three events');
    const one = await store.append({ stream, expected: NO_STREAM, events: [first] });
    const two = await store.append({ stream, expected: 0n, events: [second, third] });
    const stored = await store.readStream(stream);
    expect(stored).toEqual(
      [first, second, third].map((event, n) => ({
        ...event,
        stream,
        version: BigInt(n),
        position: expect.any(String),
        recordedAt: expect.any(String),
      })),
    );
    expect([one, two]).toEqual([
      { stream, version: 0n, position: stored[0]?.position, deduplicated: false },
      { stream, version: 2n, position: stored[2]?.position, deduplicated: false },
    ]);
  });

  it('has no events of an unknown stream', async () => expect(await store.readStream(newStream())).toEqual([]));

  it('refuses a writer that saw another version, and says who was first', async () => {
    const stream = newStream();
    await store.append({ stream, expected: NO_STREAM, events: events(2) });
    await expect(store.append({ stream, expected: 0n, events: events(1) })).rejects.toMatchObject({
      name: 'StoreConflict',
      expectedVersion: 0n,
      actualVersion: 1n,
      changedBy: 'agent-1',
      changedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    await expect(store.append({ stream, expected: 7n, events: events(1) })).rejects.toMatchObject({
      actualVersion: 1n,
    });
    await expect(store.append({ stream: newStream(), expected: 3n, events: events(1) })).rejects.toMatchObject({
      actualVersion: NO_STREAM,
      changedBy: null,
    });
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  it('answers a repeated append with its first result', async () => {
    const append = { stream: newStream(), expected: NO_STREAM, events: events(2) };
    const first = await store.append(append);
    await store.append({ stream: append.stream, expected: 1n, events: events(1) });
    expect(await store.append(append)).toEqual({ ...first, deduplicated: true });
    expect(await store.readStream(append.stream)).toHaveLength(3);
  });

  it('refuses an append of which only a part is stored', async () => {
    const stream = newStream();
    const [known, unknown] = [events(1), events(1)];
    await store.append({ stream, expected: NO_STREAM, events: known });
    await expect(store.append({ stream, expected: NO_STREAM, events: [...known, ...unknown] })).rejects.toMatchObject({
      name: 'EventIdReused',
    });
  });

  it('lets one of many writers win', async () => {
    const stream = newStream();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => store.append({ stream, expected: NO_STREAM, events: events(1) })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('appends to several streams all or nothing', async () => {
    const [one, two, three] = [newStream(), newStream(), newStream()];
    const both = [
      { stream: one, expected: NO_STREAM, events: events(1) },
      { stream: two, expected: NO_STREAM, events: events(2) },
    ];
    const first = await store.appendMany(both);
    expect(first.map(({ stream, version }) => ({ stream, version }))).toEqual([
      { stream: one, version: 0n },
      { stream: two, version: 1n },
    ]);
    expect(await store.appendMany(both)).toEqual(first.map((appended) => ({ ...appended, deduplicated: true })));
    const stale = store.appendMany([
      { stream: three, expected: NO_STREAM, events: events(1) },
      { stream: one, expected: NO_STREAM, events: events(1) },
    ]);
    await expect(stale).rejects.toMatchObject({ name: 'StoreConflict', stream: one });
    expect(await store.readStream(three)).toEqual([]);
  });

  it('refuses several appends of which only some are repeats', async () => {
    const [one, two] = [newStream(), newStream()];
    const repeat = { stream: one, expected: NO_STREAM, events: events(1) };
    await store.append(repeat);
    await expect(
      store.appendMany([repeat, { stream: two, expected: NO_STREAM, events: events(1) }]),
    ).rejects.toMatchObject({ name: 'EventIdReused' });
    expect(await store.readStream(two)).toEqual([]);
  });

  it('gives each append of a crowd its own answer', async () => {
    const taken = newStream();
    await store.append({ stream: taken, expected: NO_STREAM, events: events(1) });
    const appends = [
      { stream: newStream(), expected: NO_STREAM, events: events(1) },
      { stream: taken, expected: NO_STREAM, events: events(1) },
      { stream: newStream(), expected: NO_STREAM, events: events(1, { text: '\u0000' }) },
      { stream: newStream(), expected: NO_STREAM, events: events(1, { text: '\ud800' }) },
      { stream: newStream(), expected: NO_STREAM, events: events(1, { text: 'x'.repeat(1024 * 1024) }) },
      { stream: newStream(), expected: NO_STREAM, events: events(3) },
    ];
    const results = await Promise.allSettled(appends.map((append) => store.append(append)));
    expect(
      results.map((result) => (result.status === 'fulfilled' ? result.value.version : result.reason.name)),
    ).toEqual([0n, 'StoreConflict', 'EventMalformed', 'EventMalformed', 'EventMalformed', 2n]);
  });

  it('refuses several appends of which one stands twice, and keeps none of them', async () => {
    const [one, two] = [newStream(), newStream()];
    const twice = [one, two, one].map((stream) => ({ stream, expected: NO_STREAM, events: events(1) }));
    await expect(store.appendMany(twice)).rejects.toThrow('A stream stands twice');
    expect([await store.readStream(one), await store.readStream(two)]).toEqual([[], []]);
  });

  it('keeps an event of almost 1 MiB as it is', async () => {
    const [large] = events(1, { text: `${'ä'.repeat(512 * 1024 - 64)} "\\` });
    if (!large) throw new Error('one event');
    const stream = newStream();
    await store.append({ stream, expected: NO_STREAM, events: [large] });
    expect((await store.readStream(stream))[0]?.data).toEqual(large.data);
  });

  it('answers what was appended before it is closed, and refuses what comes later', async () => {
    const other = await open();
    const stream = newStream();
    const early = other.store.append({ stream, expected: NO_STREAM, events: events(1) });
    await other.store.close();
    expect(await early).toMatchObject({ version: 0n, deduplicated: false });
    await expect(other.store.append({ stream, expected: 0n, events: events(1) })).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('is closed'),
    });
    expect(await other.store.readStream(stream)).toHaveLength(1);
    await other.close();
  });

  it('reads everything once and in order, page by page, with the positions that writers were told', async () => {
    const start = await store.head();
    const appended = await Promise.all(
      Array.from({ length: 30 }, () => store.append({ stream: newStream(), expected: NO_STREAM, events: events(2) })),
    );
    const seen: StoredEvent[] = [];
    let after = start;
    for (;;) {
      const page = await store.readAll({ after, limit: 7 });
      if (page.upTo === after) break;
      seen.push(...page.events);
      after = page.upTo;
    }
    const positions = seen.map(({ position }) => position);
    expect(seen).toHaveLength(60);
    expect(positions).toEqual([...new Set(positions)].sort());
    expect(positions).toEqual(expect.arrayContaining(appended.map(({ position }) => position)));
    expect(after).toBe(await store.head());
    expect(after > START).toBe(true);
  });

  it('reads some categories and passes the others', async () => {
    const start = await store.head();
    const [wanted] = events(1);
    if (!wanted) throw new Error('one event');
    await store.append({ stream: `wanted-${randomUUID()}`, expected: NO_STREAM, events: [wanted] });
    await store.append({ stream: newStream(), expected: NO_STREAM, events: events(3) });
    expect(ids(await read(start, ['wanted']))).toEqual([wanted.id]);
    expect(await store.readAll({ after: start, limit: 10, categories: ['other'] })).toEqual({
      events: [],
      upTo: await store.head(),
    });
  });

  it('follows the log live, without gap or repeat', async () => {
    const start = await store.head();
    const stop = new AbortController();
    const seen: string[] = [];
    const before = events(3);
    const after = events(3);
    await store.append({ stream: newStream(), expected: NO_STREAM, events: before });
    const following = (async () => {
      for await (const page of store.subscribe({ after: start, limit: 2, signal: stop.signal })) {
        seen.push(...ids(page.events));
        if (seen.length === 6) stop.abort();
      }
    })();
    for (const event of after) await store.append({ stream: newStream(), expected: NO_STREAM, events: [event] });
    await following;
    expect(seen).toEqual([...before, ...after].map(({ id }) => id));
  });

  it('goes at the pace of a slow reader of some categories, and passes over nothing of them', async () => {
    const start = await store.head();
    const stop = new AbortController();
    const seen: string[] = [];
    let upTo = start;
    const following = (async () => {
      for await (const page of store.subscribe({
        after: start,
        limit: 3,
        categories: ['wanted'],
        signal: stop.signal,
      })) {
        expect(page.upTo > upTo).toBe(true);
        expect(page.events.length).toBeLessThanOrEqual(3);
        upTo = page.upTo;
        seen.push(...ids(page.events));
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (seen.length === 20) stop.abort();
      }
    })();
    const wanted = events(20);
    for (const event of wanted) {
      await store.append({ stream: newStream(), expected: NO_STREAM, events: events(2) });
      await store.append({ stream: `wanted-${randomUUID()}`, expected: NO_STREAM, events: [event] });
    }
    await following;
    expect(seen).toEqual(wanted.map(({ id }) => id));
    const next = (await store.readAll({ after: upTo, limit: 5, categories: ['wanted'] })).events;
    expect(next).toEqual([]);
  });
});

describe('the log on PostgreSQL', () => {
  it.each(['UPDATE events.event SET type = $$x$$', 'DELETE FROM events.event', 'TRUNCATE events.event'])(
    'refuses: %s',
    async (statement) => {
      const database = await testDatabase();
      const owner = new Pool({ connectionString: database.ownerUrl });
      const service = new Pool({ connectionString: database.serviceUrl });
      try {
        await expect(owner.query(statement)).rejects.toThrow('Events are never changed or deleted');
        await expect(service.query(statement)).rejects.toThrow(/never changed or deleted|permission denied/);
      } finally {
        await Promise.all([owner.end(), service.end()]);
        await database.drop();
      }
    },
  );
});
