import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, type Logger, PrimaryColumn } from 'typeorm';
import { type TestDatabase, testDatabase } from '#database/testing';
import { keysetPage, type Order } from '#graphql';

@Entity('paged')
class PagedRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('integer', { nullable: true, name: 'its_rank' })
  rank!: number | null;

  @Column('timestamptz', { nullable: true })
  at!: Date | null;

  @Column('timestamptz')
  since!: Date;
}

@Entity('paged_otherwise')
class OtherRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;
}

let database: TestDatabase;
let source: DataSource;
const queries: string[] = [];

const collector = {
  logQuery: (query: string) => void queries.push(query),
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
} satisfies Logger;

beforeAll(async () => {
  database = await testDatabase('EMPTY');
  source = await new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    entities: [PagedRow, OtherRow],
    synchronize: true,
    logging: ['query'],
    logger: collector,
  }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});
beforeEach(() => source.query('TRUNCATE paged, paged_otherwise'));

const rows = () => source.createQueryBuilder(PagedRow, 'row');

/** 24 rows in which every column has equal values and, where it may, nulls; times differ by microseconds only. */
const fill = () =>
  source.query(`
    INSERT INTO paged (id, name, its_rank, at, since)
    SELECT lpad((n * 7 % 24)::text, 2, '0'), 'n' || n % 3, NULLIF(n % 4, 0),
           CASE WHEN n % 5 > 0 THEN '2026-03-02T09:00:00Z'::timestamptz + (n % 3) * interval '1 microsecond' END,
           '2026-03-02T09:00:00Z'::timestamptz + (n % 6) * interval '1 microsecond'
    FROM generate_series(1, 24) AS n`);

const allPages = async (order: readonly Order<PagedRow>[], first: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof keysetPage<PagedRow>>> = await keysetPage(rows(), {
      order,
      args: { first, after },
    });
    ids.push(...page.nodes.map(({ id }) => id));
    if (!page.place.hasNextPage) return ids;
    after = page.place.endCursor;
  }
};

const ORDERS: [string, readonly Order<PagedRow>[], string][] = [
  ['nothing but the id', [], 'id'],
  ['a column going up', [{ column: 'name', direction: 'ASC' }], 'name, id'],
  ['a column going down', [{ column: 'name', direction: 'DESC' }], 'name DESC, id DESC'],
  ['microseconds', [{ column: 'since', direction: 'DESC' }], 'since DESC, id DESC'],
  ['nulls last by default', [{ column: 'rank', direction: 'ASC' }], 'its_rank ASC NULLS LAST, id'],
  ['nulls first by default', [{ column: 'rank', direction: 'DESC' }], 'its_rank DESC NULLS FIRST, id DESC'],
  ['nulls first going up', [{ column: 'at', direction: 'ASC', nulls: 'FIRST' }], 'at ASC NULLS FIRST, id'],
  ['nulls last going down', [{ column: 'at', direction: 'DESC', nulls: 'LAST' }], 'at DESC NULLS LAST, id DESC'],
  [
    'several columns in different directions',
    [
      { column: 'rank', direction: 'DESC', nulls: 'LAST' },
      { column: 'at', direction: 'ASC', nulls: 'FIRST' },
      { column: 'name', direction: 'DESC' },
    ],
    'its_rank DESC NULLS LAST, at ASC NULLS FIRST, name DESC, id DESC',
  ],
  ['the id itself going down', [{ column: 'id', direction: 'DESC' }], 'id DESC'],
];

describe('pages of a list sorted by', () => {
  it.each(ORDERS)('%s hold each row once, in order', async (_, order, sql) => {
    await fill();
    const expected: { id: string }[] = await source.query(`SELECT id FROM paged ORDER BY ${sql}`);
    expect(expected).toHaveLength(24);
    for (const first of [1, 2, 5, 7, 24, 100])
      expect([first, await allPages(order, first)]).toEqual([first, expected.map(({ id }) => id)]);
  });
});

