import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startPostgres } from '#database';
import { TEMPLATE, TEST_CLUSTER, type TestCluster } from '#database/testing';

/** One throw-away PostgreSQL for a whole run, with a migrated template. Gives what stops it. */
export const startTestCluster = async (): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'aftercare-test-'));
  const postgres = await startPostgres({ folder, durable: false });
  const superuser = new pg.Client({ connectionString: postgres.url('superuser', 'postgres') });
  await superuser.connect();
  await superuser.query(`CREATE DATABASE ${TEMPLATE} OWNER aftercare_owner`);
  await superuser.end();
  await migrate(postgres.url('owner', TEMPLATE), 'aftercare');
  const cluster: TestCluster = {
    superuserUrl: postgres.url('superuser', 'postgres'),
    ownerUrl: postgres.url('owner'),
    serviceUrl: postgres.url('service'),
  };
  process.env[TEST_CLUSTER] = JSON.stringify(cluster);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
