import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '#database';
import { dataFolder, type Settings, secretFile } from '#settings';

/** What a service stands on: a migrated database, the data folder, and the key over the keys of personal data. */
export type Ground = Database & Readonly<{ folder: string; masterKey: Buffer }>;

/** @throws OperatorError with what to do */
export const openGround = async (settings: Settings): Promise<Ground> => {
  const folder = await dataFolder(settings.AFTERCARE_DATA);
  const database = await openDatabase(settings);
  try {
    return { ...database, folder, masterKey: await masterKey(settings, folder) };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

const masterKey = async ({ AFTERCARE_MASTER_KEY }: Settings, folder: string): Promise<Buffer> => {
  const text =
    AFTERCARE_MASTER_KEY ?? (await secretFile(folder, 'master-key', async () => randomBytes(32).toString('base64')));
  return Buffer.from(text, 'base64');
};
