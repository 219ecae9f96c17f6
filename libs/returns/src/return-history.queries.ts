import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Codec, EventStore } from '#event-store';
import { type HistoryEntry, historyEntry } from '#graphql';
import type { ReturnEvent } from './return.events.js';
import { returnById } from './return.queries.js';
import { sentenceOf } from './return-sentence.js';

/** Where events are read and made readable. */
export type Log = Readonly<{ store: EventStore; codec: Codec }>;

/** Everything that happened to a return, oldest first; null where the scope does not see it. */
export const returnHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Log,
  id: string,
): Promise<readonly HistoryEntry[] | null> => {
  if (!(await returnById(scope, dataSource, id))) return null;
  const events = await codec.decode<ReturnEvent>(await store.readStream(`return-${id}`));
  return events.map((event) => historyEntry(event, scope.personal, sentenceOf(event)));
};
