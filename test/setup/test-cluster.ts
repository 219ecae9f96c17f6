import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectTo, migrate, startPostgres } from '#database';
import { ANSWER, TEMPLATE, type TestCluster } from '#database/testing';

/** Starts a throw-away PostgreSQL with a migrated template, says in the folder where it is, and gives what stops it. */
export const startTestCluster = async (folder: string): Promise<() => Promise<void>> => {
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
  const superuserUrl = postgres.url('superuser', 'postgres');
  const superuser = await connectTo(superuserUrl);
  await superuser.query(`CREATE DATABASE ${TEMPLATE} OWNER aftercare_owner`);
  await superuser.end();
  await migrate(postgres.url('owner', TEMPLATE), 'aftercare');
  await answer(folder, { superuserUrl, ownerUrl: postgres.url('owner'), serviceUrl: postgres.url('service') });
  return postgres.stop;
};

const answer = async (folder: string, cluster: TestCluster) => {
  await writeFile(join(folder, 'writing'), JSON.stringify(cluster));
  await rename(join(folder, 'writing'), join(folder, ANSWER));
};
