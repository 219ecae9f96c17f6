import type pg from 'pg';
import { DataSource } from 'typeorm';
import { OperatorError } from '#settings';
import { connectTo } from './connection.js';
import { MIGRATIONS } from './migrations/list.js';
import { grantRights, makeSchemas } from './schemas.js';

const LOCK = 5_102_002;

/**
 * Brings the database up to this version; programs that start together wait for each other. `service` is the user that
 * gets the rights of the service. Gives the names of the migrations that ran.
 */
export const migrate = (ownerUrl: string, service: string): Promise<string[]> =>
  underLock(ownerUrl, async (owner) => {
    try {
      await refuseNewer(owner);
      await makeSchemas(owner, service);
      const ran = await runMigrations(ownerUrl);
      await grantRights(owner, service);
      return ran;
    } catch (error) {
      throw withAdvice(error, owner);
    }
  });

const NO_RIGHT = '42501';

const withAdvice = (error: unknown, { user, database }: pg.Client): unknown => {
  const { code, message } = error as { code?: string; message: string };
  if (code !== NO_RIGHT) return error;
  return new OperatorError(
    `The user ${user} may not do what migrations need in database ${database} (${message}): ` +
      `let an administrator run "ALTER DATABASE ${database} OWNER TO ${user}", or name its owner in DATABASE_OWNER_URL.`,
  );
};

/** Runs alone among all programs that use this database and this function. */
export const underLock = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await connectTo(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
};

const refuseNewer = async (owner: pg.Client) => {
  const { rows: tables } = await owner.query(
    `SELECT 1 FROM pg_tables WHERE schemaname = 'events' AND tablename = 'migration'`,
  );
  if (tables.length === 0) return;
  const known = MIGRATIONS.map(({ name }) => name);
  const { rows } = await owner.query<{ name: string }>('SELECT name FROM events.migration WHERE name <> ALL ($1)', [
    known,
  ]);
  if (rows.length === 0) return;
  throw new OperatorError(
    `The database was made by a newer version of Aftercare (it has ${rows.map(({ name }) => name).join(', ')}): ` +
      'start that version again, or restore a backup into an empty database.',
  );
};

const runMigrations = async (url: string) => {
  const source = new DataSource({
    type: 'postgres',
    url,
    schema: 'events',
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    installExtensions: false,
  });
  try {
    await source.initialize();
    return (await source.runMigrations({ transaction: 'all' })).map(({ name }) => name);
  } finally {
    if (source.isInitialized) await source.destroy();
  }
};
