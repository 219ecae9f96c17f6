import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { logPartitions, migrate, partitionLog } from '#database';
import { type TestDatabase, testDatabase } from '#database/testing';
import { type Append, Listener, NO_STREAM, numberOf, PostgresEventStore, START, type StoredEvent } from '#event-store';
import { newEvent } from '#event-store/testing';
import { backup } from '../backup/backup.js';
import { restore } from '../backup/restore.js';
import { nextBorder } from './next-border.js';

const silent = () => undefined;
const events = (count: number) => Array.from({ length: count }, () => newEvent(randomUUID()));

const open = async () => {
  const database = await testDatabase();
  const pool = new Pool({ connectionString: database.serviceUrl });
  const owner = new Pool({ connectionString: database.ownerUrl });
  const store = new PostgresEventStore(pool, new Listener(database.serviceUrl));
  const close = async () => {
    await store.close();
    await Promise.all([pool.end(), owner.end()]);
    await database.drop();
  };
  return { database, pool, owner, store, close };
};

const all = async (store: PostgresEventStore): Promise<StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for (let after = START; ; ) {
    const page = await store.readAll({ after, limit: 70 });
    found.push(...page.events);
    if (page.upTo === after) return found;
    after = page.upTo;
  }
};

/** Appends to each stream one event after the other, at a pace, until told to stop; gives what was acknowledged. */
const writing = (store: PostgresEventStore, versions: Map<string, bigint>) => {
  let stopped = false;
  const acknowledged: string[] = [];
  const write = async (stream: string) => {
    while (!stopped) {
      const [event] = events(1);
      if (!event) throw new Error('one event');
      const expected = versions.get(stream) ?? NO_STREAM;
      const { version } = await store.append({ stream, expected, events: [event] });
      versions.set(stream, version);
      acknowledged.push(event.id);
      await pause(5);
    }
  };
  const writers = [...versions.keys()].map(write);
  return async () => {
    stopped = true;
    await Promise.all(writers);
    return acknowledged;
  };
};

describe('a log in partitions', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  const versions = new Map(Array.from({ length: 10 }, (_, n) => [`sample-${n}`, NO_STREAM]));
  const early: Append = { stream: 'sample-early', expected: NO_STREAM, events: events(3) };
  let acknowledged: string[];

  const scalar = async (sql: string) => (await opened.owner.query(sql)).rows[0]?.answer;
  const headIs = async (beyond: bigint) => {
    while (numberOf(await opened.store.head()) <= beyond) await pause(5);
  };

  beforeAll(async () => {
    opened = await open();
    await opened.store.append(early);
    const stop = writing(opened.store, versions);
    await headIs(300n);
    await partitionLog(opened.database.ownerUrl, numberOf(await opened.store.head()) + 2_000n, silent);
    const { partitions } = await logPartitions(opened.database.ownerUrl);
    await headIs((partitions.at(-1)?.from ?? 0n) + 100n);
    acknowledged = await stop();
  }, 60_000);
  afterAll(() => opened.close());

  it('holds every event that was acknowledged before, while and after it was made, once and in order', async () => {
    const stored = await all(opened.store);
    expect(stored.map(({ position }) => numberOf(position))).toEqual(stored.map((_, n) => BigInt(n + 1)));
    expect(stored.map(({ id }) => id).sort()).toEqual([...acknowledged, ...early.events.map(({ id }) => id)].sort());
    for (const [stream, version] of versions) {
      const own = await opened.store.readStream(stream);
      expect(own.map((event) => event.version)).toEqual(own.map((_, n) => BigInt(n)));
      expect(own.at(-1)?.version).toBe(version);
    }
  });

  it('has moved no row, left no check behind, and filled both partitions', async () => {
    expect(
      await scalar(`SELECT pg_relation_filenode('events.event_1') = 'events.event_1'::regclass::oid AS answer`),
    ).toBe(true);
    expect(await scalar(`SELECT count(*)::int AS answer FROM pg_constraint WHERE conname = 'border'`)).toBe(0);
    expect(await scalar('SELECT count(*) >= 100 AS answer FROM events.event_2')).toBe(true);
    expect(
      await scalar(
        'SELECT max(position) + 1 = (SELECT min(position) FROM events.event_2) AS answer FROM events.event_1',
      ),
    ).toBe(true);
  });

  it('answers repeats, lost races and partial repeats across the border', async () => {
    expect(await opened.store.append(early)).toMatchObject({ version: 2n, deduplicated: true });
    const late = { stream: early.stream, expected: 2n, events: events(2) };
    expect(await opened.store.append(late)).toMatchObject({ version: 4n, deduplicated: false });
    expect(await opened.store.append(late)).toMatchObject({ version: 4n, deduplicated: true });
    expect(await opened.store.append(early)).toMatchObject({ version: 2n, deduplicated: true });
    await expect(opened.store.append({ ...late, events: events(1) })).rejects.toMatchObject({ actualVersion: 4n });
    await expect(opened.store.append({ ...early, events: events(1) })).rejects.toMatchObject({
      name: 'StoreConflict',
      changedBy: 'agent-1',
    });
    const [first] = early.events;
    const partial = { ...early, events: [...(first ? [first] : []), ...events(1)] };
    await expect(opened.store.append(partial)).rejects.toMatchObject({ name: 'EventIdReused' });
  });

  it.each(['event', 'event_1', 'event_2'])('refuses to change or delete in events.%s', async (name) => {
    for (const statement of [
      `UPDATE events.${name} SET type = $$x$$`,
      `DELETE FROM events.${name}`,
      `TRUNCATE events.${name}`,
    ]) {
      await expect(opened.owner.query(statement)).rejects.toThrow('Events are never changed or deleted');
      await expect(opened.pool.query(statement)).rejects.toThrow(/never changed or deleted|permission denied/);
    }
  });

  it('has a second wall in each partition against two events of one version', async () => {
    await expect(
      opened.owner.query(
        `INSERT INTO events.event SELECT position + 100000, stream, version, gen_random_uuid(), type, schema_version, data, meta, occurred_at, recorded_at FROM events.event_2 LIMIT 1`,
      ),
    ).rejects.toThrow('event_2_stream_version_key');
  });

  it('lets the service append through the log only, also after its next start', async () => {
    for (let start = 0; start < 2; start += 1) {
      await expect(opened.pool.query('INSERT INTO events.event_2 SELECT * FROM events.event_2')).rejects.toThrow(
        'permission denied',
      );
      await expect(opened.pool.query('INSERT INTO events.stream VALUES ($$x$$, 1)')).rejects.toThrow(
        'permission denied',
      );
      const stream = `sample-${randomUUID()}`;
      expect(await opened.store.append({ stream, expected: NO_STREAM, events: events(1) })).toMatchObject({
        version: 0n,
      });
      await migrate(opened.database.ownerUrl, 'aftercare');
    }
  });

  it('is divided again, and saved and restored into one table or into partitions', async () => {
    const head = numberOf(await opened.store.head());
    const { partitions } = await partitionLog(opened.database.ownerUrl, head + 3n, silent);
    const [first, second, third] = partitions;
    expect(partitions).toHaveLength(3);
    expect([first?.to, second?.to, third?.to]).toEqual([second?.from, head + 3n, null]);
    for (let n = 0; n < 5; n += 1)
      await opened.store.append({ stream: `sample-${randomUUID()}`, expected: NO_STREAM, events: events(1) });
    expect(await scalar('SELECT count(*)::int AS answer FROM events.event_3')).toBe(3);

    const folder = await mkdtemp(join(tmpdir(), 'aftercare-partition-'));
    await backup(opened.database.ownerUrl, join(folder, 'saved'), silent);
    const saved = await all(opened.store);
    for (const border of [null, 50n]) {
      const target = await open();
      if (border) await partitionLog(target.database.ownerUrl, border, silent);
      await restore(target.database.ownerUrl, join(folder, 'saved'), silent);
      expect(await all(target.store)).toEqual(saved);
      await expect(target.store.append({ ...early, events: events(1) })).rejects.toMatchObject({ actualVersion: 4n });
      expect(await target.store.append({ stream: early.stream, expected: 4n, events: events(1) })).toMatchObject({
        version: 5n,
      });
      await target.close();
    }
    await rm(folder, { recursive: true });
  });

  it('is not divided at a position that is in use', async () => {
    const { ownerUrl } = opened.database;
    await expect(partitionLog(ownerUrl, 10n, silent)).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringContaining('in use already'),
    });
  });
});

