import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OperatorError } from '#settings';
import { connectTo } from './connection.js';
import { openDatabase } from './database.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/list.js';
import { type TestDatabase, testCluster, testDatabase } from './testing.js';

const ask = async (url: string, question: string, values: unknown[] = []) => {
  const client = await connectTo(url);
  try {
    return (await client.query<Record<string, unknown>>(question, values)).rows;
  } finally {
    await client.end();
  }
};

const NAMES = MIGRATIONS.map(({ name }) => name);

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('EMPTY');
  });
  afterAll(() => database.drop());

  it('run once, in order, whoever of several programs comes first', async () => {
    const runs = await Promise.all([migrate(database.ownerUrl, 'aftercare'), migrate(database.ownerUrl, 'aftercare')]);
    expect(runs.map((names) => names.length).sort()).toEqual([0, NAMES.length]);
    expect(runs.flat()).toEqual(NAMES);
    expect(await migrate(database.ownerUrl, 'aftercare')).toEqual([]);
  });

  it('let the service read and append events and own read models, but not rewrite events', async () => {
    const url = database.serviceUrl;
    await ask(url, 'CREATE TABLE mine (id text)');
    expect(await ask(url, `SELECT schemaname FROM pg_tables WHERE tablename = 'mine'`)).toEqual([
      { schemaname: 'read' },
    ]);
    expect(await ask(url, `SELECT nspowner::regrole::text AS owner FROM pg_namespace WHERE nspname = 'read'`)).toEqual([
      { owner: 'aftercare' },
    ]);
    await ask(url, 'SELECT * FROM events.event');
    await ask(url, 'SELECT * FROM keys.subject_key FOR UPDATE');
    await ask(url, `INSERT INTO events.event SELECT * FROM events.event`);
    for (const forbidden of [
      'UPDATE events.event SET version = 1',
      'DELETE FROM events.event',
      'TRUNCATE events.event',
      'DROP TABLE events.event',
      'INSERT INTO events.migration (timestamp, name) VALUES (1, $$x$$)',
    ])
      await expect(ask(url, forbidden)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('of a newer version are refused with the way back', async () => {
    await ask(database.ownerUrl, `INSERT INTO events.migration (timestamp, name) VALUES (9, 'Tomorrow9999999999999')`);
    await expect(migrate(database.ownerUrl, 'aftercare')).rejects.toThrow(
      /made by a newer version of Aftercare \(it has Tomorrow9999999999999\): start that version again, or restore a backup/,
    );
  });
});

describe('search', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await ask(
      database.serviceUrl,
      `CREATE TABLE words AS
       SELECT n::text AS id, CASE n WHEN 1 THEN '冰箱门封条漏冷气' WHEN 2 THEN '냉장고에서 소음이 납니다' WHEN 3 THEN 'Größe der Tür ÄNDERN'
                             ELSE md5(n::text) END AS text
       FROM generate_series(1, 20000) n;
       CREATE INDEX words_trgm ON words USING gin (text gin_trgm_ops);
       ANALYZE words`,
    );
  });
  afterAll(() => database.drop());

  it.each([
    ['门封条', '1'],
    ['소음이', '2'],
    ['tür änd', '3'],
  ])('finds %s inside a text, by the trigram index', async (word, id) => {
    const question = `SELECT id FROM words WHERE text ILIKE '%' || $1 || '%'`;
    expect(await ask(database.serviceUrl, question, [word])).toEqual([{ id }]);
    const plan = await ask(database.serviceUrl, `EXPLAIN ${question}`, [word]);
    expect(JSON.stringify(plan)).toContain('words_trgm');
  });

  it.each([
    ['冰箱门封条漏气', '1'],
    ['냉장고 소음이', '2'],
  ])('finds what is like %s', async (word, id) => {
    const question = 'SELECT id FROM words WHERE text % $1 ORDER BY similarity(text, $1) DESC LIMIT 1';
    expect(await ask(database.serviceUrl, question, [word])).toEqual([{ id }]);
  });
});

