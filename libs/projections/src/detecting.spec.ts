import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { idsIn } from '#values';
import { type Projection, projection } from './projection.js';
import { rebuild } from './rebuild/rebuild.js';
import { type Cleared, type Counted, type TallyView, tallyProjection } from './tally.fixtures.js';
import { type Tallies, testTallies, until } from './tally-runners.fixtures.js';

const idOf = idsIn('0f7c1a52-64d5-5b7e-8d1b-4e8a3c3f6a11');

/** Clears each tally that comes to ten or more. */
const detector = (version = 1): Projection<TallyView, Counted | Cleared> => ({
  ...tallyProjection,
  name: 'detector',
  version,
  detect: (rows, event) => {
    const changed = tallyProjection.apply(rows, event);
    const full = changed.flatMap((row) => ('sum' in row && row.sum >= 10 ? [row] : []));
    const wanted = full.map(({ id, sum }) => ({
      id: idOf(`${id}/${sum}`),
      command: { type: 'ClearTally', data: { tallyId: id } },
      key: null,
      dueAt: null,
    }));
    return { rows: changed, wanted };
  },
});

describe('a projection that wants commands', () => {
  let tallies: Tallies;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    tallies = await testTallies();
  });
  afterEach(() => tallies.close());

  const start = (version = 1) =>
    tallies.start({ name: 'detector', projections: [projection(detector(version))], policies: [] });
  const asked = () => tallies.asks();
  /** So many were asked for, and all of them are done and seen. */
  const areDone = (count: number) => async () => {
    const asks = await asked();
    const isOpen = asks.some(({ status }) => status !== 'DONE') || Object.keys(await tallies.sums()).length > 0;
    return asks.length === count && !isOpen;
  };

  it('has them sent, once', async () => {
    await start();
    await tallies.count('a', 6);
    await tallies.count('a', 5);
    await until(areDone(1));
    expect(await asked()).toMatchObject([{ asker: 'detector', status: 'DONE' }]);
  });

  it('wants the same of a history that it catches up on', async () => {
    for (let n = 0; n < 12; n += 1) await tallies.count(`t-${n % 3}`, 3);
    await start();
    await until(areDone(3));
    expect(await asked()).toHaveLength(3);
  });

  it('wants nothing in a rebuild', async () => {
    const { runners, caughtUp } = await start();
    await tallies.count('a', 12);
    await until(areDone(1));
    await caughtUp();
    await runners.close();
    await tallies.side.dataSource.query('DELETE FROM work.ask');
    await tallies.count('b', 14);
    const { dataSource, store, log } = tallies.partsOf({});
    const options = { restart: false, show: () => undefined, signal: new AbortController().signal };
    await rebuild(projection(detector()), { dataSource, store, log }, options);
    expect(await asked()).toEqual([]);
    expect(await tallies.sums()).toEqual({});
    await start();
    await until(areDone(1));
  });

  it('wants nothing anew of what the version that it replaces has seen', async () => {
    const { runners, caughtUp } = await start();
    await tallies.count('a', 12);
    await until(areDone(1));
    await caughtUp();
    await runners.close();
    await tallies.side.dataSource.query('DELETE FROM work.ask');
    await tallies.count('b', 14);
    await start(2);
    await until(areDone(1));
    expect(await asked()).toMatchObject([{ status: 'DONE' }]);
  });
});
