import { lotsOf } from '../movement/lot-split.js';
import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import { noteOf, pieces, serialsFor } from '../quantities.js';
import type { CancelPurchaseOrder, ClosePurchaseOrder, ReceivePurchaseOrder } from './purchase-order.commands.js';
import type { PurchaseOrderEvent } from './purchase-order.events.js';
import type { PurchaseOrderKnown } from './purchase-order-known.js';
import { outstandingOf, type PurchaseOrder, placeOf } from './purchase-order-state.js';

type Known = PurchaseOrderKnown;

/** Decided together with the lots that come of it. The last pieces close the order. */
export const received = (
  { id, data, by, at }: ReceivePurchaseOrder,
  order: PurchaseOrder,
  { policy, packVersion, part }: Known,
): readonly PurchaseOrderEvent[] => {
  const { purchaseOrderId, status } = order;
  assertOpen(order);
  if (status === 'REQUESTED') throw refusal('PURCHASE_ORDER_NOT_PLACED', { purchaseOrderId, state: status });
  const outstanding = outstandingOf(order);
  const quantity = pieces(data.quantity, policy.mostPiecesPerReceipt);
  if (quantity > outstanding)
    throw refusal('PURCHASE_ORDER_EXCEEDED', { purchaseOrderId, outstanding, received: quantity });
  const serials = serialsFor(data.serials, quantity, part?.isSerialised ?? false);
  const lots = lotsOf(id, { quantity, serials }, policy.mostPiecesPerLot);
  const receipt: PurchaseOrderEvent = {
    type: 'PurchaseOrderReceived',
    data: placed(placeOf(order), {
      quantity,
      lots: lots.map((lot) => ({ lotId: lot.lotId, quantity: lot.quantity })),
      outstanding: outstanding - quantity,
      deliveryNote: noteOf(data.deliveryNote, policy),
      packVersion,
      receivedBy: by,
      receivedAt: at,
    }),
  };
  if (quantity < outstanding) return [receipt];
  const end = { cause: 'COMPLETE' as const, givenUp: 0, note: null, closedBy: by, closedAt: at };
  return [receipt, { type: 'PurchaseOrderClosed', data: placed(placeOf(order), end) }];
};

/** What did not come is given up. */
export const closed = (
  { data, by, at }: ClosePurchaseOrder,
  order: PurchaseOrder,
  { policy }: Known,
): readonly PurchaseOrderEvent[] => {
  const { purchaseOrderId, status } = order;
  if (status === 'CLOSED') return [];
  assertOpen(order);
  if (status === 'REQUESTED') throw refusal('PURCHASE_ORDER_NOT_PLACED', { purchaseOrderId, state: status });
  const note = requiredNote(data.note, purchaseOrderId, policy);
  const end = { cause: 'SHORT' as const, givenUp: outstandingOf(order), note, closedBy: by, closedAt: at };
  return [{ type: 'PurchaseOrderClosed', data: placed(placeOf(order), end) }];
};

export const cancelled = (
  { data, by, at }: CancelPurchaseOrder,
  order: PurchaseOrder,
  { policy }: Known,
): readonly PurchaseOrderEvent[] => {
  const { purchaseOrderId, status, received: came } = order;
  if (status === 'CANCELLED') return [];
  assertOpen(order);
  if (came > 0) throw refusal('PURCHASE_ORDER_BEGUN', { purchaseOrderId, received: came });
  const note = requiredNote(data.note, purchaseOrderId, policy);
  const end = { givenUp: outstandingOf(order), note, cancelledBy: by, cancelledAt: at };
  return [{ type: 'PurchaseOrderCancelled', data: placed(placeOf(order), end) }];
};

const requiredNote = (given: string, purchaseOrderId: string, policy: Known['policy']): string => {
  const note = noteOf(given, policy);
  if (note === null) throw refusal('PART_TEXT_MISSING', { missing: 'note', purchaseOrderId });
  return note;
};

const assertOpen = ({ purchaseOrderId, status }: PurchaseOrder): void => {
  if (status === 'CLOSED' || status === 'CANCELLED')
    throw refusal('PURCHASE_ORDER_ENDED', { purchaseOrderId, state: status });
};
