import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type Append, NO_STREAM } from '#event-store';
import { newEvent } from '#event-store/testing';
import { type Projection, projection } from './projection.js';
import { type Cleared, type Counted, type TallyView, tallyProjection } from './tally.fixtures.js';
import { type Tallies, testTallies } from './tally-runners.fixtures.js';

/** More than two pages of them. */
const MANY = 2_300;

const counted = (tallyId: string, by: number): Append => ({
  stream: `tally-${tallyId}`,
  expected: NO_STREAM,
  events: [newEvent(randomUUID(), { tallyId, by }, 'TallyCounted')],
});

const own: Projection<TallyView, Counted | Cleared> = { ...tallyProjection, rowsOf: 'STREAM' };

describe('a projection that is far behind the log', () => {
  let tallies: Tallies;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    tallies = await testTallies();
    await tallies.side.store.appendMany(
      Array.from({ length: MANY }, (_, n) => counted(`t-${n}`, n === 1_500 ? 777 : 1)),
    );
  });
  afterEach(() => tallies.close());

  const start = () => tallies.start({ projections: [projection(own)], policies: [] });
  const written = async () => {
    const [row] = await tallies.side.dataSource.query(
      'SELECT count(*)::int AS rows, count(DISTINCT xmin::text)::int AS transactions FROM read.tally_v1',
    );
    return row;
  };

  it('writes what several pages come to in one transaction', async () => {
    const { caughtUp } = await start();
    await caughtUp();
    expect(await written()).toEqual({ rows: MANY, transactions: 1 });
    await tallies.count('t-1', 4);
    await tallies.clear('t-2');
    await caughtUp();
    expect(await tallies.sums()).toMatchObject({ 't-1': 5, 't-3': 1 });
    expect(await written()).toEqual({ rows: MANY - 1, transactions: 2 });
  });

  it('reads again what the database refuses, and writes it page by page but for the culprit', async () => {
    await tallies.side.dataSource.query('ALTER TABLE read.tally_v1 ADD CONSTRAINT small CHECK (sum < 777)');
    const { caughtUp } = await start();
    await caughtUp();
    expect(await written()).toMatchObject({ rows: MANY - 1 });
    expect(await tallies.side.dataSource.query('SELECT stream FROM work.parked')).toEqual([{ stream: 'tally-t-1500' }]);
  });
});
