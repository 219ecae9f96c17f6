import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '#database/testing';
import { type EventStore, NO_STREAM } from '#event-store';
import { newEvent } from '#event-store/testing';
import { faultsOfLog } from './support/audit.js';
import { FULL, form } from './support/form.js';
import { openStore } from './support/open-store.js';

const BRIEFLY_MS = form(500, 30_000);
const LONG_MS = form(1_000, 300_000);
const SAMPLE_MS = form(300, 30_000);
const MOST = 1.3;

/** Sixteen writers, each with a new stream every five events; times of one append in milliseconds, while it goes on. */
const load = (store: EventStore) => {
  let [over, times] = [false, [] as number[]];
  const write = async () => {
    while (!over) {
      const stream = `sample-${randomUUID()}`;
      for (let [n, version] = [0, NO_STREAM]; n < 5; n += 1) {
        const start = performance.now();
        ({ version } = await store.append({ stream, expected: version, events: [newEvent(randomUUID())] }));
        times.push(performance.now() - start);
      }
    }
  };
  const writing = Promise.all(Array.from({ length: 16 }, write));
  const median = async (ms: number): Promise<number> => {
    times = [];
    await pause(ms);
    const sorted = [...times].sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  };
  const stop = async () => {
    over = true;
    await writing;
  };
  return { median, stop };
};

/** A session that began a transaction and does not end it. */
const idle = async (url: string, ...statements: readonly string[]) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  return () => client.end();
};

describe('appends beside a session that is idle in its transaction', () => {
  let database: TestDatabase;
  let other: TestDatabase;
  let opened: ReturnType<typeof openStore>;

  beforeAll(async () => {
    [database, other] = [await testDatabase(), await testDatabase()];
    opened = openStore(database.serviceUrl);
  });
  afterAll(async () => {
    await opened.close();
    await Promise.all([database.drop(), other.drop()]);
  });

  const SNAPSHOT = ['BEGIN ISOLATION LEVEL REPEATABLE READ', 'SELECT count(*) FROM events.event'];
  const WRITER = ['BEGIN', 'CREATE TABLE public.unfinished (id int)', 'SELECT pg_current_xact_id()'];

  it.each([
    ['in another database', BRIEFLY_MS, () => idle(other.ownerUrl, ...WRITER)],
    ['with an old snapshot of the log', LONG_MS, () => idle(database.ownerUrl, ...SNAPSHOT)],
  ])(
    `go on as before: %s`,
    async (where, ms, begin) => {
      const { median, stop } = load(opened.store);
      await median(SAMPLE_MS);
      const before = await median(SAMPLE_MS);
      const end = await begin();
      await pause(ms);
      const beside = await median(SAMPLE_MS);
      await end();
      const after = await median(SAMPLE_MS);
      await stop();
      expect(await faultsOfLog(opened.pool)).toEqual([]);
      expect(Math.min(before, beside, after)).toBeGreaterThan(0);
      const ratio = beside / ((before + after) / 2);
      if (FULL) {
        const medians = [before, beside, after].map((ms) => ms.toFixed(2)).join(', ');
        process.stderr.write(
          `snapshots ${where}: p50 before, beside, after ${medians} ms, ratio ${ratio.toFixed(2)}\n`,
        );
        expect(ratio).toBeLessThanOrEqual(MOST);
      }
    },
    LONG_MS + 6 * SAMPLE_MS + 30_000,
  );
});
