import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { type TestDatabase, testDatabase } from '#database/testing';
import { Listener, PostgresSubjectKeys } from '#event-store';
import { testMasterKey } from '#event-store/testing';

const SUBJECTS = Array.from({ length: 4_000 }, (_, n) => `customer-${n}`);

describe('the keys of subjects', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.serviceUrl });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('are the same for two processes that make them at once, in opposite orders', async () => {
    const keysOf = (subjects: readonly string[]) => {
      const keys = new PostgresSubjectKeys(pool, testMasterKey(), new Listener(database.serviceUrl));
      return Promise.all(subjects.map((subject) => keys.forWriting(subject)));
    };
    const [forwards, backwards] = await Promise.all([keysOf(SUBJECTS), keysOf([...SUBJECTS].reverse())]);
    expect(forwards).toHaveLength(4_000);
    expect(new Set(forwards.map((key) => key.toString('hex'))).size).toBe(4_000);
    expect([...backwards].reverse()).toEqual(forwards);
  });
});
