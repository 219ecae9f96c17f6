import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startPostgres } from '#database';
import type { Place } from './side.js';

/** One PostgreSQL for a whole bench, as durable as in earnest, with a database for each side. */
export type Ground = Readonly<{
  place: (side: string) => Promise<Place>;
  /** Writes everything to the disk, so that nobody pays for the pages that another has changed. */
  checkpoint: () => Promise<void>;
}>;

/** Lets `work` have a PostgreSQL in a folder of its own, which goes afterwards. */
export const onGround = async <T>(work: (ground: Ground) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'aftercare-bench-'));
  const postgres = await startPostgres({ folder: join(folder, 'postgres') });
  const superuser = new pg.Client({ connectionString: postgres.url('superuser', 'postgres') });
  await superuser.connect();
  const place = async (side: string) => {
    const name = `bench_${side}`;
    await superuser.query(`CREATE DATABASE ${name} OWNER aftercare_owner`);
    const ownerUrl = postgres.url('owner', name);
    await migrate(ownerUrl, 'aftercare');
    return { serviceUrl: postgres.url('service', name), ownerUrl };
  };
  const checkpoint = async () => void (await superuser.query('CHECKPOINT'));
  try {
    return await work({ place, checkpoint });
  } finally {
    await superuser.end();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Lets one connection do something. */
export const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const done = await work(client).catch(async (error: unknown) => {
    await client.end().catch(() => undefined);
    throw error;
  });
  await client.end();
  return done;
};
