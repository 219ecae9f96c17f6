import type { Event } from '#event-sourcing';
import type { FreedCause } from './return-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** A return takes its quantity of what was bought: decided together with `ReturnOpened`, or not at all. */
export type PurchaseQuantityClaimed = Event<
  'PurchaseQuantityClaimed',
  {
    /** The id of the order, of the unit, or of the complaint where nothing else is known. */
    purchaseId: string;
    returnId: string;
    /** `line-<no>` of an order, or the unit's id. */
    item: string;
    quantity: number;
    /** How many were bought, as known on that day. */
    bought: number;
    claimedAt: string;
  }
>;
/** What a line had claimed may be returned anew. */
export type PurchaseQuantityFreed = Event<
  'PurchaseQuantityFreed',
  {
    purchaseId: string;
    returnId: string;
    no: number;
    item: string;
    quantity: number;
    cause: FreedCause;
    freedAt: string;
  }
>;

export type PurchaseEvent = PurchaseQuantityClaimed | PurchaseQuantityFreed;
