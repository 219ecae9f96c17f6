import type { PurchaseOrderEvent, PurchaseOrderPlace, PurchaseOrderRequested } from './purchase-order.events.js';
import type { PurchaseOrderStatus } from './purchase-order-words.events.js';

/** Only what the rules need to know. */
export type PurchaseOrder = PurchaseOrderPlace &
  Readonly<{
    supplier: string;
    quantity: number;
    received: number;
    status: PurchaseOrderStatus;
    expectedAt: string | null;
  }>;

export const outstandingOf = ({ quantity, received }: PurchaseOrder): number => Math.max(0, quantity - received);

export const evolve = (order: PurchaseOrder | null, event: PurchaseOrderEvent): PurchaseOrder | null => {
  if (event.type === 'PurchaseOrderRequested') return requested(event);
  return order && { ...order, ...change(order, event) };
};

const requested = ({ data }: PurchaseOrderRequested): PurchaseOrder => ({
  ...placeOf(data),
  supplier: data.supplier,
  quantity: data.quantity,
  received: 0,
  status: 'REQUESTED',
  expectedAt: null,
});

const change = (order: PurchaseOrder, event: PurchaseOrderEvent): Partial<PurchaseOrder> => {
  switch (event.type) {
    case 'PurchaseOrderRequested':
      return {};
    case 'PurchaseOrderPlaced':
      return { status: 'ORDERED' };
    case 'PurchaseOrderConfirmed':
      return {
        status: order.received > 0 ? 'PARTLY_RECEIVED' : 'CONFIRMED',
        expectedAt: event.data.expectedAt,
      };
    case 'PurchaseOrderReceived':
      return { status: 'PARTLY_RECEIVED', received: order.received + event.data.quantity };
    case 'PurchaseOrderClosed':
      return { status: 'CLOSED' };
    case 'PurchaseOrderCancelled':
      return { status: 'CANCELLED' };
  }
};

export const placeOf = (place: PurchaseOrderPlace): PurchaseOrderPlace => ({
  purchaseOrderId: place.purchaseOrderId,
  partId: place.partId,
  outletId: place.outletId,
  partnerId: place.partnerId,
});
