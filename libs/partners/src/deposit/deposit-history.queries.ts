import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Codec, EventStore } from '#event-store';
import { type HistoryEntry, historyEntry } from '#graphql';
import type { DepositEvent } from './deposit.events.js';
import { depositByOwner } from './deposit.queries.js';
import { depositStreamOf } from './deposit-ids.events.js';
import { sentenceOf } from './deposit-sentence.js';

/** Where events are read and made readable. */
export type Log = Readonly<{ store: EventStore; codec: Codec }>;

export type HistoryAsked = Readonly<{ ownerId: string; period: number | null }>;

/** What happened in one period of a ledger (by default the open one), oldest first; null where the scope sees none. */
export const depositHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Log,
  { ownerId, period }: HistoryAsked,
): Promise<readonly HistoryEntry[] | null> => {
  const deposit = await depositByOwner(scope, dataSource, ownerId);
  if (!deposit) return null;
  const stream = depositStreamOf(ownerId, period ?? deposit.period);
  const events = await codec.decode<DepositEvent>(await store.readStream(stream));
  return events.map((event) => historyEntry(event, scope.personal, sentenceOf(event)));
};
