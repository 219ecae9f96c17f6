import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { positionOf } from '#event-sourcing/testing';
import { ChangeFeed } from './change-feed.js';
import { Progress } from './progress.js';
import { TallyView } from './tally.fixtures.js';
import { testReadSide } from './testing.js';
import type { Waits } from './waits.js';

describe('a change feed whose condition looks at another projection', () => {
  let side: Awaited<ReturnType<typeof testReadSide>>;
  beforeAll(async () => {
    side = await testReadSide({}, [TallyView]);
  });
  afterAll(() => side.close());

  it('tells a change when that one has seen it too, and not before', async () => {
    const rows = side.dataSource.getRepository(TallyView);
    await rows.save([1, 2, 3].map((n) => ({ id: `t-${n}`, sum: n, countedAt: new Date(0), position: positionOf(n) })));
    const progress = new Progress();
    progress.set('tally', positionOf(3));
    progress.set('words', positionOf(2));
    const waits = { look: () => Promise.resolve() } as unknown as Waits;
    const feed = new ChangeFeed(side.dataSource, side.store, progress, waits);
    const stop = new AbortController();
    const followed = { name: 'tally', version: 1, view: TallyView, beside: ['words'] };
    const told: string[] = [];
    for await (const { id } of feed.changes(followed, { sql: 'true', parameters: {} }, null, stop.signal)) {
      told.push(id);
      if (id === 't-2') setTimeout(() => progress.set('words', positionOf(3)), 50);
      if (id === 't-3') {
        expect(progress.of('words')).toBe(positionOf(3));
        stop.abort();
      }
    }
    expect(told).toEqual(['t-1', 't-2', 't-3']);
  });
});
