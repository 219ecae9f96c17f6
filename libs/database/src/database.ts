import { join } from 'node:path';
import type pg from 'pg';
import { dataFolder, OperatorError, type Settings, withoutPassword } from '#settings';
import { ROLES } from './cluster.js';
import { connectTo, withSearchPath } from './connection.js';
import { startPostgres } from './embedded-postgres.js';
import { migrate } from './migrate.js';

/** A migrated database. `serviceUrl` is for all work, `ownerUrl` for migrations, backup and restore. */
export type Database = Readonly<{
  serviceUrl: string;
  ownerUrl: string;
  /** Whether it is the PostgreSQL that comes with Aftercare. */
  embedded: boolean;
  /** Whether another program is in charge of it. */
  shared: boolean;
  /** Names of the migrations that this start has run. */
  migrated: readonly string[];
  /** Sentences for the operator: what works less well than it could. */
  warnings: readonly string[];
  /** Stops PostgreSQL if this program started it. */
  stop: () => Promise<void>;
}>;

export type DatabaseSettings = Pick<Settings, 'AFTERCARE_DATA' | 'DATABASE_URL' | 'DATABASE_OWNER_URL'>;

const OLDEST = 16;

/**
 * The database of this installation, ready to use: the server in `DATABASE_URL`, else PostgreSQL in the data folder.
 *
 * @throws OperatorError that says what to do
 */
export const openDatabase = async (settings: DatabaseSettings): Promise<Database> => {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = settings;
  return url
    ? openServer(withSearchPath(url), ownerUrl ?? url)
    : openEmbedded(await dataFolder(settings.AFTERCARE_DATA));
};

const openEmbedded = async (folder: string): Promise<Database> => {
  const postgres = await startPostgres({ folder: join(folder, 'postgres') });
  const [serviceUrl, ownerUrl] = [postgres.url('service'), postgres.url('owner')];
  try {
    return {
      serviceUrl,
      ownerUrl,
      migrated: await migrate(ownerUrl, ROLES.service),
      embedded: true,
      shared: !postgres.inCharge,
      warnings: [],
      stop: postgres.stop,
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};

const openServer = async (serviceUrl: string, ownerUrl: string): Promise<Database> => {
  const [service, owner] = [await identify(serviceUrl), await identify(ownerUrl)];
  const name = withoutPassword(serviceUrl);
  if (service.version < OLDEST) throw tooOld(name, service.version);
  if (service.encoding !== 'UTF8') throw notUnicode(name, service.encoding);
  if (service.database !== owner.database) throw notTheSame(name, withoutPassword(ownerUrl));
  const migrated = await migrate(ownerUrl, service.user);
  return {
    serviceUrl,
    ownerUrl,
    embedded: false,
    shared: true,
    migrated,
    warnings: await shortcomings(serviceUrl),
    stop: () => Promise.resolve(),
  };
};

type Server = Readonly<{ version: number; encoding: string; user: string; database: string }>;

const identify = (url: string): Promise<Server> =>
  using(url, async (client) => {
    const { rows } = await client.query<Server>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding,
              current_user AS user, concat_ws(' ', oid, datname, pg_postmaster_start_time()) AS database
       FROM pg_database WHERE datname = current_database()`,
    );
    return rows[0] as Server;
  });

/** pg_trgm asks the C library what a letter is; with LC_CTYPE "C" only ASCII letters are. */
const shortcomings = (url: string): Promise<string[]> =>
  using(url, async (client) => {
    const { rows } = await client.query<{ found: number }>(`SELECT similarity('冰箱', '冰箱') AS found`);
    return rows[0]?.found ? [] : [NO_LETTERS];
  });

const NO_LETTERS =
  'Search finds no words in Chinese, Korean and other scripts, because the database was made with LC_CTYPE "C": ' +
  "make one with LC_CTYPE 'C.UTF-8' and restore a backup into it.";

const using = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await connectTo(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const tooOld = (name: string, version: number) =>
  new OperatorError(
    `PostgreSQL at ${name} is version ${version}, but Aftercare needs ${OLDEST} or later: upgrade it, or unset DATABASE_URL to use the one that comes with Aftercare.`,
  );

const notUnicode = (name: string, encoding: string) =>
  new OperatorError(`The database at ${name} is encoded in ${encoding}: make one with ENCODING 'UTF8'.`);

const notTheSame = (name: string, ownerName: string) =>
  new OperatorError(
    `DATABASE_OWNER_URL (${ownerName}) leads to another database than DATABASE_URL (${name}): only the users may differ.`,
  );
