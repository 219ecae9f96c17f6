import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Codec, EventStore } from '#event-store';
import { type HistoryEntry, historyEntry } from '#graphql';
import { defectivePartStream } from '../defective/defective-part.decider.js';
import { defectivePartById } from '../defective/defective-part.queries.js';
import type { PartsEvent } from '../events.js';
import { lotStream } from '../lot/lot.decider.js';
import { lotById } from '../lot/lot.queries.js';
import { partStream } from '../part/part.decider.js';
import { partById } from '../part/part.queries.js';
import { purchaseOrderStream } from '../purchase-order/purchase-order.decider.js';
import { purchaseOrderById } from '../purchase-order/purchase-order.queries.js';
import { reservationStream } from '../reservation/reservation.decider.js';
import { reservationById } from '../reservation/reservation.queries.js';
import { sentenceOf } from './parts-sentence.js';

/** Where events are read and made readable. */
export type Log = Readonly<{ store: EventStore; codec: Codec }>;

type Thing = Readonly<{
  stream: (id: string) => string;
  find: (scope: Scope, dataSource: DataSource, id: string) => Promise<object | null>;
}>;

const THINGS = {
  part: { stream: partStream, find: partById },
  lot: { stream: lotStream, find: lotById },
  reservation: { stream: reservationStream, find: reservationById },
  defectivePart: { stream: defectivePartStream, find: defectivePartById },
  purchaseOrder: { stream: purchaseOrderStream, find: purchaseOrderById },
} as const satisfies Readonly<Record<string, Thing>>;

export type ThingWithHistory = keyof typeof THINGS;

/** Everything that happened to one thing, oldest first; null where the scope does not see it. */
export const partsHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Log,
  { thing, id }: Readonly<{ thing: ThingWithHistory; id: string }>,
): Promise<readonly HistoryEntry[] | null> => {
  const { stream, find } = THINGS[thing];
  if (!(await find(scope, dataSource, id))) return null;
  const events = await codec.decode<PartsEvent>(await store.readStream(stream(id)));
  return events.map((event) => historyEntry(event, scope.personal, sentenceOf(event)));
};