describe('a server of the operator', () => {
  const user = `plain_${process.pid}`;
  let superuserUrl: string;
  const urlOf = (name: string, database: string) => {
    const url = new URL(superuserUrl);
    [url.username, url.password, url.pathname] = [name, 'secret', `/${database}`];
    return url.href;
  };
  const settings = (url: string, owner?: string) => ({
    AFTERCARE_DATA: '/nowhere',
    DATABASE_URL: url,
    DATABASE_OWNER_URL: owner,
  });

  beforeAll(async () => {
    ({ superuserUrl } = await testCluster());
    await ask(superuserUrl, `CREATE ROLE ${user} LOGIN PASSWORD 'secret'`);
    await ask(superuserUrl, `CREATE ROLE ${user}_service LOGIN PASSWORD 'secret'`);
    await ask(superuserUrl, `CREATE DATABASE ${user} OWNER ${user}`);
    await ask(superuserUrl, `CREATE DATABASE ${user}_two OWNER ${user}`);
    await ask(superuserUrl, `CREATE DATABASE ${user}_c TEMPLATE template0 LC_CTYPE 'C' LC_COLLATE 'C' OWNER ${user}`);
    await ask(
      superuserUrl,
      `CREATE DATABASE ${user}_latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc OWNER ${user}`,
    );
  });
  afterAll(async () => {
    for (const suffix of ['', '_two', '_c', '_latin']) await ask(superuserUrl, `DROP DATABASE ${user}${suffix}`);
    await ask(superuserUrl, `DROP ROLE ${user}, ${user}_service`);
  });

  it('is enough with one plain user who owns the database', async () => {
    const database = await openDatabase(settings(urlOf(user, user)));
    expect(database).toMatchObject({ migrated: NAMES, warnings: [] });
    expect(await ask(database.serviceUrl, 'SELECT current_schema() AS schema')).toEqual([{ schema: 'read' }]);
    expect((await openDatabase(settings(urlOf(user, user)))).migrated).toEqual([]);
    await database.stop();
  });

  it('may have an owner and a service that knows nothing of it', async () => {
    const [service, owner] = [urlOf(`${user}_service`, `${user}_two`), urlOf(user, `${user}_two`)];
    const database = await openDatabase(settings(service, owner));
    await ask(database.serviceUrl, 'CREATE TABLE mine (id text)');
    await ask(database.serviceUrl, 'SELECT * FROM events.event');
    await expect(ask(database.serviceUrl, 'DELETE FROM events.event')).rejects.toThrow('permission denied');
    expect((await openDatabase(settings(service, owner))).migrated).toEqual([]);
  });

  it('in which nobody may make a schema is refused with what an administrator can do', async () => {
    await expect(openDatabase(settings(urlOf(`${user}_service`, user)))).rejects.toThrow(
      new RegExp(
        `permission denied.* "ALTER DATABASE ${user} OWNER TO ${user}_service", or name its owner in DATABASE_OWNER_URL`,
      ),
    );
  });

  it('whose letters are ASCII only is used, and said so', async () => {
    const { warnings } = await openDatabase(settings(urlOf(user, `${user}_c`)));
    expect(warnings).toEqual([expect.stringContaining('LC_CTYPE')]);
  });

  it('that is not in Unicode, or not the same for owner and service, is refused', async () => {
    await expect(openDatabase(settings(urlOf(user, `${user}_latin`)))).rejects.toThrow("with ENCODING 'UTF8'");
    await expect(openDatabase(settings(urlOf(user, user), urlOf(user, `${user}_c`)))).rejects.toThrow(
      'leads to another database than DATABASE_URL',
    );
  });

  it.each([
    ['localhost:1', 'ECONNREFUSED'],
    ['127.0.0.1:1', 'ECONNREFUSED'],
    ['nowhere.invalid', 'nowhere.invalid'],
  ])('that does not answer at %s is named without its password', async (host, reason) => {
    const open = openDatabase(settings(`postgresql://me:secret@${host}/aftercare`));
    await expect(open).rejects.toThrow(OperatorError);
    await expect(open).rejects.toThrow(reason);
    await expect(open).rejects.toThrow(/^PostgreSQL at postgresql:\/\/me:\*\*\*@.* see whether it runs/);
  });
});
