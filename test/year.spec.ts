import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { SERIES_KINDS } from '#crisis/events';
import { type TestDatabase, testDatabase } from '#database/testing';
import { Codec, Listener, MasterKey, PostgresEventStore, PostgresSubjectKeys } from '#event-store';
import { packWith } from '#policy-pack/testing';
import { contexts } from '../apps/worker/src/contexts.js';
import { eventsOf } from '../apps/worker/src/service.module.js';
import { fillOurs } from './bench/ours-log.js';
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
  'crisis-watch',
];
const SMALL = { ...yearOf(1_500), units: 1_000 };
const PATIENCE_MS = 60_000;

/** The pack that comes with Aftercare, easily alarmed and with few series for a report: a small year has little of both. */
const pack = packWith(
  {
    'crisis.watch.thresholds': Object.fromEntries(SERIES_KINDS.map((kind) => [kind, 0.5])),
    'crisis.watch.leastReports': 2,
    'crisis.watch.leastSeries': 1,
    'crisis.watch.cooldownDays': 60,
    'crisis.watch.mostSeries': 6,
  },
  contexts.flatMap(({ policySections }) => policySections),
);

/** The bench compares a large one: `npm run bench -- year`. */
describe(`a small simulated year (seed ${SMALL.seed})`, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    Logger.overrideLogger(false);
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
        const events = await fillOurs(database, log.codec, simulatedLog(SMALL, pack));
        await rebuildEach(database, log, { events, pack, only: ONLY });
        const all = await comparedWithLog(database, pack);
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
