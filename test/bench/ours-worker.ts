import { setTimeout } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { LocalRunners } from '#projections';
import { loadSettings } from '#settings';
import { openGround } from '../../apps/worker/src/ground.js';
import { ServiceModule } from '../../apps/worker/src/service.module.js';
import { connected } from './ground.js';
import { passing } from './load.js';
import { BENCH_MASTER_KEY, type Passed, type Place } from './side.js';

const LOOK_MS = 100;

/**
 * The whole worker, as its program composes it: every projection of every context at once, from nothing until all are at
 * the head. It also does what is due, and so adds to the log.
 *
 * @throws what a reader stopped at
 */
export const workAll = async ({ serviceUrl, ownerUrl }: Place, events: number): Promise<Passed> => {
  await forget(ownerUrl);
  const settings = loadSettings({
    DATABASE_URL: serviceUrl,
    DATABASE_OWNER_URL: ownerUrl,
    AFTERCARE_MASTER_KEY: BENCH_MASTER_KEY.toString('base64'),
  });
  const ground = await openGround(settings);
  const module = ServiceModule.register(ground, settings, { work: true });
  const app = await NestFactory.createApplicationContext(module, { logger: ['warn', 'error'], abortOnError: false });
  const runners = app.get(LocalRunners, { strict: false });
  const isBehind = async () => {
    const readers = await runners.lag();
    for (const { name, error } of readers) if (error) throw new Error(`${name}: ${error}`);
    return readers.some((reader) => (reader.events ?? 0) > 0);
  };
  try {
    return await passing(events, async () => {
      while (await isBehind()) await setTimeout(LOOK_MS);
    });
  } finally {
    await app.close();
    await ground.stop();
  }
};

/** Leaves nothing but the log. */
const forget = (ownerUrl: string): Promise<void> =>
  connected(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ table: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS table FROM pg_tables WHERE schemaname IN ('read', 'work')`,
    );
    await owner.query(`TRUNCATE ${rows.map(({ table }) => table).join(', ')}`);
  });
