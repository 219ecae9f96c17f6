import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type Recorded, readable } from '#event-sourcing';
import type { Codec, EventStore } from '#event-store';
import type { ReturnEvent } from './return.events.js';
import { returnById } from './return.queries.js';
import type { ReturnHistoryEntry } from './return-history.view.js';
import { sentenceOf } from './return-sentence.js';

/** Where events are read and made readable. */
export type Log = Readonly<{ store: EventStore; codec: Codec }>;

/** Everything that happened to a return, oldest first; null where the scope does not see it. */
export const returnHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Log,
  id: string,
): Promise<readonly ReturnHistoryEntry[] | null> => {
  if (!(await returnById(scope, dataSource, id))) return null;
  const events = await codec.decode<ReturnEvent>(await store.readStream(`return-${id}`));
  return events.map((event) => entryOf(scope, event));
};

const entryOf = ({ personal }: Scope, event: Recorded<ReturnEvent>): ReturnHistoryEntry => {
  const { type, data, meta } = event;
  return {
    version: meta.version,
    position: meta.position,
    type,
    sentence: sentenceOf(event),
    reason: personal && 'reason' in data && typeof data.reason === 'object' ? data.reason.personal : null,
    by: meta.by,
    onBehalfOf: meta.onBehalfOf,
    occurredAt: meta.occurredAt,
    recordedAt: meta.recordedAt,
    origin: meta.origin,
    data: readable(data, personal),
    commandId: meta.commandId,
    correlationId: meta.correlationId,
    causationId: meta.causationId,
  };
};
