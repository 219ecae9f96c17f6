import { createHash } from 'node:crypto';
import type { Event } from '#event-sourcing';
import type { StoredMeta } from '#event-store';

/** An event of a log before it is encoded: the same for both sides. */
export type LogEvent = Readonly<{
  id: string;
  stream: string;
  version: number;
  event: Event;
  meta: StoredMeta;
  occurredAt: string;
}>;

export const metaOf = (commandId: string): StoredMeta => ({
  by: 'agent-1',
  onBehalfOf: null,
  commandId,
  commandHash: createHash('sha256').update(commandId).digest('base64'),
  correlationId: commandId,
  causationId: null,
  origin: 'LIVE',
});

/** In pieces of `size`. */
export function* inPieces<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let piece: T[] = [];
  for (const each of all) {
    piece.push(each);
    if (piece.length === size) {
      yield piece;
      piece = [];
    }
  }
  if (piece.length) yield piece;
}
