import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrate, startPostgres } from '#database';
import { dataFolder, type Settings, secretFile } from '#settings';

/** What a service stands on: a migrated database, its two addresses, and the key over the keys of personal data. */
export type Ground = Readonly<{
  folder: string;
  ownerUrl: string;
  serviceUrl: string;
  masterKey: Buffer;
  /** Where the data are, in words. */
  database: string;
  /** Whether another program started the embedded PostgreSQL. */
  shared: boolean;
  /** Stops the embedded PostgreSQL, unless another program uses it. */
  close: () => Promise<void>;
}>;

type Database = Pick<Ground, 'ownerUrl' | 'serviceUrl' | 'database' | 'shared' | 'close'>;

/** @throws OperatorError with what to do */
export const openGround = async (settings: Settings): Promise<Ground> => {
  const folder = await dataFolder(settings.AFTERCARE_DATA);
  const database = settings.DATABASE_URL
    ? given(settings.DATABASE_URL, settings.DATABASE_OWNER_URL)
    : await embedded(folder);
  try {
    await migrate(database.ownerUrl, decodeURIComponent(new URL(database.serviceUrl).username));
    return { folder, ...database, masterKey: await masterKey(settings, folder) };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const given = (serviceUrl: string, ownerUrl: string = serviceUrl): Database => ({
  ownerUrl,
  serviceUrl,
  database: `PostgreSQL at ${new URL(serviceUrl).host}`,
  shared: true,
  close: async () => undefined,
});

const embedded = async (folder: string): Promise<Database> => {
  const postgres = await startPostgres({ folder: join(folder, 'postgres') });
  return {
    ownerUrl: postgres.url('owner'),
    serviceUrl: postgres.url('service'),
    database: `embedded PostgreSQL in ${folder}`,
    shared: postgres.adopted,
    close: () => postgres.stop(),
  };
};

const masterKey = async ({ AFTERCARE_MASTER_KEY }: Settings, folder: string): Promise<Buffer> => {
  const text =
    AFTERCARE_MASTER_KEY ?? (await secretFile(folder, 'master-key', async () => randomBytes(32).toString('base64')));
  return Buffer.from(text, 'base64');
};
