import type { Append } from './event-store.js';

/** Appends to the same stream as one, in their order. */
export const oneForEachStream = (appends: readonly Append[]): Append[] => {
  const byStream = new Map<string, Append>();
  for (const append of appends) {
    const earlier = byStream.get(append.stream);
    const events = [...(earlier?.events ?? []), ...append.events];
    byStream.set(append.stream, { ...append, events });
  }
  return [...byStream.values()];
};
