import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** Work that goes on until it is let go. */
const work = () => {
  let end = (): void => undefined;
  let fail = (_: Error): void => undefined;
  const done = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { done, end, fail };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  let over: AbortController;

  beforeEach(() => {
    over = new AbortController();
  });
  afterEach(() => over.abort());

  const begin = (most: number) => {
    const turns = new Turns(most);
    const begun: string[] = [];
    const take = (name: string, signal = over.signal) => {
      const { done, end, fail } = work();
      const taken = turns.take(async () => {
        begun.push(name);
        await done;
      }, signal);
      return { taken, end, fail };
    };
    return { turns, begun, take };
  };

  it('lets so many go on at a time, and then who has waited longest', async () => {
    const { begun, take } = begin(2);
    const [a, b] = [take('a'), take('b')];
    for (const name of ['c', 'd', 'e']) take(name);
    await settled();
    expect(begun).toEqual(['a', 'b']);
    b.end();
    await b.taken;
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);
    take('f');
    a.end();
    await settled();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are wanted as long as somebody waits', async () => {
    const { turns, take } = begin(1);
    expect(turns.areWanted).toBe(false);
    const [a, b] = [take('a'), take('b')];
    expect(turns.areWanted).toBe(true);
    a.end();
    await settled();
    expect(turns.areWanted).toBe(false);
    b.end();
    await b.taken;
    const [stop, c] = [new AbortController(), take('c')];
    const d = take('d', stop.signal);
    expect(turns.areWanted).toBe(true);
    stop.abort();
    await d.taken;
    expect(turns.areWanted).toBe(false);
    c.end();
  });

  it('makes room after a failure too, which is the failure of who had the turn', async () => {
    const { begun, take } = begin(1);
    const [a] = [take('a'), take('b')];
    await settled();
    a.fail(new Error('lost'));
    await expect(a.taken).rejects.toThrow('lost');
    await settled();
    expect(begun).toEqual(['a', 'b']);
  });

  it('does nothing for one whose signal aborts while it waits, and keeps no room for it', async () => {
    const { begun, take } = begin(1);
    const stop = new AbortController();
    const a = take('a');
    const b = take('b', stop.signal);
    take('c');
    await settled();
    stop.abort();
    await b.taken;
    a.end();
    await settled();
    expect(begun).toEqual(['a', 'c']);
    await expect(take('d', stop.signal).taken).resolves.toBeUndefined();
    expect(begun).toEqual(['a', 'c']);
  });
});
