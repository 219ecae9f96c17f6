import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { logPartitions, partitionLog } from '#database';
import { testDatabase, testFolder } from '#database/testing';
import { Audit, faultsOfLog, storedEvents } from './support/audit.js';
import { chanceOf } from './support/chance.js';
import { cutConnections } from './support/cuts.js';
import { form, seedOf } from './support/form.js';
import { openStore } from './support/open-store.js';
import { slowReader } from './support/reader.js';
import type { Order } from './support/writer.js';
import type { Entry } from './support/writers.js';

const PROCESSES = form(3, 8);
const WRITERS = 16;
const MS = form(10_000, 60_000);
const LOADER = new URL('../setup/typescript.js', import.meta.url).pathname;
const WRITER = new URL('./support/writer.ts', import.meta.url).pathname;

/** Another process of writers; resolves when it has ended. */
const writeElsewhere = async (order: Order): Promise<void> => {
  const child = spawn(process.execPath, ['--import', LOADER, WRITER, JSON.stringify(order)], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`A process of writers ended with ${code}.`);
};

/** Partitions the log in the middle of the storm, at a position that the storm comes to. */
const partitionMeanwhile = async (ownerUrl: string): Promise<void> => {
  const head = async () => (await logPartitions(ownerUrl)).head;
  while ((await head()) < 1_000n) await pause(100);
  const before = await head();
  await pause(5_000);
  const now = await head();
  await partitionLog(ownerUrl, now + (now - before) * 4n, () => undefined);
};

const entriesOf = async function* (file: string): AsyncGenerator<Entry> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as Entry;
};

describe('a storm of appends', () => {
  it(
    `by ${PROCESSES} processes of ${WRITERS} writers, whose connections break, loses, doubles and halves nothing`,
    async () => {
      const seed = seedOf('appends');
      const [database, folder] = [await testDatabase(), await testFolder()];
      const { store, pool, close } = openStore(database.serviceUrl);
      const reader = slowReader(store, 20);
      const stopCuts = await cutConnections(database.ownerUrl, chanceOf(seed));
      const partitioned = form(async () => undefined, partitionMeanwhile)(database.ownerUrl);
      const ledgers = Array.from({ length: PROCESSES }, (_, n) => join(folder, `${n}.jsonl`));
      await Promise.all(
        ledgers.map((ledger, n) =>
          writeElsewhere({ url: database.serviceUrl, ledger, seed: seed + n, writers: WRITERS, streams: 100, ms: MS }),
        ),
      );
      const cuts = await stopCuts();
      await partitioned;

      expect(await faultsOfLog(pool)).toEqual([]);
      const audit = new Audit(await storedEvents(pool));
      for (const ledger of ledgers) for await (const entry of entriesOf(ledger)) audit.check(entry);
      audit.checkNothingElse();
      expect(audit.faults.slice(0, 20)).toEqual([]);
      expect(audit.counts.ACKNOWLEDGED).toBeGreaterThan(100);
      expect(audit.counts.REFUSED).toBeGreaterThan(100);
      expect(cuts).toBeGreaterThan(10);

      const head = await store.head();
      const seen = await reader.seen(head);
      expect([seen.faults, seen.last]).toEqual([[], head]);
      const { rows: parts } = await pool.query(
        `SELECT tableoid::regclass::text AS part, count(*)::int AS events FROM events.event GROUP BY 1 ORDER BY 1`,
      );
      process.stderr.write(
        `appends: ${JSON.stringify({ ...audit.counts, cuts, outagesOfReader: seen.outages, parts })}\n`,
      );
      await close();
      await database.drop();
    },
    MS * 3 + 60_000,
  );
});
