import type { Append } from './event-store.js';

/** Appends to the same stream as one, in their order. */
export const oneForEachStream = (appends: readonly Append[]): Append[] =>
  appends.flatMap((append, n) => {
    const ofStream = appends.filter(({ stream }) => stream === append.stream);
    const isFirst = appends.findIndex(({ stream }) => stream === append.stream) === n;
    return isFirst ? [{ ...append, events: ofStream.flatMap(({ events }) => events) }] : [];
  });
