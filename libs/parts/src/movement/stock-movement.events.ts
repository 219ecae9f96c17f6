import type { Event } from '#event-sourcing';
import type { LotSource } from '../stock-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** A new lot and, where pieces were moved, the one that they come from. */
export type MovedLot = Readonly<{
  lotId: string;
  fromLotId: string | null;
  supplier: string;
  quantity: number;
  serials: readonly string[];
}>;

/** Stock came that was not ordered here: what was there when the books were opened, or what jobs give back. */
export type StockReceived = Event<
  'StockReceived',
  {
    movementId: string;
    partId: string;
    number: string;
    outletId: string;
    partnerId: string | null;
    source: LotSource;
    quantity: number;
    lots: readonly MovedLot[];
    note: string | null;
    packVersion: string;
    receivedBy: string;
    receivedAt: string;
  }
>;
/** Recorded when the pieces have arrived: they are at one outlet or at the other, never at both or neither. */
export type StockTransferred = Event<
  'StockTransferred',
  {
    movementId: string;
    partId: string;
    number: string;
    outletId: string;
    partnerId: string | null;
    fromOutletId: string;
    fromPartnerId: string | null;
    quantity: number;
    lots: readonly MovedLot[];
    note: string | null;
    transferredBy: string;
    transferredAt: string;
  }
>;

export type StockMovementEvent = StockReceived | StockTransferred;
