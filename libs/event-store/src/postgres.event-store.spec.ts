import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { type TestDatabase, testDatabase } from '#database/testing';
import { type Append, Listener, NO_STREAM, PostgresEventStore, positionOf, START } from '#event-store';
import { newEvent } from '#event-store/testing';
import { type Cut, cuttableWay } from './cut-connection.fixtures.js';

const events = (count: number, data = {}) => Array.from({ length: count }, () => newEvent(randomUUID(), data));
const newStream = () => `sample-${randomUUID()}`;
const toNew = (count = 1): Append => ({ stream: newStream(), expected: NO_STREAM, events: events(count) });

describe('the store on PostgreSQL', () => {
  let database: TestDatabase;
  let way: Awaited<ReturnType<typeof cuttableWay>>;
  let pool: Pool;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await testDatabase();
    way = await cuttableWay(database.serviceUrl);
    pool = new Pool({ connectionString: way.url }).on('error', () => undefined);
    store = new PostgresEventStore(pool, new Listener(database.serviceUrl));
  });
  afterAll(async () => {
    await store.close();
    await pool.end();
    way.close();
    await database.drop();
  });

  const answers = async (appends: readonly Append[]) =>
    (await Promise.allSettled(appends.map((append) => store.append(append)))).map((result) =>
      result.status === 'fulfilled' ? result.value.version : result.reason.name,
    );
  const versionsOf = (stream: string) =>
    store.readStream(stream).then((stored) => stored.map(({ version }) => version));

  it.each<Cut>(['BEFORE_COMMIT', 'AFTER_COMMIT'])(
    'gives each append of a crowd its own answer when the connection is cut: %s',
    async (cut) => {
      const [taken, first, second] = [toNew(), toNew(), toNew(3)];
      await store.append(taken);
      const before = way.cuts();
      way.cutNext(cut);
      const malformed = { ...toNew(), events: events(1, { text: '\ud800' }) };
      expect(await answers([first, { ...taken, events: events(1) }, taken, malformed, second])).toEqual([
        0n,
        'StoreConflict',
        0n,
        'EventMalformed',
        2n,
      ]);
      expect(way.cuts()).toBe(before + 1);
      expect(await Promise.all([taken, first, second].map(({ stream }) => versionsOf(stream)))).toEqual([
        [0n],
        [0n],
        [0n, 1n, 2n],
      ]);
    },
  );

  it('stores several streams once or not at all when the connection is cut', async () => {
    for (const cut of ['BEFORE_COMMIT', 'AFTER_COMMIT'] as const) {
      const [one, two, stale] = [toNew(), toNew(2), { ...toNew(), expected: 5n }];
      way.cutNext(cut);
      const both = await Promise.allSettled([store.appendMany([one, two]), store.appendMany([toNew(), stale])]);
      expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect([await versionsOf(one.stream), await versionsOf(two.stream)]).toEqual([[0n], [0n, 1n]]);
    }
  });

  it('lets an append fail alone whose data only the database finds wrong', async () => {
    const wrong = { ...toNew(), events: [newEvent('no uuid')] };
    const [one, two] = [toNew(), toNew()];
    expect(await answers([one, wrong, two])).toEqual([0n, 'error', 0n]);
    expect(await versionsOf(wrong.stream)).toEqual([]);
  });

  it('gives up waiting for the head that somebody holds, and appends when it is free', async () => {
    const owner = new Pool({ connectionString: database.ownerUrl, max: 1 });
    const impatient = new Pool({ connectionString: database.serviceUrl, lock_timeout: 30 });
    const other = new PostgresEventStore(impatient, new Listener(database.serviceUrl));
    await owner.query('BEGIN');
    await owner.query('SELECT 1 FROM events.store FOR UPDATE');
    const waiting = other.append(toNew());
    const sign = 'SELECT 1 FROM pg_stat_database WHERE datname = current_database() AND xact_rollback > $1';
    const { rows } = await pool.query<{ before: string }>(
      'SELECT xact_rollback AS before FROM pg_stat_database WHERE datname = current_database()',
    );
    while (!(await pool.query(sign, [rows[0]?.before])).rows.length)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await owner.query('COMMIT');
    expect(await waiting).toMatchObject({ version: 0n, deduplicated: false });
    await other.close();
    await Promise.all([owner.end(), impatient.end()]);
  });

  it('numbers on densely after all of that', async () => {
    const { rows } = await pool.query(
      'SELECT count(*) = max(position) AS dense, count(DISTINCT id) = count(*) AS once FROM events.event',
    );
    expect(rows).toEqual([{ dense: true, once: true }]);
  });
});

describe('a log of more events than a JavaScript number or 32 bits can count', () => {
  it('keeps versions and positions exact', async () => {
    const database = await testDatabase();
    const owner = new Pool({ connectionString: database.ownerUrl });
    const store = new PostgresEventStore(owner, new Listener(database.serviceUrl));
    const [stream, old, fresh] = [newStream(), randomUUID(), newEvent(randomUUID())];
    const [version, position] = [2n ** 31n + 7n, 2n ** 53n + 1n];
    await owner.query(
      `INSERT INTO events.event VALUES ($1, $2, $3, $4, 'SampleHappened', 1, '{}', '{"by": "agent-1"}', now(), now())`,
      [position, stream, version, old],
    );
    const appended = await store.append({ stream, expected: version, events: [fresh] });
    expect(appended).toMatchObject({ version: version + 1n, position: positionOf(position + 1n) });
    expect(await store.append({ stream, expected: version, events: [fresh] })).toEqual({
      ...appended,
      deduplicated: true,
    });
    await expect(store.append({ stream, expected: version, events: events(1) })).rejects.toMatchObject({
      actualVersion: version + 1n,
    });
    const told = [
      [old, version, positionOf(position)],
      [fresh.id, version + 1n, positionOf(position + 1n)],
    ];
    const plain = (stored: Awaited<ReturnType<typeof store.readStream>>) =>
      stored.map((each) => [each.id, each.version, each.position]);
    expect(plain(await store.readStream(stream))).toEqual(told);
    expect(plain((await store.readAll({ after: START, limit: 10 })).events)).toEqual(told);
    expect(plain((await store.readAll({ after: positionOf(position), limit: 10 })).events)).toEqual(told.slice(1));
    expect(await store.head()).toBe(positionOf(position + 1n));
    await store.close();
    await owner.end();
    await database.drop();
  });
});
