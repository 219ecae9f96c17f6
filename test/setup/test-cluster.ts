import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectTo, migrate, startPostgres } from '#database';
import { ANSWER, TEMPLATE, type TestCluster } from '#database/testing';

/** Starts a throw-away PostgreSQL with a migrated template, says in the folder where it is, and gives what stops it. */
export const startTestCluster = async (folder: string): Promise<() => Promise<void>> => {
  const options = { folder: join(folder, 'postgres'), durable: false };
  const first = await startPostgres(options);
  await allowMany(first.url('superuser', 'postgres'));
  await first.stop();
  const postgres = await startPostgres(options);
  const superuserUrl = postgres.url('superuser', 'postgres');
  const superuser = await connectTo(superuserUrl);
  await superuser.query(`CREATE DATABASE ${TEMPLATE} OWNER aftercare_owner`);
  await superuser.end();
  await migrate(postgres.url('owner', TEMPLATE), 'aftercare');
  await answer(folder, { superuserUrl, ownerUrl: postgres.url('owner'), serviceUrl: postgres.url('service') });
  return postgres.stop;
};

/** Several specs, each with several services, share one server. */
const allowMany = async (superuserUrl: string) => {
  const superuser = await connectTo(superuserUrl);
  await superuser.query('ALTER SYSTEM SET max_connections = 400');
  await superuser.end();
};

const answer = async (folder: string, cluster: TestCluster) => {
  await writeFile(join(folder, 'writing'), JSON.stringify(cluster));
  await rename(join(folder, 'writing'), join(folder, ANSWER));
};
