import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { type TestDatabase, testCluster, testDatabase } from '#database/testing';
import { loadSettings } from '#settings';
import { ServiceModule } from '../../../apps/worker/src/service.module.js';

const MASTER_KEY = Buffer.alloc(32, 5).toString('base64');

/** What a program of the service is told of a database for storms. */
export const environmentFor = (
  { serviceUrl, ownerUrl }: Pick<TestDatabase, 'serviceUrl' | 'ownerUrl'>,
  folder: string,
) => ({
  AFTERCARE_DATA: folder,
  AFTERCARE_LOG_LEVEL: 'fatal',
  AFTERCARE_MASTER_KEY: MASTER_KEY,
  DATABASE_URL: serviceUrl,
  DATABASE_OWNER_URL: ownerUrl,
});

/** The contexts in this process: their commands, and with `work` their readers too. */
export const serviceOn = (database: TestDatabase, folder: string, { work }: { work: boolean }) => {
  const ground = { ...database, masterKey: Buffer.from(MASTER_KEY, 'base64') };
  const settings = loadSettings(environmentFor(database, folder));
  return NestFactory.createApplicationContext(ServiceModule.register(ground, settings, { work }), {
    logger: false,
    abortOnError: false,
  });
};

/** The same log and keys without anything that was made of them. Whoever is connected to `source` must connect again. */
export const copyOfLog = async (source: TestDatabase): Promise<TestDatabase> => {
  const target = await testDatabase('EMPTY');
  const [from, to] = [source, target].map(({ ownerUrl }) => new URL(ownerUrl).pathname.slice(1));
  const { superuserUrl } = await testCluster();
  await asSuperuser(superuserUrl, [
    `DROP DATABASE ${to}`,
    `ALTER DATABASE ${from} WITH ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${from}'`,
    `CREATE DATABASE ${to} TEMPLATE ${from} OWNER aftercare_owner`,
    `ALTER DATABASE ${from} WITH ALLOW_CONNECTIONS true`,
  ]);
  const inside = new URL(superuserUrl);
  inside.pathname = `/${to}`;
  await asSuperuser(inside.href, [
    `DO $$ DECLARE name text; BEGIN
       FOR name IN SELECT format('read.%I', tablename) FROM pg_tables WHERE schemaname = 'read' LOOP EXECUTE 'TRUNCATE ' || name; END LOOP;
     END $$`,
    `DELETE FROM work.checkpoint WHERE name LIKE 'projection:%'`,
    'TRUNCATE work.ask, work.worker, work.lease, work.tombstone',
  ]);
  return target;
};

const asSuperuser = async (url: string, statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Every row of every read model, as its key and a hash of its content. */
export const readModelsOf = async (database: TestDatabase): Promise<Record<string, string[]>> => {
  const client = new pg.Client({ connectionString: database.serviceUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'read' ORDER BY 1`,
  );
  const models: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT id || ' ' || md5(to_jsonb(t)::text) AS row FROM read."${name}" t ORDER BY 1`,
    );
    models[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return models;
};