describe('a page', () => {
  const byRank: readonly Order<PagedRow>[] = [{ column: 'rank', direction: 'ASC' }];

  it('takes one query, and the count one more when it is read', async () => {
    await fill();
    queries.length = 0;
    const page = await keysetPage(rows().where('row.name = :name', { name: 'n1' }), {
      order: byRank,
      args: { first: 3 },
    });
    expect(queries).toHaveLength(1);
    expect(await page.totalCount).toBe(8);
    expect(await page.totalCount).toBe(8);
    expect(queries).toHaveLength(2);
  });

  it('counts the whole list also from its middle', async () => {
    await fill();
    const { place } = await keysetPage(rows(), { order: byRank, args: { first: 20 } });
    const last = await keysetPage(rows(), { order: byRank, args: { first: 20, after: place.endCursor } });
    expect(await last.totalCount).toBe(24);
    expect(last.nodes).toHaveLength(4);
    expect(last.place).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('gives whole rows and says where it stands', async () => {
    await fill();
    const page = await keysetPage(rows(), { order: [{ column: 'id', direction: 'ASC' }], args: { first: 2 } });
    expect(page.nodes[0]).toEqual({
      id: '00',
      name: 'n0',
      rank: null,
      at: new Date('2026-03-02T09:00:00Z'),
      since: new Date('2026-03-02T09:00:00Z'),
    });
    expect(page.place).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: page.edges[0]?.cursor,
      endCursor: page.edges[1]?.cursor,
    });
  });

  it('is empty where the list is', async () => {
    const { edges, place } = await keysetPage(rows(), { order: byRank, args: { first: 2 } });
    expect([edges, place]).toEqual([
      [],
      { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    ]);
  });

  it('neither repeats nor hides rows when others come and go', async () => {
    await fill();
    const order: readonly Order<PagedRow>[] = [{ column: 'id', direction: 'ASC' }];
    const { place } = await keysetPage(rows(), { order, args: { first: 3 } });
    await source.query(`DELETE FROM paged WHERE id IN ('01', '02')`);
    await source.query(`INSERT INTO paged (id, name, since) VALUES ('00a', 'n', now())`);
    const next = await keysetPage(rows(), { order, args: { first: 2, after: place.endCursor } });
    expect(next.nodes.map(({ id }) => id)).toEqual(['03', '04']);
  });

  it('is found by an index where all columns go the same way and are never null', async () => {
    await fill();
    await source.query('CREATE INDEX IF NOT EXISTS paged_by_since ON paged (since, id)');
    queries.length = 0;
    const order: readonly Order<PagedRow>[] = [{ column: 'since', direction: 'DESC' }];
    const { place } = await keysetPage(rows(), { order, args: { first: 2 } });
    await keysetPage(rows(), { order, args: { first: 2, after: place.endCursor } });
    expect(queries.at(-1)).toContain('("row"."since", "row"."id") < ($1, $2)');
  });
});

describe('a cursor', () => {
  const byName: readonly Order<PagedRow>[] = [{ column: 'name', direction: 'ASC' }];
  const refused = { code: 'CURSOR_NOT_OF_THIS_LIST' };
  const cursorOf = async () => {
    await fill();
    return (await keysetPage(rows(), { order: byName, args: { first: 1 } })).place.endCursor ?? '';
  };

  it.each<[string, readonly Order<PagedRow>[]]>([
    ['in the other direction', [{ column: 'name', direction: 'DESC' }]],
    ['by another column', [{ column: 'since', direction: 'ASC' }]],
    ['by more columns', [...byName, { column: 'since', direction: 'ASC' }]],
  ])('is refused by a list sorted %s', async (_, order) => {
    const after = await cursorOf();
    await expect(keysetPage(rows(), { order, args: { first: 1, after } })).rejects.toMatchObject(refused);
  });

  it('is refused by another list', async () => {
    const after = await cursorOf();
    const others = source.createQueryBuilder(OtherRow, 'row');
    await expect(
      keysetPage(others, { order: [{ column: 'name', direction: 'ASC' }], args: { first: 1, after } }),
    ).rejects.toMatchObject(refused);
  });

  it.each(['nonsense', 'e30', '', 'bnVsbA'].filter(Boolean))('is refused when it is none: %s', async (after) =>
    expect(keysetPage(rows(), { order: byName, args: { first: 1, after } })).rejects.toMatchObject(refused),
  );

  it('is refused when somebody changed what is in it', async () => {
    await fill();
    const order: readonly Order<PagedRow>[] = [{ column: 'since', direction: 'ASC' }];
    const { place } = await keysetPage(rows(), { order, args: { first: 1 } });
    const { of } = JSON.parse(Buffer.from(place.endCursor ?? '', 'base64url').toString());
    for (const at of [['soon', '1'], [null, '1'], ['2026-01-01\u0000', '1'], ['2026-01-01']]) {
      const after = Buffer.from(JSON.stringify({ of, at })).toString('base64url');
      await expect(keysetPage(rows(), { order, args: { first: 1, after } })).rejects.toMatchObject(refused);
    }
  });
});
