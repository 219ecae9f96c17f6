import type { Event } from '#event-sourcing';
import type { ClosingCause, PurchaseOrderCause } from './purchase-order-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** What is ordered for where: in every event, so that readers need no other. */
export type PurchaseOrderPlace = Readonly<{
  purchaseOrderId: string;
  partId: string;
  outletId: string;
  partnerId: string | null;
}>;

export type PurchaseOrderRequested = Event<
  'PurchaseOrderRequested',
  PurchaseOrderPlace & {
    number: string;
    partNumber: string;
    supplier: string;
    quantity: number;
    cause: PurchaseOrderCause;
    note: string | null;
    requestedBy: string;
    requestedAt: string;
  }
>;
/** It went to the supplier. */
export type PurchaseOrderPlaced = Event<
  'PurchaseOrderPlaced',
  PurchaseOrderPlace & { reference: string | null; placedBy: string; placedAt: string }
>;
/** The supplier said when it comes; said again, the last word counts. */
export type PurchaseOrderConfirmed = Event<
  'PurchaseOrderConfirmed',
  PurchaseOrderPlace & { expectedAt: string; confirmedBy: string; confirmedAt: string }
>;
/** Goods came, all or some of them; they are in these lots. */
export type PurchaseOrderReceived = Event<
  'PurchaseOrderReceived',
  PurchaseOrderPlace & {
    quantity: number;
    lots: readonly { lotId: string; quantity: number }[];
    outstanding: number;
    deliveryNote: string | null;
    packVersion: string;
    receivedBy: string;
    receivedAt: string;
  }
>;
/** Nothing more is to come: all is here, or the rest is given up. */
export type PurchaseOrderClosed = Event<
  'PurchaseOrderClosed',
  PurchaseOrderPlace & { cause: ClosingCause; givenUp: number; note: string | null; closedBy: string; closedAt: string }
>;
export type PurchaseOrderCancelled = Event<
  'PurchaseOrderCancelled',
  PurchaseOrderPlace & { givenUp: number; note: string; cancelledBy: string; cancelledAt: string }
>;

export type PurchaseOrderEvent =
  | PurchaseOrderRequested
  | PurchaseOrderPlaced
  | PurchaseOrderConfirmed
  | PurchaseOrderReceived
  | PurchaseOrderClosed
  | PurchaseOrderCancelled;
