import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '#database/testing';
import { Codec, Listener, MasterKey, PostgresEventStore, PostgresSubjectKeys } from '#event-store';
import { contexts } from '../apps/worker/src/contexts.js';
import { eventsOf } from '../apps/worker/src/service.module.js';
import { fillOurs } from './bench/ours-log.js';
import { packOf } from './bench/pack.js';
import { BENCH_MASTER_KEY } from './bench/side.js';
import { simulatedLog, yearOf } from './bench/simulated-log.js';
import { comparedWithLog } from './bench/year-oracle.js';
import { rebuildEach } from './bench/year-projections.js';

/** What the compared figures are read from. */
const ONLY = [
  'performance-fact',
  'survey-response',
  'complaint',
  'complaint-fact',
  'contact_fact',
  'exposure',
  'work-order',
  'failed-check',
];
const SMALL = 1_500;
const PATIENCE_MS = 60_000;

/** The bench compares a large one: `npm run bench -- year`. */
describe('a small simulated year', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it(
    'is told by the figures that managers act on as by plain SQL over its events',
    async () => {
      const pool = new pg.Pool({ connectionString: database.serviceUrl, max: 4 });
      const listener = new Listener(database.serviceUrl);
      const keys = new PostgresSubjectKeys(pool, new MasterKey(BENCH_MASTER_KEY), listener);
      const log = {
        store: new PostgresEventStore(pool, listener),
        listener,
        codec: new Codec(keys, eventsOf(contexts)),
      };
      try {
        const events = await fillOurs(database, log.codec, simulatedLog(yearOf(SMALL), packOf()));
        await rebuildEach(database, log, { events, only: ONLY });
        const all = await comparedWithLog(database);
        expect(all.flatMap(({ differences }) => differences)).toEqual([]);
        for (const { lines } of all) expect(lines).toBeGreaterThan(10);
      } finally {
        await log.store.close();
        await listener.close();
        await pool.end();
      }
    },
    PATIENCE_MS,
  );
});
