import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Pool } from 'pg';
import { type TestDatabase, testDatabase, testFolder } from '#database/testing';
import { Codec, EventStore } from '#event-store';
import { CommandRouter } from '#projections';
import { contexts } from '../../apps/worker/src/contexts.js';
import { type Chance, chanceOf } from './support/chance.js';
import { complaintsBy, settled } from './support/complaints.js';
import { form, seedOf } from './support/form.js';
import { openPool } from './support/open-store.js';
import { copyOfLog, environmentFor, readModelsOf, serviceOn } from './support/service.js';
import { allEvents, asksOf, carriedOutTwice, wishesOf } from './support/wishes.js';
import { compiledWorker, killWorker, progressOf, startWorker, stopWorker, type Worker } from './support/worker.js';

const KILLS = form(5, 100);
const BURST = 40;

/** A moment at which this worker is at work: its readers have moved, and move on. */
const atWork = async (pool: Pool, worker: Worker, chance: Chance): Promise<void> => {
  const before = await progressOf(pool, worker);
  while ((await progressOf(pool, worker)) === before) await pause(5);
  await pause(chance.below(150));
};

describe(`workers that are killed in the middle of their work (${KILLS} times)`, () => {
  let database: TestDatabase;
  let folder: string;
  let pool: Pool;
  let app: INestApplicationContext;
  let worker: Worker;

  beforeAll(
    async () => {
      const chance = chanceOf(seedOf('worker kills'));
      [database, folder] = [await testDatabase(), await testFolder()];
      pool = openPool(database.ownerUrl);
      const program = await compiledWorker(join(folder, 'compiled'));
      const start = { program, environment: environmentFor(database, folder) };
      worker = await startWorker(pool, start);
      app = await serviceOn(database, folder, { work: false });
      const { file, registered } = complaintsBy(app.get(CommandRouter, { strict: false }), chance);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const next = startWorker(pool, start);
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
      process.stderr.write(`worker kills: ${KILLS} kills, ${registered.length} complaints\n`);
    },
    200_000 + KILLS * 20_000,
  );
  afterAll(async () => {
    worker.child.kill('SIGKILL');
    await app.close();
    await pool.end();
    await database.drop();
  });

  const events = () => allEvents(app.get(EventStore, { strict: false }), app.get(Codec, { strict: false }));

  it('ask for exactly what the policies say', async () => {
    const policies = contexts.flatMap((context) => context.policies);
    expect(await asksOf(pool, policies)).toEqual(wishesOf(policies, await events()));
  });

  it('carry out once what was asked for, and leave nothing undone', async () => {
    expect(carriedOutTwice(await events())).toEqual([]);
    const { rows } = await pool.query(
      `SELECT status, code, message, asker FROM work.ask WHERE status NOT IN ('DONE', 'REFUSED', 'FORGOTTEN') AND due_at < now()`,
    );
    expect(rows).toEqual([]);
  });

  it('leave read models as if they had never been', async () => {
    const copy = await copyOfLog(database);
    const [clean, cleanPool] = [await serviceOn(copy, folder, { work: true }), openPool(copy.ownerUrl)];
    await settled(cleanPool);
    await clean.close();
    await cleanPool.end();
    const models = await readModelsOf(database);
    expect(Object.values(models).flat().length).toBeGreaterThan(KILLS * BURST);
    expect(models).toEqual(await readModelsOf(copy));
    await copy.drop();
  }, 200_000);
});