describe('a log that can not be partitioned', () => {
  let opened: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const attempt = () => partitionLog(opened.database.ownerUrl, 100n, silent);
  const worksOn = async (database: TestDatabase) => {
    const stream = `sample-${randomUUID()}`;
    await opened.store.append({ stream, expected: NO_STREAM, events: events(120) });
    expect((await logPartitions(database.ownerUrl)).partitions).toEqual([]);
  };

  it('because something else is made on it, is named and left as it was', async () => {
    await opened.owner.query('CREATE VIEW public.told AS SELECT id FROM events.event');
    await expect(attempt()).rejects.toThrow('told is made on the table of events: drop it');
    await opened.owner.query('DROP VIEW public.told');
  });

  it('because a step fails, goes on as it was, past the border', async () => {
    await opened.owner.query('CREATE TABLE events.event_2 ()');
    await expect(attempt()).rejects.toThrow('"event_2" already exists');
    await worksOn(opened.database);
    await opened.owner.query('DROP TABLE events.event_2');
    expect((await partitionLog(opened.database.ownerUrl, 500n, silent)).partitions).toHaveLength(2);
    await expect(partitionLog(opened.database.ownerUrl, 300n, silent)).rejects.toThrow('a partition from position 500');
    const answer = opened.store.append({ stream: 'sample-x', expected: 0n, events: events(1) });
    await expect(answer).rejects.toMatchObject({ actualVersion: NO_STREAM });
  });
});

describe('the border of the next partition', () => {
  const log = (head: bigint, from: bigint | null = null) => ({
    head,
    grants: [],
    partitions:
      from === null
        ? []
        : [
            { name: 'event_1', from: null, to: from },
            { name: 'event_2', from, to: null },
          ],
  });

  it('is where the number of events is full, with room for what is appended meanwhile', () => {
    expect(nextBorder(log(0n), {})).toBe(20_000_000n);
    expect(nextBorder(log(19_950_000n), {})).toBe(40_000_000n);
    expect(nextBorder(log(900_000n), { every: 1_000_000n })).toBe(1_000_000n);
    expect(nextBorder(log(900_001n), { every: 1_000_000n })).toBe(2_000_000n);
  });

  it('is where it is asked for, unless that is too near', () => {
    expect(nextBorder(log(5n), { at: 100_005n })).toBe(100_005n);
    expect(() => nextBorder(log(5n), { at: 100_004n })).toThrow('name 100005 or a later one');
  });

  it('is none where the next one exists already', () => {
    expect(nextBorder(log(5_000_000n, 20_000_000n), {})).toBeNull();
    expect(nextBorder(log(20_000_000n, 20_000_000n), {})).toBe(40_000_000n);
  });
});
