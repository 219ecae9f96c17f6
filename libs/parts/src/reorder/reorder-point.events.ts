import type { Event } from '#event-sourcing';
import { newId } from '#values';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** One reorder point for each part at each outlet. */
export const reorderPointIdOf = (partId: string, outletId: string): string =>
  newId(`${partId}.${outletId}`, 'reorder-point');

export type ReorderPlace = Readonly<{
  reorderPointId: string;
  partId: string;
  outletId: string;
  partnerId: string | null;
}>;

/** Where `point` pieces or fewer are free or on order, `quantity` are ordered. */
export type ReorderPointSet = Event<
  'ReorderPointSet',
  ReorderPlace & { point: number; quantity: number; supplier: string; setBy: string; setAt: string }
>;
export type ReorderPointRemoved = Event<'ReorderPointRemoved', ReorderPlace & { removedBy: string; removedAt: string }>;
/** A purchase order is wanted, with what was found when it was decided. */
export type ReorderRequested = Event<
  'ReorderRequested',
  ReorderPlace & {
    purchaseOrderId: string;
    available: number;
    onOrder: number;
    point: number;
    quantity: number;
    supplier: string;
    requestedAt: string;
  }
>;
/** The purchase order ended: from now on another one may be wanted. */
export type ReorderEnded = Event<'ReorderEnded', ReorderPlace & { purchaseOrderId: string; endedAt: string }>;

export type ReorderPointEvent = ReorderPointSet | ReorderPointRemoved | ReorderRequested | ReorderEnded;
