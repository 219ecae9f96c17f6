import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Policy } from '#event-sourcing';
import { type Projection, projection } from './projection.js';
import { type Cleared, type Counted, type TallyView, tallyPolicy, tallyProjection } from './tally.fixtures.js';
import { type Tallies, testTallies, until } from './tally-runners.fixtures.js';

const QUICK = { lifeMs: 500, beatMs: 50 };

/** What this version of the code can not count. */
const poison = new Set<number>();

const own: Projection<TallyView, Counted | Cleared> = {
  ...tallyProjection,
  rowsOf: 'STREAM',
  matching: ({ type, data }) => (type === 'TallyCounted' && data.by === 1_000 ? { field: 'id', value: 'a' } : null),
  apply: (rows, event) => {
    if (event.type !== 'TallyCounted' || ![13, 14].includes(event.data.by)) return tallyProjection.apply(rows, event);
    if (poison.has(event.data.by)) throw new Error(`${event.data.by} can not be counted.`);
    return tallyProjection.apply(rows, { ...event, data: { ...event.data, by: 12 } });
  },
};

describe('a projection whose rows belong to one stream each', () => {
  let tallies: Tallies;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    tallies = await testTallies();
    for (const number of [13, 14, 113]) poison.add(number);
  });
  afterEach(() => tallies.close());

  const start = () => tallies.start({ projections: [projection(own)], leaseTimes: QUICK });
  const count: Tallies['count'] = (...counted) => tallies.count(...counted);
  const query = (sql: string) => tallies.side.dataSource.query(sql);
  const parked = () =>
    query(`SELECT reader, stream, event_type, error, tries,
             (SELECT count(*)::int FROM work.parked_event AS e WHERE (e.reader, e.stream) = (p.reader, p.stream)) AS waiting
           FROM work.parked p ORDER BY stream`);
  const retry = () => query('UPDATE work.parked SET next_try_at = now()');
  const positions = async () =>
    Object.fromEntries(
      (await query(`SELECT id, encode(position, 'hex') AS position FROM read.tally_v1`)).map(
        ({ id, position }: { id: string; position: string }) => [id, position],
      ),
    );

  it('parks the stream of an event that it can not fold, with what comes behind it, and folds the others', async () => {
    const { caughtUp } = await start();
    await count('t-1', 1);
    await count('t-1', 13);
    await count('t-2', 2);
    await count('t-1', 3);
    await caughtUp();
    await count('t-1', 4);
    await count('t-3', 5);
    await caughtUp();
    expect(await tallies.sums()).toEqual({ 't-1': 1, 't-2': 2, 't-3': 5 });
    expect(await parked()).toEqual([
      {
        reader: 'projection:tally:1',
        stream: 'tally-t-1',
        event_type: 'TallyCounted',
        error: '13 can not be counted.',
        tries: 1,
        waiting: 3,
      },
    ]);
  });

  it('parks what the database refuses, too, and nothing else of its page', async () => {
    await query('ALTER TABLE read.tally_v1 ADD CONSTRAINT small CHECK (sum < 100)');
    for (const [tally, by] of [
      ['a', 1],
      ['b', 200],
      ['c', 3],
      ['b', 4],
      ['d', 500],
      ['a', 6],
    ] as const)
      await count(tally, by);
    const { caughtUp } = await start();
    await caughtUp();
    expect(await tallies.sums()).toEqual({ a: 7, c: 3 });
    expect(
      (await parked()).map(({ stream, waiting }: { stream: string; waiting: number }) => [stream, waiting]),
    ).toEqual([
      ['tally-b', 2],
      ['tally-d', 1],
    ]);
  });

  it('makes up for it in order when a retry succeeds, in rows that the feed tells anew', async () => {
    const { caughtUp, feed } = await start();
    for (const by of [1, 13, 3]) await count('a', by);
    await count('z', 2);
    await caughtUp();
    const stop = new AbortController();
    const changes = feed.changes(own, { sql: 'true', parameters: {} }, null, stop.signal);
    const seen = [await changes.next(), await changes.next()].map(({ value }) => [value?.id, value?.row?.sum]);
    expect(seen).toEqual([
      ['a', 1],
      ['z', 2],
    ]);
    await retry();
    await until(async () => (await parked())[0]?.tries === 2);
    poison.clear();
    await retry();
    await until(async () => (await parked()).length === 0);
    const { value } = await changes.next();
    expect([value?.id, value?.row?.sum]).toEqual(['a', 16]);
    stop.abort();
    expect((await positions()).a > (await positions()).z).toBe(true);
    await count('a', 4);
    await caughtUp();
    expect(await tallies.sums()).toEqual({ a: 20, z: 2 });
    expect(await query('SELECT * FROM work.parked_event')).toEqual([]);
  });

  it('goes on to the next event that it can not fold, and keeps what it could', async () => {
    const { caughtUp } = await start();
    for (const by of [13, 5, 14, 1]) await count('a', by);
    await caughtUp();
    poison.delete(13);
    await retry();
    await until(async () => (await parked())[0]?.waiting === 2);
    expect(await parked()).toMatchObject([{ error: '14 can not be counted.', tries: 1 }]);
    expect(await tallies.sums()).toEqual({ a: 17 });
    poison.clear();
    await retry();
    await until(async () => (await parked()).length === 0);
    expect(await tallies.sums()).toEqual({ a: 30 });
  });

  it('keeps what is parked over a restart, and tries it as soon as another version of the code runs', async () => {
    const first = await start();
    await count('a', 13);
    await count('a', 1);
    await first.caughtUp();
    await first.runners.close();
    await count('a', 2);
    const second = await start();
    await second.caughtUp();
    expect(await parked()).toMatchObject([{ stream: 'tally-a', waiting: 3 }]);
    await second.runners.close();
    poison.clear();
    await start();
    await until(async () => (await parked()).length === 0);
    expect(await tallies.sums()).toEqual({ a: 15 });
  });

  it('changes nothing when the events of a page come twice', async () => {
    const { caughtUp, checkpoints } = await start();
    for (const by of [1, 13, 3]) await count('a', by);
    await count('b', 1);
    await caughtUp();
    const before = [await tallies.sums(), await parked()];
    await query(
      `UPDATE work.checkpoint SET position = decode(repeat('00', 16), 'hex') WHERE name = 'projection:tally:1'`,
    );
    await count('b', 1);
    await until(async () => (await checkpoints.position('projection:tally:1')) === (await tallies.side.store.head()));
    expect([await tallies.sums(), await parked()]).toEqual([{ a: 1, b: 2 }, before[1]]);
  });

  it('tells who waits for a parked event that waiting is in vain, also in another process', async () => {
    const { waits } = await start();
    await count('a', 13);
    const { position } = await count('a', 1);
    const other = await count('b', 1);
    const elsewhere = tallies.waitsElsewhere([projection(own)]);
    for (const each of [waits, elsewhere]) {
      expect(await each.until('tally', other.position ?? '', 30_000)).toBe(true);
      expect(await each.isParked('tally', position ?? '')).toBe(true);
      expect(await each.isParked('tally', other.position ?? '')).toBe(false);
    }
  });

  it('stops at an event that concerns the row of a parked stream, and goes on when that is healed', async () => {
    const { runners, caughtUp } = await start();
    await count('a', 1);
    await count('a', 13);
    await count('b', 1);
    await caughtUp();
    const stopped = async () => (await runners.lag()).find(({ status }) => status === 'STOPPED');
    await count('b', 1_000);
    await until(async () => Boolean(await stopped()));
    expect(await stopped()).toMatchObject({ error: expect.stringContaining('the row of tally-a, which is parked') });
    poison.clear();
    await retry();
    await caughtUp();
    expect(await stopped()).toBeUndefined();
  });
});

describe('a policy', () => {
  let tallies: Tallies;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    tallies = await testTallies();
    for (const number of [13, 14, 113]) poison.add(number);
  });
  afterEach(() => tallies.close());

  it('parks the stream of an event that it can not react to, and asks for the rest in order once it can', async () => {
    const reacting: Policy<Counted | Cleared, never> = {
      ...(tallyPolicy as unknown as Policy<Counted | Cleared, never>),
      react: (event) => {
        if (event.type === 'TallyCounted' && poison.has(event.data.by)) throw new Error('Not 113.');
        return tallyPolicy.react(event) as never;
      },
    };
    const { caughtUp } = await tallies.start({ leaseTimes: QUICK, policies: [reacting as unknown as Policy] });
    await tallies.count('a', 113);
    await tallies.count('a', 50);
    await tallies.count('b', 100);
    const asks = async () => (await tallies.asks()).map(({ status }) => status);
    await until(async () => (await asks()).join() === 'DONE');
    poison.clear();
    await tallies.side.dataSource.query('UPDATE work.parked SET next_try_at = now()');
    await until(async () => (await asks()).join() === 'DONE,REFUSED,DONE');
    await caughtUp();
    expect(await tallies.sums()).toEqual({});
  });
});
