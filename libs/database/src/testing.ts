import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** What Jest's global setup says about the one PostgreSQL of this run. */
export type TestCluster = Readonly<{ superuserUrl: string; ownerUrl: string; serviceUrl: string }>;
export const TEST_CLUSTER = 'AFTERCARE_TEST_CLUSTER';
export const TEMPLATE = 'aftercare_template';

export type TestDatabase = Readonly<{ serviceUrl: string; ownerUrl: string; drop: () => Promise<void> }>;

/**
 * A migrated, empty database for one spec. Call it in `beforeAll` or `beforeEach`, and `drop` after closing what is
 * connected to it; what is forgotten goes with the run. `{ migrated: false }` gives one without any table.
 */
export const testDatabase = async ({ migrated = true } = {}): Promise<TestDatabase> => {
  const cluster = JSON.parse(process.env[TEST_CLUSTER] ?? 'null') as TestCluster | null;
  if (!cluster) throw new Error('There is no test cluster: run specs with "npm test".');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  const template = migrated ? `TEMPLATE ${TEMPLATE}` : '';
  await administer(cluster, `CREATE DATABASE ${name} ${template} OWNER aftercare_owner`);
  return {
    serviceUrl: inDatabase(cluster.serviceUrl, name),
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    drop: () => administer(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
};

const inDatabase = (url: string, name: string) => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

const administer = async ({ superuserUrl }: TestCluster, statement: string) => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
