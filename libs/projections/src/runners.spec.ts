import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { START } from '#event-store';
import { Asks, type ChangeFeed } from '#projections';
import { tallyProjection, told } from './tally.fixtures.js';
import { type Tallies, testTallies, until } from './tally-runners.fixtures.js';

describe('the runners', () => {
  let tallies: Tallies;
  let side: Tallies['side'];

  beforeAll(() => Logger.overrideLogger(false));

  beforeEach(async () => {
    tallies = await testTallies();
    ({ side } = tallies);
  });
  afterEach(() => tallies.close());

  const count: Tallies['count'] = (...counted) => tallies.count(...counted);
  const sums = () => tallies.sums();
  const asks = () => tallies.asks();
  const start: Tallies['start'] = (...started) => tallies.start(...started);

  it('fold what was there and what comes, each event once', async () => {
    for (let n = 0; n < 50; n += 1) await count(`t-${n % 3}`, 1);
    const { caughtUp } = await start();
    await Promise.all(Array.from({ length: 60 }, (_, n) => count(`t-${n % 3}`, 1)));
    await caughtUp();
    expect(await sums()).toEqual({ 't-0': 37, 't-1': 37, 't-2': 36 });
  });

  it('give the same rows when two of them own one projection, and after a start anew', async () => {
    await Promise.all([start(), start()]);
    await Promise.all(Array.from({ length: 100 }, (_, n) => count(`t-${n % 5}`, 1)));
    const { caughtUp } = await start();
    await caughtUp();
    expect(await sums()).toEqual({ 't-0': 20, 't-1': 20, 't-2': 20, 't-3': 20, 't-4': 20 });
  });

  it('build the same rows again from the beginning', async () => {
    const first = await start();
    await Promise.all(Array.from({ length: 40 }, (_, n) => count(`t-${n % 4}`, n % 10 === 9 ? 2 : 1)));
    await first.caughtUp();
    await first.runners.close();
    const before = await side.dataSource.query('SELECT * FROM read.tally_v1 ORDER BY id');
    await side.dataSource.query('TRUNCATE read.tally_v1');
    await side.dataSource.query(`DELETE FROM work.checkpoint WHERE name LIKE 'projection:%'`);
    await (await start()).caughtUp();
    expect(await side.dataSource.query('SELECT * FROM read.tally_v1 ORDER BY id')).toEqual(before);
  });

  it('write nothing of a page that can not be written whole, and leave the checkpoint', async () => {
    await side.dataSource.query('ALTER TABLE read.tally_v1 ADD CONSTRAINT small CHECK (sum < 5)');
    await count('t-1', 1);
    await count('t-2', 9);
    const { runners, checkpoints } = await start();
    await until(async () => (await runners.lag()).some(({ status }) => status === 'STOPPED'));
    expect([await sums(), await checkpoints.position('projection:tally:1')]).toEqual([{}, START]);
  });

  it('stop a projection at an event that it can not fold, say so, and let the others go on', async () => {
    const { runners } = await start();
    await count('t-1', 13);
    await count('t-2', 100);
    const tally = async () => (await runners.lag()).find(({ name }) => name === 'projection:tally:1');
    await until(async () => (await tally())?.status === 'STOPPED');
    await until(async () => (await asks()).some(({ status }) => status === 'DONE'));
    expect(await tally()).toMatchObject({
      status: 'STOPPED',
      error: expect.stringMatching(/^The event TallyCounted .* of tally-t-1 .*: Thirteen can not be counted\.$/),
    });
  });

  it('refuse a checkpoint of another store', async () => {
    const { runners, checkpoints } = await start();
    await runners.close();
    await side.dataSource.query('UPDATE work.checkpoint SET store_id = gen_random_uuid()');
    await expect(checkpoints.verify()).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringContaining('another event store'),
    });
    const { id } = await side.store.identity();
    await side.dataSource.query(
      `UPDATE work.checkpoint SET store_id = $1, position = decode(repeat('ff', 16), 'hex')`,
      [id],
    );
    await expect(checkpoints.verify()).rejects.toMatchObject({
      message: expect.stringContaining('ahead of the event log'),
    });
  });

  it('ask for what a policy wants, once, and never for what was before it or was imported', async () => {
    await count('t-0', 100);
    const { caughtUp } = await start();
    await count('t-1', 100);
    await count('t-2', 100, { origin: 'IMPORT' });
    await count('t-3', 50);
    await until(async () => (await asks()).map(({ status }) => status).join() === 'DONE,REFUSED');
    await caughtUp();
    expect(await asks()).toEqual([
      { asker: 'clearing-on-full-tally', status: 'DONE', code: null, tries: 1 },
      { asker: 'clearing-on-full-tally', status: 'REFUSED', code: 'TALLY_NEGATIVE', tries: 1 },
    ]);
    expect(await sums()).toEqual({ 't-0': 100, 't-2': 100, 't-3': 50 });
  });

  it('remind when the time has come, unless forgotten', async () => {
    const { runners, caughtUp } = await start();
    for (const tally of ['t-1', 't-2']) await count(tally, 10);
    await tallies.clear('t-2');
    await until(async () => (await asks()).map(({ status }) => status).join() === 'WAITING,FORGOTTEN');
    await runners.dispatcher.doDue();
    expect((await asks()).map(({ status }) => status)).toEqual(['WAITING', 'FORGOTTEN']);
    tallies.clock.aheadMs += 2 * 3_600_000;
    await until(async () => (await asks())[0]?.status === 'DONE');
    await caughtUp();
    expect(await sums()).toEqual({});
  });

  it('call the outside until it answers, always with the key of the event, and record the outcome once', async () => {
    const { caughtUp } = await start();
    await count('t-1', 7);
    await until(async () => (await asks())[0]?.tries === 1);
    tallies.clock.aheadMs += 60_000;
    await until(async () => (await asks())[0]?.status === 'DONE');
    await caughtUp();
    const { events } = await side.store.readAll({ after: START, limit: 10 });
    expect(told).toEqual([events[0]?.id, events[0]?.id]);
    expect(await sums()).toEqual({ 't-1': 8 });
  });

  it('park the later asks of a stream behind one that failed for good, until it is taken up again', async () => {
    const { runners } = await start();
    const asksOf = new Asks(side.dataSource);
    await side.dataSource.query(
      `INSERT INTO work.ask (id, kind, asker, stream, position, ordinal, causation_id, correlation_id, due_at, next_try_at, content)
       SELECT gen_random_uuid(), 'POLICY', 'sample', stream, decode(repeat(lpad(n::text, 2, '0'), 16), 'hex'), 0, '', '', now(), now(), content::jsonb
       FROM (VALUES (1, 'tally-a', '{"type": "Unknown", "data": {}}'), (2, 'tally-a', '{"type": "CountTally", "data": {"tallyId": "a", "by": 1}}'),
                    (3, 'tally-b', '{"type": "CountTally", "data": {"tallyId": "b", "by": 1}}')) AS wanted(n, stream, content)`,
    );
    for (let n = 0; n < 8; n += 1) {
      tallies.clock.aheadMs += 300_000;
      await runners.dispatcher.doDue();
    }
    await until(async () => (await asks()).map(({ status }) => status).join() === 'FAILED,WAITING,DONE');
    const [failed] = await side.dataSource.query(`SELECT id FROM work.ask WHERE status = 'FAILED'`);
    await side.dataSource.query(
      `UPDATE work.ask SET content = '{"type": "CountTally", "data": {"tallyId": "a", "by": 2}}' WHERE id = $1`,
      [failed.id],
    );
    expect(await asksOf.retry(failed.id, tallies.clock.now())).toBe(true);
    expect(await asksOf.retry(randomUUID(), tallies.clock.now())).toBe(false);
    runners.dispatcher.asked.ring();
    await until(async () => (await asks()).map(({ status }) => status).join() === 'DONE,DONE,DONE');
  });

  describe('with a change feed', () => {
    const all = { sql: 'true', parameters: {} };
    const small = { sql: 'row.sum < :limit', parameters: { limit: 5 } };
    const follow = async (feed: ChangeFeed, condition: typeof all, after: string | null, count: number) => {
      const stop = new AbortController();
      const seen: { kind: string; id: string; sum: number | undefined; cursor: string }[] = [];
      for await (const { kind, id, row, cursor } of feed.changes(tallyProjection, condition, after, stop.signal)) {
        seen.push({ kind, id, sum: row?.sum, cursor });
        if (seen.length === count) stop.abort();
      }
      return seen;
    };
    const plain = (seen: { kind: string; id: string; sum: number | undefined }[]) =>
      seen.map(({ kind, id, sum }) => [kind, id, sum]);

    it('tell what is there, then what changes, compacted to the latest state', async () => {
      const { feed, caughtUp } = await start();
      for (const tally of ['t-1', 't-2', 't-1']) await count(tally, 1);
      await caughtUp();
      const following = follow(feed, all, null, 4);
      await until(async () => Object.keys(await sums()).length === 2);
      await count('t-3', 3);
      await caughtUp();
      await tallies.clear('t-3');
      await caughtUp();
      const seen = await following;
      expect(plain(seen).slice(0, 2)).toEqual([
        ['UPSERTED', 't-2', 1],
        ['UPSERTED', 't-1', 2],
      ]);
      expect(plain(seen).at(-1)).toEqual(['REMOVED', 't-3', undefined]);
    });

    it('go on behind a cursor without gap or repeat, and say what left the filter', async () => {
      const { feed, caughtUp } = await start();
      for (const tally of ['t-1', 't-2', 't-3']) await count(tally, tally === 't-3' ? 9 : 1);
      await caughtUp();
      const [first, second] = await follow(feed, small, null, 2);
      expect(plain(first && second ? [first, second] : [])).toEqual([
        ['UPSERTED', 't-1', 1],
        ['UPSERTED', 't-2', 1],
      ]);
      await count('t-1', 8);
      await count('t-4', 2);
      await caughtUp();
      expect(plain(await follow(feed, small, first?.cursor ?? null, 3))).toEqual([
        ['UPSERTED', 't-2', 1],
        ['LEFT', 't-1', undefined],
        ['UPSERTED', 't-4', 2],
      ]);
    });

    it('refuse a cursor of another feed, store or version, and one that is too old', async () => {
      const { feed, caughtUp } = await start();
      await count('t-1', 1);
      await caughtUp();
      const [change] = await follow(feed, all, null, 1);
      const next = (cursor: string, version = 1) =>
        feed.changes({ ...tallyProjection, version }, all, cursor, new AbortController().signal).next();
      await expect(next('nonsense')).rejects.toMatchObject({ name: 'CursorNotOfThisFeed' });
      await expect(next(change?.cursor ?? '', 2)).rejects.toMatchObject({ name: 'CursorNotOfThisFeed' });
      await side.dataSource.query(
        `INSERT INTO work.tombstone_horizon VALUES ('tally', decode(repeat('77', 16), 'hex'))`,
      );
      await expect(next(change?.cursor ?? '')).rejects.toMatchObject({ name: 'CursorExpired' });
    });
  });
});
