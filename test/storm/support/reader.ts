import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, isOutage, numberOf, START } from '#event-store';

/** Follows the log more slowly than it is written, and stops where it was told that the log ends. */
export const slowReader = (store: EventStore, pauseMs: number) => {
  const stop = new AbortController();
  const faults: string[] = [];
  let [last, until, outages] = [START, '', 0];
  const follow = async (): Promise<void> => {
    for await (const { events } of store.subscribe({ after: last, limit: 200, signal: stop.signal })) {
      for (const { position } of events) {
        if (numberOf(position) !== numberOf(last) + 1n) faults.push(`${position} came behind ${last}`);
        last = position;
      }
      if (until && last >= until) stop.abort();
      if (!until) await pause(pauseMs);
    }
  };
  const following = (async () => {
    while (!stop.signal.aborted) {
      await follow().catch(async (error: unknown) => {
        if (!isOutage(error)) throw error;
        outages += 1;
        await pause(50);
      });
    }
  })();
  /** What it saw, when it has seen everything up to `head`. */
  const seen = async (head: string) => {
    until = head;
    if (last >= head) stop.abort();
    await following;
    return { faults, last, outages };
  };
  return { seen };
};
