import type { Policy } from '#event-sourcing';
import type { ReorderPointEvent } from '../reorder/reorder-point.events.js';
import type { RequestPurchaseOrder } from './purchase-order.commands.js';

/** What the stock lacks is ordered, once. */
export const purchaseOrderOnReorder: Policy<ReorderPointEvent, RequestPurchaseOrder> = {
  name: 'purchase-order-on-reorder',
  categories: ['stocking'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'ReorderRequested') return [];
    const { purchaseOrderId, partId, outletId, quantity, supplier } = data;
    const cause = 'REORDER_POINT' as const;
    const asked = { purchaseOrderId, partId, outletId, quantity, supplier, cause, note: null };
    return [{ ask: { type: 'RequestPurchaseOrder', data: asked } }];
  },
};
