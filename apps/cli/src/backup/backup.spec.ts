import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { type TestDatabase, testDatabase } from '#database/testing';
import { Listener, NO_STREAM, PostgresEventStore, START } from '#event-store';
import { newEvent } from '#event-store/testing';
import { backup } from './backup.js';
import { restore } from './restore.js';

const silent = () => undefined;

describe('a backup', () => {
  let folder: string;
  let source: TestDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-backup-'));
    source = await testDatabase();
    await withStore(source, async (store, pool) => {
      const text = 'tab\t, line\n, quote " and \\ backslash, 你好';
      for (let n = 0; n < 3; n += 1)
        await store.append({
          stream: `sample-${n}`,
          expected: NO_STREAM,
          events: [newEvent(randomUUID(), { text, n })],
        });
      await pool.query(`INSERT INTO keys.subject_key (subject, wrapped) VALUES ('customer-1', '\\x00ff')`);
      await pool.query(
        `INSERT INTO work.checkpoint SELECT name, decode(repeat('00', 16), 'hex'), id, epoch FROM events.store, (VALUES ('policy:one'), ('projection:one:1')) AS names(name)`,
      );
      await pool.query(
        `INSERT INTO work.ask (id, kind, asker, key, stream, position, ordinal, causation_id, correlation_id, due_at, next_try_at, content)
         VALUES (gen_random_uuid(), 'POLICY', 'one', 'k', 'sample-1', '\\x00', 0, 'e', 'c', now(), now(), '{"type": "DoIt", "data": {}}')`,
      );
      for (const reader of ['policy:one', 'projection:one:1']) {
        await pool.query(
          `INSERT INTO work.parked (reader, stream, event_id, event_type, position, error, next_try_at)
           VALUES ($1, 'sample-1', gen_random_uuid(), 'SampleHappened', '\\x00', 'No.', now())`,
          [reader],
        );
        await pool.query(`INSERT INTO work.parked_event VALUES ($1, 'sample-1', 0, '\\x00')`, [reader]);
      }
    });
  });
  afterAll(async () => {
    await source.drop();
    await rm(folder, { recursive: true });
  });

  const withStore = async <T>(
    database: TestDatabase,
    work: (store: PostgresEventStore, pool: Pool) => Promise<T>,
  ): Promise<T> => {
    const pool = new Pool({ connectionString: database.serviceUrl });
    const listener = new Listener(database.serviceUrl);
    const store = new PostgresEventStore(pool, listener);
    try {
      return await work(store, pool);
    } finally {
      await store.close();
      await listener.close();
      await pool.end();
    }
  };
  const contents = (database: TestDatabase) =>
    withStore(database, async (store, pool) => ({
      events: (await store.readAll({ after: START, limit: 100 })).events,
      keys: (await pool.query('SELECT * FROM keys.subject_key')).rows,
      asks: (await pool.query('SELECT * FROM work.ask')).rows,
      checkpoints: (await pool.query('SELECT name FROM work.checkpoint')).rows,
      parked: (await pool.query(`SELECT * FROM work.parked WHERE reader LIKE 'policy:%'`)).rows,
      store: await store.identity(),
    }));

  it('brings back events, keys and what policies want done, under a new epoch', async () => {
    expect((await backup(source.ownerUrl, join(folder, 'one'), silent)).rows).toEqual({
      'events.copy.gz': 3,
      'keys.copy.gz': 1,
      'checkpoints.copy.gz': 1,
      'asks.copy.gz': 1,
      'parked.copy.gz': 1,
      'parked-events.copy.gz': 1,
    });
    const target = await testDatabase();
    expect(await restore(target.ownerUrl, join(folder, 'one'), silent)).toEqual({ events: 3, epoch: 2 });
    const [before, after] = [await contents(source), await contents(target)];
    expect(after).toEqual({
      ...before,
      checkpoints: [{ name: 'policy:one' }],
      store: { id: before.store.id, epoch: 2 },
    });
    await withStore(target, async (store) => {
      expect(await store.append({ stream: 'sample-0', expected: 0n, events: [newEvent(randomUUID())] })).toMatchObject({
        version: 1n,
      });
    });
    await target.drop();
  });

  it('is refused where the database has events, and changes nothing there', async () => {
    await backup(source.ownerUrl, join(folder, 'two'), silent);
    const before = await contents(source);
    await expect(restore(source.ownerUrl, join(folder, 'two'), silent)).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringContaining('has events already'),
    });
    expect(await contents(source)).toEqual(before);
  });

  it('is refused where a file is damaged or missing', async () => {
    await backup(source.ownerUrl, join(folder, 'three'), silent);
    const target = await testDatabase();
    await appendFile(join(folder, 'three', 'events.copy.gz'), 'x');
    await expect(restore(target.ownerUrl, join(folder, 'three'), silent)).rejects.toMatchObject({
      message: expect.stringContaining('events.copy.gz of the backup is damaged'),
    });
    await rm(join(folder, 'three', 'events.copy.gz'));
    await expect(restore(target.ownerUrl, join(folder, 'three'), silent)).rejects.toMatchObject({
      message: expect.stringContaining('lacks events.copy.gz'),
    });
    await expect(restore(target.ownerUrl, join(folder, 'nowhere'), silent)).rejects.toMatchObject({
      message: expect.stringContaining('There is no backup'),
    });
    expect((await contents(target)).events).toEqual([]);
    await target.drop();
  });

  it('leaves events out that are in KurrentDB, and takes up no more than the cluster still knows', async () => {
    const lost = 'ff'.repeat(16);
    const log = (id: string) => ({
      identity: async () => ({ id, epoch: 4 }),
      head: async () => '00'.repeat(15).concat('01'),
      beginEpoch: async () => ({ id, epoch: 5 }),
    });
    const cluster = log(randomUUID());
    await withStore(source, (_, pool) =>
      pool.query(`INSERT INTO work.checkpoint SELECT 'policy:two', decode($1, 'hex'), id, epoch FROM events.store`, [
        lost,
      ]),
    );
    const { rows } = await backup(source.ownerUrl, join(folder, 'cluster'), silent, await cluster.identity());
    expect(Object.keys(rows)).not.toContain('events.copy.gz');
    const target = await testDatabase();
    const from = join(folder, 'cluster');
    await expect(restore(target.ownerUrl, from, silent)).rejects.toThrow('set EVENT_STORE_URL to their cluster');
    await expect(restore(target.ownerUrl, from, silent, log(randomUUID()))).rejects.toThrow('holds another log');
    expect(await restore(target.ownerUrl, from, silent, cluster)).toEqual({ events: null, epoch: 5 });
    const restored = await contents(target);
    expect([restored.events, restored.keys.length, restored.asks.length]).toEqual([[], 1, 1]);
    const { rows: checkpoints } = await withStore(target, (_, pool) =>
      pool.query(`SELECT name, encode(position, 'hex') AS position, epoch FROM work.checkpoint ORDER BY name`),
    );
    expect(checkpoints).toEqual([
      { name: 'policy:one', position: '00'.repeat(16), epoch: 5 },
      { name: 'policy:two', position: await cluster.head(), epoch: 5 },
    ]);
    await target.drop();
  });

  it('is never written over another one', async () => {
    await backup(source.ownerUrl, join(folder, 'four'), silent);
    await expect(backup(source.ownerUrl, join(folder, 'four'), silent)).rejects.toMatchObject({
      message: expect.stringContaining('is not empty'),
    });
  });
});
