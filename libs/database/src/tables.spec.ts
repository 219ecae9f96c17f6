import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Pool } from 'pg';
import { Column, DataSource, Entity, Index, PrimaryColumn } from 'typeorm';
import { DatabaseModule, openReadModels, readModels } from './database.module.js';
import { TrigramIndex } from './tables.js';
import { type TestDatabase, testDatabase } from './testing.js';

@Entity('letter_v1')
class LetterView {
  @PrimaryColumn('text')
  id!: string;

  @TrigramIndex('letter_v1')
  @Column('text', { nullable: true })
  words!: string | null;

  @Index()
  @Column('timestamptz')
  sentAt!: Date;
}

@Entity('letter_v1')
class ChangedLetterView {
  @PrimaryColumn('text')
  id!: string;

  @Column('integer')
  words!: number;
}

@Entity('letter_v2')
class NewLetterView {
  @PrimaryColumn('text')
  id!: string;
}

describe('tables of read models', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const open = (...views: (new () => object)[]) => openReadModels(readModels(database.serviceUrl, views));
  const indexes = (source: DataSource): Promise<{ indexdef: string }[]> =>
    source.query(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'read' AND tablename = 'letter_v1' ORDER BY 1`);

  it('are made from their views, with indexes', async () => {
    const source = await open(LetterView);
    await source.getRepository(LetterView).insert({ id: '1', words: '冰箱门封条', sentAt: new Date(0) });
    expect((await indexes(source)).map(({ indexdef }) => indexdef)).toEqual([
      expect.stringMatching(/USING btree \("sentAt"\)/),
      expect.stringMatching(
        /^CREATE INDEX letter_v1_words_trgm ON read\.letter_v1 USING gin \(words .*gin_trgm_ops\)$/,
      ),
      expect.stringMatching(/^CREATE UNIQUE INDEX .* \(id\)$/),
    ]);
    await source.destroy();
  });

  it('are left as they are at the next start, also by several programs at once, and get others beside them', async () => {
    const sources = await Promise.all([open(LetterView, NewLetterView), open(LetterView, NewLetterView)]);
    for (const source of sources) {
      expect(await source.getRepository(LetterView).count()).toBe(1);
      expect(await source.getRepository(NewLetterView).count()).toBe(0);
      await source.destroy();
    }
  });

  it('that differ from their view are refused: the projection needs a new version', async () => {
    await expect(open(ChangedLetterView)).rejects.toThrow(
      /^The table letter_v1 of a read model .*: raise the projection's version/,
    );
    const source = await open(LetterView);
    expect(await source.getRepository(LetterView).count()).toBe(1);
    await source.destroy();
  });
});

describe('the database module', () => {
  it('gives a data source and a pool, and closes them after those who use them', async () => {
    const database = await testDatabase();
    const last: unknown[] = [];
    @Module({})
    class Work {
      constructor(private readonly pool: Pool) {}
      async onApplicationShutdown() {
        last.push((await this.pool.query<{ one: number }>('SELECT 1 AS one')).rows[0]?.one);
      }
    }
    @Module({ imports: [DatabaseModule.register({ url: database.serviceUrl, entities: [LetterView] }), Work] })
    class App {}

    const app = await NestFactory.createApplicationContext(App, { logger: false });
    expect(await app.get(DataSource).getRepository(LetterView).count()).toBe(0);
    const pool = app.get(Pool);
    await app.close();
    expect(last).toEqual([1]);
    expect(pool.ended).toBe(true);
    await database.drop();
  });
});
