import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openReadModels, readModels } from '#database';
import { type TestDatabase, testDatabase } from '#database/testing';
import { Codec, Listener, MasterKey, numberOf, PostgresEventStore, PostgresSubjectKeys, START } from '#event-store';
import { LogReader, type Projection, type RebuildPlace, rebuild } from '#projections';
import { contexts } from '../../apps/worker/src/contexts.js';
import { eventsOf } from '../../apps/worker/src/service.module.js';
import { connected } from '../bench/ground.js';
import { metaOf } from '../bench/log-event.js';
import { runnersOf } from '../bench/ours-runners.js';
import { form } from './support/form.js';

const EVENTS = form(200_000, 5_000_000);
const STREAMS = 400;
const PAGE = 1_000;
const PATIENCE_MS = 60_000 + EVENTS;
const MIB = 2 ** 20;

/** Reorder points that are set again and again, in turn. */
const FILL = `INSERT INTO events.event
  SELECT n + 1, 'stocking-' || md5((n % ${STREAMS})::text)::uuid, n / ${STREAMS}, gen_random_uuid(), 'ReorderPointSet', 1,
    jsonb_build_object('reorderPointId', md5((n % ${STREAMS})::text)::uuid, 'partId', 'part-1', 'outletId', 'o-1',
      'partnerId', 'p-1', 'point', n, 'quantity', n % 7 + 1, 'supplier', 'Northwind', 'setBy', 'agent-1',
      'setAt', '2026-03-02T09:00:00.000Z'), $1, now(), now()
  FROM generate_series(0, $2::int - 1) AS n`;

const LAST = `SELECT DISTINCT ON (stream) data->>'reorderPointId' AS id, (data->'point')::int AS point,
    (data->'quantity')::int AS quantity, repeat(lpad(to_hex(position), 16, '0'), 2) AS position
  FROM events.event ORDER BY stream, version DESC`;

const ROWS = `SELECT id, point, quantity, encode(position, 'hex') AS position FROM read.reorder_point_v1 ORDER BY id`;

const points = contexts
  .flatMap(({ projections }) => projections)
  .find(({ name }) => name === 'reorder-point') as Projection;

/** What is in use, without garbage. */
const heapInUse = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

describe(`a log of ${EVENTS} events`, () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let listener: Listener;
  let store: PostgresEventStore;
  let codec: Codec;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    await connected(database.ownerUrl, (owner) => owner.query(FILL, [metaOf('command-1'), EVENTS]));
    pool = new pg.Pool({ connectionString: database.serviceUrl, max: 4 });
    listener = new Listener(database.serviceUrl);
    store = new PostgresEventStore(pool, listener);
    const keys = new PostgresSubjectKeys(pool, new MasterKey(Buffer.alloc(32, 7)), listener);
    codec = new Codec(keys, eventsOf(contexts));
    dataSource = await openReadModels(readModels(database.serviceUrl, [points.view]));
  }, PATIENCE_MS);
  afterAll(async () => {
    await dataSource.destroy();
    await store.close();
    await listener.close();
    await pool.end();
    await database.drop();
  });

  it(
    'is read whole: each event once, in the order of the log and of its stream, and nothing of it stays in memory',
    async () => {
      const versions = new Map<string, bigint>();
      const faults: string[] = [];
      let position = 0n;
      const before = heapInUse();
      for (let after = START, last = false; !last; ) {
        const { events, upTo } = await store.readAll({ after, limit: PAGE });
        for (const event of events) {
          if (numberOf(event.position) !== ++position) faults.push(`${event.position} is not position ${position}`);
          if (event.version !== (versions.get(event.stream) ?? -1n) + 1n)
            faults.push(`${event.stream} goes on with ${event.version}`);
          versions.set(event.stream, event.version);
        }
        last = events.length < PAGE;
        after = upTo;
      }
      expect(faults).toEqual([]);
      expect(position).toBe(BigInt(EVENTS));
      expect((heapInUse() - before) / MIB).toBeLessThan(10);
    },
    PATIENCE_MS,
  );

  it(
    'makes the same rows by a worker and by a rebuild that is interrupted and goes on, and they are the last of each stream',
    async () => {
      const runners = runnersOf(points, dataSource, { store, listener, codec });
      await runners.start();
      await runners.reached(await store.head()).finally(() => runners.close());
      const expected: { id: string }[] = await dataSource.query(LAST);
      expected.sort((one, other) => (one.id < other.id ? -1 : 1));
      expect(await dataSource.query(ROWS)).toEqual(expected);

      const parts = { dataSource, store, log: new LogReader(store, codec) };
      const stop = new AbortController();
      const interrupt = ({ folded }: RebuildPlace) => folded > EVENTS / 3 && stop.abort();
      const half = await rebuild(points, parts, { restart: false, show: interrupt, signal: stop.signal });
      expect(half).toMatchObject({ complete: false, resumed: false });
      const { signal } = new AbortController();
      const whole = await rebuild(points, parts, { restart: false, show: () => undefined, signal });
      expect(whole).toMatchObject({ complete: true, resumed: true, rows: STREAMS });
      expect(half.folded + whole.folded).toBe(EVENTS);
      expect(await dataSource.query(ROWS)).toEqual(expected);
    },
    PATIENCE_MS,
  );
});
