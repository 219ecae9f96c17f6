import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { type TestDatabase, testDatabase, testFolder } from '#database/testing';
import { Listener, MasterKey, PostgresSubjectKeys } from '#event-store';
import { loadSettings, OperatorError } from '#settings';
import { type Ground, openGround } from './ground.js';

describe('the master key', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await testDatabase();
    folder = await testFolder();
  });
  afterAll(() => database.drop());

  const open = (key?: Buffer) =>
    openGround(
      loadSettings({
        AFTERCARE_DATA: folder,
        AFTERCARE_MASTER_KEY: key?.toString('base64'),
        DATABASE_URL: database.serviceUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
      }),
    );
  const encryptSomething = async ({ serviceUrl, masterKey }: Ground) => {
    const pool = new Pool({ connectionString: serviceUrl });
    await new PostgresSubjectKeys(pool, new MasterKey(masterKey), new Listener(serviceUrl)).forWriting('customer-1');
    await pool.end();
  };

  it('that a database was begun with opens it again, any other is refused with what to do', async () => {
    await open(randomBytes(32));
    const ground = await open();
    await encryptSomething(ground);
    expect((await open()).masterKey).toEqual(ground.masterKey);
    expect((await open(ground.masterKey)).masterKey).toEqual(ground.masterKey);
    const refused = open(randomBytes(32));
    await expect(refused).rejects.toBeInstanceOf(OperatorError);
    await expect(refused).rejects.toThrow(/^AFTERCARE_MASTER_KEY is not the key .*: set the one that was used before/);
  });

  it('that was lost with its file is asked for', async () => {
    await rm(join(folder, 'master-key'));
    await expect(open()).rejects.toThrow(/^The key in .*master-key is not the one .*: put back the file/);
  });
});
