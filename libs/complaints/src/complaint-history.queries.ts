import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Recorded } from '#event-sourcing';
import type { Codec, EventStore } from '#event-store';
import { type HistoryEntry, historyEntry } from '#graphql';
import type { ComplaintEvent } from './complaint.events.js';
import { complaintById } from './complaint.queries.js';
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
): Promise<readonly HistoryEntry[] | null> =>
  (await complaintById(scope, dataSource, id))
    ? (await eventsOf(log, id)).map((event) => historyEntry(event, scope.personal, sentenceOf(event)))
    : null;
