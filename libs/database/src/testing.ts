import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { until } from './processes.js';

/** Where the one PostgreSQL of a run of specs is. Jest's global setup starts it when the file `asked` appears. */
export type TestCluster = Readonly<{ superuserUrl: string; ownerUrl: string; serviceUrl: string }>;
export const ANSWER = 'cluster.json';
export const TEMPLATE = 'aftercare_template';

export type TestDatabase = Readonly<{ serviceUrl: string; ownerUrl: string; drop: () => Promise<void> }>;

/**
 * A database for one spec: migrated and without any event, or without any table. Call it in `beforeAll`, and `drop` after
 * closing what is connected to it; what is forgotten goes with the run.
 */
export const testDatabase = async (kind: 'MIGRATED' | 'EMPTY' = 'MIGRATED'): Promise<TestDatabase> => {
  const cluster = await testCluster();
  const name = `spec_${randomBytes(6).toString('hex')}`;
  const template = kind === 'MIGRATED' ? `TEMPLATE ${TEMPLATE} STRATEGY file_copy` : '';
  await administer(cluster, `CREATE DATABASE ${name} ${template} OWNER aftercare_owner`);
  return {
    serviceUrl: inDatabase(cluster.serviceUrl, name),
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    drop: () => administer(cluster, untilLeft(name), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
};

const START_LIMIT = 60_000;

/** The PostgreSQL of this run, for the few specs that need its superuser. */
export const testCluster = async (): Promise<TestCluster> => {
  const folder = runFolder();
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => undefined);
  const answered = await read(ANSWER);
  if (answered) return JSON.parse(answered) as TestCluster;
  await writeFile(join(folder, 'asked'), '');
  const cluster = await until(async () => {
    const failure = await read('failure');
    if (failure) throw new Error(`PostgreSQL for specs did not start: ${failure}`);
    return read(ANSWER);
  }, START_LIMIT);
  if (!cluster) throw new Error('PostgreSQL for specs did not start within a minute.');
  return JSON.parse(cluster) as TestCluster;
};

const inDatabase = (url: string, name: string) => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

/** A connection that is being closed must not hear that it was cut; one that was forgotten is, after half a second. */
const untilLeft = (name: string) => `DO $$ BEGIN
  FOR moment IN 1..50 LOOP
    PERFORM pg_stat_clear_snapshot();
    EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${name}');
    PERFORM pg_sleep(0.01);
  END LOOP;
END $$`;

const administer = async ({ superuserUrl }: TestCluster, ...statements: readonly string[]) => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** An empty folder that goes with the run. */
export const testFolder = (): Promise<string> => mkdtemp(join(runFolder(), 'folder-'));

const runFolder = (): string => {
  const folder = process.env.AFTERCARE_TEST_RUN;
  if (!folder) throw new Error('There is no run of specs: start them with "npm test".');
  return folder;
};
