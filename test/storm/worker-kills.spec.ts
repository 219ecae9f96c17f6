import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { testDatabase, testFolder } from '#database/testing';
import { Codec, EventStore } from '#event-store';
import { CommandRouter } from '#projections';
import { contexts } from '../../apps/worker/src/contexts.js';
import { type Chance, chanceOf } from './support/chance.js';
import { complaintsBy, settled } from './support/complaints.js';
import { form, seedOf } from './support/form.js';
import { copyOfLog, environmentFor, readModelsOf, serviceOn } from './support/service.js';
import { allEvents, asksOf, carriedOutTwice, wishesOf } from './support/wishes.js';
import { killWorker, progressOf, startWorker, stopWorker, type Worker } from './support/worker.js';

const KILLS = form(5, 100);
const BURST = 40;

/** A moment at which this worker is at work: its readers have moved, and move on. */
const atWork = async (pool: Pool, worker: Worker, chance: Chance): Promise<void> => {
  const before = await progressOf(pool, worker);
  while ((await progressOf(pool, worker)) === before) await pause(5);
  await pause(chance.below(150));
};

describe('workers that are killed in the middle of their work', () => {
  it(
    `leave read models as if they had never been, and do what policies ask for once (${KILLS} kills)`,
    async () => {
      const chance = chanceOf(seedOf('worker kills'));
      const [database, folder] = [await testDatabase(), await testFolder()];
      const pool = new Pool({ connectionString: database.ownerUrl });
      const environment = environmentFor(database, folder);
      let worker = await startWorker(pool, environment);
      const app = await serviceOn(database, folder, { work: false });
      const { file, registered } = complaintsBy(app.get(CommandRouter, { strict: false }), chance);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const next = startWorker(pool, environment);
        if (chance.below(2)) await next;
        const filing = file(BURST);
        await atWork(pool, worker, chance);
        await killWorker(pool, worker);
        await filing;
        worker = await next;
      }
      await pool.query('UPDATE work.ask SET claimed_until = now() WHERE claimed_until IS NOT NULL');
      await settled(pool);
      await stopWorker(worker);

      const events = await allEvents(app.get(EventStore, { strict: false }), app.get(Codec, { strict: false }));
      const policies = contexts.flatMap((context) => context.policies);
      expect(await asksOf(pool)).toEqual(await wishesOf(policies, events));
      expect(carriedOutTwice(events)).toEqual([]);
      const { rows: unsettled } = await pool.query(
        `SELECT status, code, message, asker FROM work.ask WHERE status NOT IN ('DONE', 'REFUSED', 'FORGOTTEN') AND due_at < now()`,
      );
      expect(unsettled).toEqual([]);
      await app.close();
      await pool.end();

      const copy = await copyOfLog(database);
      const clean = await serviceOn(copy, folder, { work: true });
      const cleanPool = new Pool({ connectionString: copy.ownerUrl });
      await settled(cleanPool);
      await clean.close();
      await cleanPool.end();
      expect(await readModelsOf(database)).toEqual(await readModelsOf(copy));
      process.stderr.write(`worker kills: ${KILLS} kills, ${registered.length} complaints, ${events.length} events\n`);
      await Promise.all([copy.drop(), database.drop()]);
    },
    400_000 + KILLS * 20_000,
  );
});
