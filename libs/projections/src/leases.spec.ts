import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openReadModels, readModels } from '#database';
import { START } from '#event-store';
import { CheckpointLost } from './checkpoints.js';
import { projection } from './projection.js';
import { Projector } from './projector.js';
import { TallyView, tallyProjection } from './tally.fixtures.js';
import { type Tallies, testTallies, until } from './tally-runners.fixtures.js';

const QUICK = { lifeMs: 500, beatMs: 100 };

/** Nothing of it would be seen before the time of a spec is over: what happens, happens through hints. */
const SLOW = { lifeMs: 60_000, beatMs: 60_000 };

const NAMES = ['tally', 'other', 'third', 'fourth'];

describe('workers that share their work', () => {
  let tallies: Tallies;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    tallies = await testTallies();
  });
  afterEach(() => tallies.close());

  /** All over one table would be one too many: the others have a view of nothing. */
  const projections = NAMES.map((name) =>
    projection({ ...tallyProjection, name, ...(name === 'tally' ? {} : { categories: ['none'] }) }),
  );
  const start = (options: Parameters<Tallies['start']>[0] = {}) =>
    tallies.start({ projections, leaseTimes: QUICK, ...options });
  const owners = async (): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      (
        await tallies.side.dataSource.query(
          `SELECT owner, array_agg(reader ORDER BY reader) AS readers FROM work.lease GROUP BY owner`,
        )
      ).map(({ owner, readers }: { owner: string; readers: string[] }) => [owner, readers]),
    );
  const countOf = async (worker: string) => (await owners())[worker]?.length ?? 0;

  it('divide the readers evenly, each with one owner, and fold everything once', async () => {
    const [first, second] = [await start(), await start()];
    await until(
      async () => (await countOf(first.runners.worker)) === 3 && (await countOf(second.runners.worker)) === 3,
    );
    await Promise.all(Array.from({ length: 40 }, (_, n) => tallies.count(`t-${n % 4}`, 1)));
    await first.caughtUp();
    await second.caughtUp();
    expect(await tallies.sums()).toEqual({ 't-0': 10, 't-1': 10, 't-2': 10, 't-3': 10 });
    expect((await first.runners.lag()).length + (await second.runners.lag()).length).toBe(6);
  });

  it('take over from one that was killed, when its time is over', async () => {
    const { url } = tallies.side.dataSource.options as { url: string };
    const doomed = await openReadModels(readModels(url, [TallyView]));
    const first = await start({ dataSource: doomed });
    await tallies.count('t-1', 1);
    await first.caughtUp();
    await doomed.destroy();
    const second = await start();
    await tallies.count('t-1', 2);
    await second.caughtUp();
    await until(async () => (await countOf(second.runners.worker)) === 6);
    expect(await tallies.sums()).toEqual({ 't-1': 3 });
  });

  it('hand over at once when one of them ends in order', async () => {
    const [first, second] = [await start({ leaseTimes: SLOW }), await start({ leaseTimes: SLOW })];
    await until(async () => (await countOf(second.runners.worker)) === 3);
    await first.runners.close();
    await until(async () => (await countOf(second.runners.worker)) === 6);
    await tallies.count('t-1', 1);
    await second.caughtUp();
    expect(await tallies.sums()).toEqual({ 't-1': 1 });
  });

  it('refuse what an owner writes that was replaced and does not know it yet', async () => {
    const parts = tallies.partsOf({});
    const [tally] = projections;
    if (!tally) throw new Error('There is no projection.');
    const [old, fresh] = [new Projector(tally, parts), new Projector(tally, parts)];
    await parts.checkpoints.open(old.name, old.from);
    await tallies.count('t-1', 1);
    const page = await parts.log.alone(START, ['tally']);
    await fresh.handle(page, START);
    await tallies.count('t-2', 1);
    await expect(old.handle(await parts.log.alone(START, ['tally']), START)).rejects.toThrow(CheckpointLost);
    expect(await tallies.sums()).toEqual({ 't-1': 1 });
    expect(await parts.checkpoints.position(old.name)).toBe(page.upTo);
  });

  it('try again where they stopped when somebody asks, whoever it is', async () => {
    const { dataSource } = tallies.side;
    await dataSource.query('ALTER TABLE read.tally_v1 ADD CONSTRAINT small CHECK (sum < 5)');
    const { runners, caughtUp } = await start();
    await tallies.count('t-1', 9);
    const stopped = () => dataSource.query(`SELECT error FROM work.lease WHERE status = 'STOPPED'`);
    await until(async () => (await stopped()).length === 1);
    expect(await stopped()).toEqual([{ error: expect.stringContaining('"small"') }]);
    await dataSource.query('ALTER TABLE read.tally_v1 DROP CONSTRAINT small');
    await dataSource.query(`UPDATE work.lease SET retry_asked = true WHERE status = 'STOPPED'`);
    await caughtUp();
    await until(async () => (await stopped()).length === 0);
    expect(await tallies.sums()).toEqual({ 't-1': 9 });
    expect((await runners.lag()).map(({ error }) => error)).toEqual(Array(6).fill(null));
  });
});
