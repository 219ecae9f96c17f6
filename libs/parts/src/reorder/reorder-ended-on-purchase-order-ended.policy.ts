import type { Policy } from '#event-sourcing';
import type { PurchaseOrderEvent } from '../purchase-order/purchase-order.events.js';
import type { EndReorder } from './reorder-point.commands.js';

/** A purchase order that has ended makes room for another one. */
export const reorderEndedOnPurchaseOrderEnded: Policy<PurchaseOrderEvent, EndReorder> = {
  name: 'reorder-ended-on-purchase-order-ended',
  categories: ['supply'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'PurchaseOrderClosed' && type !== 'PurchaseOrderCancelled') return [];
    const { partId, outletId, purchaseOrderId } = data;
    return [{ ask: { type: 'EndReorder', data: { partId, outletId, purchaseOrderId } } }];
  },
};
