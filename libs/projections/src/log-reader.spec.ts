import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type Codec, type EventStore, Pulse, START } from '#event-store';
import { LogReader } from './log-reader.js';

describe('the reader of the log', () => {
  /** A store of which each page has as many events as it is told. */
  const reading = (...lengths: number[]) => {
    const reads: { after: string; at: number }[] = [];
    const readAll = async ({ after, limit }: { after: string; limit: number }) => {
      reads.push({ after, at: performance.now() });
      const events = Array.from({ length: Math.min(lengths.shift() ?? 0, limit) }, (_, n) => ({ n }));
      return { events, upTo: events.length ? `${after}+${events.length}` : after };
    };
    const decoded: number[] = [];
    const decode = async (events: readonly unknown[]) => {
      decoded.push(events.length);
      return events;
    };
    const store = { readAll, appended: new Pulse() } as unknown as EventStore;
    return { reads, decoded, log: new LogReader(store, { decode } as unknown as Codec) };
  };

  it('reads a page once for all who stand at the same position', async () => {
    const { log, reads, decoded } = reading(3);
    const [one, other] = await Promise.all([log.near(START), log.near(START)]);
    expect(one).toBe(other);
    expect(one).toMatchObject({ after: START, upTo: `${START}+3`, full: false });
    expect(one.events).toHaveLength(3);
    expect(await log.near(START)).toBe(one);
    expect([reads.length, decoded]).toEqual([1, [3]]);
  });

  it('gives a full page without its events, which who is behind reads alone, and does not keep it', async () => {
    const { log, reads, decoded } = reading(1_000, 1_000, 1_000);
    expect(await log.near(START)).toMatchObject({ full: true, events: [] });
    expect(decoded).toEqual([]);
    expect((await log.alone(START, ['complaint'])).events).toHaveLength(1_000);
    expect(await log.near(START)).toMatchObject({ full: true });
    expect(reads).toHaveLength(3);
  });

  it.each([1, 19])('begins the next page behind one of %i events at once', async (events) => {
    const { log, reads } = reading(events, 1);
    const { upTo } = await log.near(START);
    const next = log.near(upTo);
    expect(reads).toHaveLength(2);
    await next;
  });

  it.each([
    [20, 80],
    [50, 200],
    [900, 250],
  ])('begins the next page behind one of %i events no sooner than %i ms after it', async (events, later) => {
    const { log, reads } = reading(events, 1);
    const { upTo } = await log.near(START);
    const next = log.near(upTo);
    expect(reads).toHaveLength(1);
    await next;
    expect((reads[1]?.at ?? 0) - (reads[0]?.at ?? 0)).toBeGreaterThan(later - 2);
  });

  it('begins it at once where the time has passed', async () => {
    const { log, reads } = reading(20, 1);
    const { upTo } = await log.near(START);
    await pause(85);
    const next = log.near(upTo);
    expect(reads).toHaveLength(2);
    await next;
  });
});
