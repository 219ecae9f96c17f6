import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type Json, type Recorded, readable } from '#event-sourcing';
import type { Codec, EventStore } from '#event-store';
import type { ComplaintEvent } from './complaint.events.js';
import { complaintById } from './complaint.queries.js';
import type { ComplaintHistoryEntry } from './complaint-history.view.js';
import { sentenceOf } from './complaint-sentence.js';

/** Where events are read and made readable. */
export type Log = Readonly<{ store: EventStore; codec: Codec }>;

/** All events of a complaint, decrypted. Whether a scope may see them must be known before. */
export const eventsOf = async ({ store, codec }: Log, id: string): Promise<readonly Recorded<ComplaintEvent>[]> =>
  codec.decode<ComplaintEvent>(await store.readStream(`complaint-${id}`));

/** Everything that happened to a complaint, oldest first; null where the scope does not see it. */
export const complaintHistory = async (
  scope: Scope,
  dataSource: DataSource,
  log: Log,
  id: string,
): Promise<readonly ComplaintHistoryEntry[] | null> =>
  (await complaintById(scope, dataSource, id)) ? (await eventsOf(log, id)).map((event) => entryOf(scope, event)) : null;

const entryOf = ({ personal }: Scope, event: Recorded<ComplaintEvent>): ComplaintHistoryEntry => {
  const { type, data, meta } = event;
  return {
    version: meta.version,
    position: meta.position,
    type,
    sentence: sentenceOf(event),
    reason: reasonOf(readable(data, personal)),
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

const REASONS = ['reason', 'explanation', 'fairnessReason', 'note'];

const reasonOf = (data: Json): string | null => {
  const fields = new Map(Object.entries(data ?? {}));
  const texts = REASONS.map((field) => fields.get(field));
  return texts.find((text) => typeof text === 'string') ?? null;
};
