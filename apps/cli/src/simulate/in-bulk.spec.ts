import { describe, expect, it } from '@jest/globals';
import type { Decider } from '#event-sourcing';
import { type Part, part } from '#event-store';
import { inBulk } from './in-bulk.js';
import type { Step } from './world/schedule.js';

const decider: Decider<never, never, null> = {
  stream: ({ data }) => (data as { stream: string }).stream,
  initialState: null,
  decide: () => [],
  evolve: (state) => state,
};
const on = (stream: string): Part => part({ decider, command: { data: { stream } } as never, known: undefined });

const step = (id: string, name: string, ...streams: string[]): Step => ({
  at: 0,
  id,
  case: name,
  follows: [],
  parts: streams.map(on),
});

/** What is said while steps are handled that each take some turns of the loop. */
const handled = async (steps: readonly Step[], options: { most?: number; fails?: string; stopAt?: string } = {}) => {
  const said: string[] = [];
  const stop = new AbortController();
  let [underWay, mostUnderWay] = [0, 0];
  const handle = async ({ id }: Step) => {
    said.push(`${id} begins`);
    mostUnderWay = Math.max(mostUnderWay, ++underWay);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    underWay -= 1;
    if (id === options.stopAt) stop.abort();
    if (id === options.fails) throw new Error('gone');
    said.push(`${id} ends`);
  };
  const complete = inBulk(steps, handle, { most: options.most ?? 10, signal: stop.signal, begun: () => undefined });
  return { said, complete: await complete.catch((error: Error) => error.message), mostUnderWay };
};

describe('steps in bulk', () => {
  it('of one stream, and of one case, come one after the other; others at the same time', async () => {
    const { said } = await handled([
      step('a', 'A', 's'),
      step('b', 'B', 's'),
      step('c', 'A', 't'),
      step('d', 'D', 'u'),
    ]);
    const place = (what: string) => said.indexOf(what);
    expect(place('b begins')).toBeGreaterThan(place('a ends'));
    expect(place('c begins')).toBeGreaterThan(place('a ends'));
    expect(place('d begins')).toBeLessThan(place('a ends'));
  });

  it('wait for the cases that they follow', async () => {
    const { said } = await handled([step('a', 'A', 's'), { ...step('b', 'B', 't'), follows: ['A'] }]);
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('are never more at a time than they may be', async () => {
    const many = Array.from({ length: 40 }, (_, n) => step(`${n}`, `${n}`, `${n}`));
    expect(await handled(many, { most: 4 })).toMatchObject({ mostUnderWay: 4, complete: true });
  });

  it('end with those under way where somebody stops them', async () => {
    const many = Array.from({ length: 40 }, (_, n) => step(`${n}`, `${n}`, `${n}`));
    const { said, complete } = await handled(many, { most: 4, stopAt: '5' });
    expect(complete).toBe(false);
    expect(said.filter((each) => each.endsWith('begins')).length).toBeLessThan(15);
    expect(said.filter((each) => each.endsWith('begins'))).toHaveLength(
      said.filter((each) => each.endsWith('ends')).length,
    );
  });

  it('begin no more after an error, which is told', async () => {
    const { said, complete } = await handled([step('a', 'A', 's'), step('b', 'A', 's')], { fails: 'a' });
    expect([said, complete]).toEqual([['a begins'], 'gone']);
  });
});
