import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { connectTo, ensureTables, openReadModels, readModels } from '#database';
import { type Projection, projection } from '../projection.js';
import { type Cleared, type Counted, TallyView, tallyProjection } from '../tally.fixtures.js';
import { type Tallies, testTallies, until } from '../tally-runners.fixtures.js';
import { type RebuildPlace, rebuild } from './rebuild.js';

const own: Projection<TallyView, Counted | Cleared> = { ...tallyProjection, rowsOf: 'STREAM' };

describe('a rebuild', () => {
  let tallies: Tallies;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    tallies = await testTallies();
  });
  afterEach(() => tallies.close());

  const start = () => tallies.start({ projections: [projection(own)], policies: [] });
  const run = (of: Projection<TallyView, Counted | Cleared> = own, options = {}) => {
    const { dataSource, store, log } = tallies.partsOf({});
    const silent = { restart: false, show: () => undefined, signal: new AbortController().signal };
    return rebuild(projection(of), { dataSource, store, log }, { ...silent, ...options });
  };
  const query = (sql: string) => tallies.side.dataSource.query(sql);
  const table = () => query('SELECT * FROM read.tally_v1 ORDER BY id');
  const countMany = (from: number, to: number) =>
    Promise.all(Array.from({ length: to - from }, (_, n) => tallies.count(`t-${(from + n) % 400}`, 1)));
  /** Ends the rebuild at its first page. */
  const interrupted = () => {
    const stop = new AbortController();
    return { signal: stop.signal, show: ({ folded }: RebuildPlace) => folded > 0 && stop.abort() };
  };

  it('gives the same rows while events go on, and neither a reader nor the worker of the projection loses any', async () => {
    const { caughtUp } = await start();
    await countMany(0, 600);
    for (const n of [3, 7]) await tallies.clear(`t-${n}`);
    await caughtUp();
    const reading = { failed: 0, done: false };
    const read = async () => {
      for (; !reading.done; await new Promise((resolve) => setTimeout(resolve, 5)))
        await query('SELECT count(*) FROM read.tally_v1').catch(() => (reading.failed += 1));
    };
    const [readers, rebuilt] = [read(), run()];
    await countMany(600, 1_000);
    expect(await rebuilt).toMatchObject({ complete: true, resumed: false });
    await countMany(1_000, 1_050);
    reading.done = true;
    await readers;
    await caughtUp();
    expect(reading.failed).toBe(0);
    const rows = await table();
    expect(rows.reduce((sum: number, row: { sum: number }) => sum + row.sum, 0)).toBe(1_046);
    await query('DROP TABLE IF EXISTS kept');
    await query('CREATE TABLE kept AS SELECT * FROM read.tally_v1');
    await run();
    expect(await table()).toEqual(rows);
    expect(await query('SELECT * FROM kept ORDER BY id')).toEqual(rows);
  });

  it('leaves names and indexes as they were, and rights and views on the table too', async () => {
    await start();
    await tallies.count('t-1', 1);
    await query('CREATE VIEW read.large AS SELECT id FROM read.tally_v1 WHERE sum > 0');
    await query('GRANT SELECT ON read.tally_v1, read.large TO pg_monitor');
    const state = async () => [
      await query(`SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'read' ORDER BY 1`),
      await query(`SELECT conname FROM pg_constraint WHERE conrelid = 'read.tally_v1'::regclass ORDER BY 1`),
      await query(`SELECT relname, relacl::text FROM pg_class WHERE relname IN ('tally_v1', 'large') ORDER BY 1`),
    ];
    const before = await state();
    await run();
    expect(await state()).toEqual(before);
    const { url } = tallies.side.dataSource.options as { url: string };
    const again = await openReadModels(readModels(url, [TallyView]));
    await ensureTables(again);
    await again.destroy();
    expect(await state()).toEqual(before);
    expect(await query(`SELECT tablename FROM pg_tables WHERE schemaname = 'rebuild'`)).toEqual([]);
    await until(async () => (await query('SELECT id FROM read.large')).length === 1);
  });

  it('tells those who follow the feed what it changed, and nothing else', async () => {
    const { caughtUp, feed } = await start();
    for (const id of ['a', 'b', 'c', 'd']) await tallies.count(id, 1);
    await tallies.clear('d');
    await caughtUp();
    const changes = feed.changes(own, { sql: 'true', parameters: {} }, null, new AbortController().signal);
    const next = async () => {
      const { value } = await changes.next();
      return [value?.kind, value?.id, value?.row?.sum];
    };
    for (const id of ['a', 'b', 'c']) expect(await next()).toEqual(['UPSERTED', id, 1]);
    await query(`UPDATE read.tally_v1 SET sum = 99 WHERE id = 'a'`);
    await query(`DELETE FROM read.tally_v1 WHERE id = 'b'`);
    await query(
      `INSERT INTO read.tally_v1 SELECT 'ghost', sum, "countedAt", position FROM read.tally_v1 WHERE id = 'c'`,
    );
    expect(await run()).toMatchObject({ complete: true, rows: 3 });
    expect([await next(), await next(), await next()]).toEqual([
      ['UPSERTED', 'a', 1],
      ['UPSERTED', 'b', 1],
      ['REMOVED', 'ghost', undefined],
    ]);
    await tallies.count('c', 4);
    expect(await next()).toEqual(['UPSERTED', 'c', 5]);
    await changes.return(undefined);
  });

  it('goes on where it was interrupted, or begins anew when asked', async () => {
    await countMany(0, 1_200);
    await start();
    const { complete, folded } = await run(own, interrupted());
    expect([complete, folded > 0]).toEqual([false, true]);
    await countMany(1_200, 1_300);
    expect(await run()).toMatchObject({ complete: true, resumed: true, folded: 1_300 - folded, rows: 400 });
    expect(await run(own, interrupted())).toMatchObject({ complete: false, resumed: false });
    expect(await run(own, { restart: true })).toMatchObject({ complete: true, resumed: false, folded: 1_300 });
  });

  it('stops at an event that it can not fold, names it, and leaves the table in use as it is', async () => {
    const { caughtUp } = await start();
    await tallies.count('a', 1);
    await tallies.count('b', 13);
    await tallies.count('b', 2);
    await caughtUp();
    const before = await table();
    await expect(run()).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringMatching(
        /^The rebuild of tally stopped\. The event TallyCounted \(.*\) of tally-b .*: Thirteen can not be counted\./,
      ),
    });
    expect(await table()).toEqual(before);
    const mended: typeof own = {
      ...own,
      apply: (rows, event) =>
        tallyProjection.apply(
          rows,
          event.type === 'TallyCounted' && event.data.by === 13 ? { ...event, data: { ...event.data, by: 12 } } : event,
        ),
    };
    expect(await run(mended)).toMatchObject({ complete: true, resumed: true });
    expect(await tallies.sums()).toEqual({ a: 1, b: 14 });
    expect(await query('SELECT * FROM work.parked')).toEqual([]);
    await tallies.count('b', 1);
    await caughtUp();
    expect(await tallies.sums()).toEqual({ a: 1, b: 15 });
  });

  it('is refused while another one of the same projection is at work', async () => {
    await tallies.count('a', 1);
    const { caughtUp } = await start();
    await caughtUp();
    const { url } = tallies.side.dataSource.options as { url: string };
    const other = await connectTo(url);
    await other.query(`SELECT pg_advisory_lock(hashtextextended('rebuild of tally', 0))`);
    await expect(run()).rejects.toThrow('Another rebuild of tally is at work');
    await other.end();
    expect(await run()).toMatchObject({ complete: true, rows: 1 });
  });
});
