import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Housekeeping } from './housekeeping.js';
import { tallyProjection } from './tally.fixtures.js';
import { type Tallies, testTallies } from './tally-runners.fixtures.js';

const DAY = 24 * 3_600_000;

describe('housekeeping', () => {
  let tallies: Tallies;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    tallies = await testTallies();
  });
  afterEach(() => tallies.close());

  it('forgets what was removed after 30 days, and refuses cursors that would miss it, but no others', async () => {
    const { feed, caughtUp } = await tallies.start({ policies: [] });
    const follow = (after: string | null) =>
      feed.changes(tallyProjection, { sql: 'true', parameters: {} }, after, new AbortController().signal);
    const cursors = async (after: string | null, count: number) => {
      const changes = follow(after);
      const seen: string[] = [];
      while (seen.length < count) seen.push((await changes.next()).value?.cursor ?? '');
      await changes.return(undefined);
      return seen;
    };
    for (const id of ['a', 'b', 'c']) await tallies.count(id, 1);
    await caughtUp();
    const [old = ''] = await cursors(null, 1);
    for (const id of ['a', 'b']) await tallies.clear(id);
    await caughtUp();
    const [, , last = ''] = await cursors(old, 3);
    const [snapshot = ''] = await cursors(null, 1);

    const housekeeping = new Housekeeping(tallies.side.dataSource, tallies.clock);
    tallies.clock.aheadMs += 29 * DAY;
    expect(await housekeeping.forgetRemoved()).toBe(0);
    tallies.clock.aheadMs += 2 * DAY;
    expect([await housekeeping.forgetRemoved(), await housekeeping.forgetRemoved()]).toEqual([2, 0]);

    await expect(follow(old).next()).rejects.toMatchObject({ name: 'CursorExpired' });
    await tallies.count('d', 1);
    await caughtUp();
    for (const cursor of [last, snapshot]) {
      const changes = follow(cursor);
      expect((await changes.next()).value).toMatchObject({ kind: 'UPSERTED', id: 'd' });
      await changes.return(undefined);
    }
  });
});
