import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Pool } from 'pg';
import { type Database, openDatabase } from '#database';
import { Listener, MasterKey, PostgresSubjectKeys } from '#event-store';
import { dataFolder, OperatorError, type Settings, secretFile } from '#settings';

/** What a service stands on: a migrated database, the data folder, and the key over the keys of personal data. */
export type Ground = Database & Readonly<{ folder: string; masterKey: Buffer }>;

/** @throws OperatorError with what to do */
export const openGround = async (settings: Settings): Promise<Ground> => {
  const folder = await dataFolder(settings.AFTERCARE_DATA);
  const database = await openDatabase(settings);
  try {
    const key = await masterKey(settings, folder);
    if (!(await fits(key, database.serviceUrl))) throw anotherKey(settings, folder);
    return { ...database, folder, masterKey: key };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

const FILE = 'master-key';

const masterKey = async ({ AFTERCARE_MASTER_KEY }: Settings, folder: string): Promise<Buffer> => {
  const text = AFTERCARE_MASTER_KEY ?? (await secretFile(folder, FILE, async () => randomBytes(32).toString('base64')));
  return Buffer.from(text, 'base64');
};

/** With another key than before, nothing personal could be read, and what is new would be under a key of its own. */
const fits = async (key: Buffer, url: string): Promise<boolean> => {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    return await new PostgresSubjectKeys(pool, new MasterKey(key), new Listener(url)).masterKeyFits();
  } finally {
    await pool.end();
  }
};

const anotherKey = ({ AFTERCARE_MASTER_KEY }: Settings, folder: string) =>
  new OperatorError(
    AFTERCARE_MASTER_KEY
      ? 'AFTERCARE_MASTER_KEY is not the key that the personal data in this database are encrypted with: set the one that was used before, or unset it where that lay in the data folder.'
      : `The key in ${join(folder, FILE)} is not the one that the personal data in this database are encrypted with: put back the file that belongs to the database, or set AFTERCARE_MASTER_KEY to the key that was used before.`,
  );
