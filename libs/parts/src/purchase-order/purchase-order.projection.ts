import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { PurchaseOrderEvent, PurchaseOrderReceived, PurchaseOrderRequested } from './purchase-order.events.js';
import { PurchaseOrderView } from './purchase-order.view.js';

export const purchaseOrderProjection: Projection<PurchaseOrderView, PurchaseOrderEvent> = {
  name: 'purchase-order',
  version: 1,
  categories: ['supply'],
  rowsOf: 'STREAM',
  view: PurchaseOrderView,
  keys: ({ data }) => [data.purchaseOrderId],
  apply: (rows, event) => {
    const { version, position } = event.meta;
    const row = event.type === 'PurchaseOrderRequested' ? requested(event) : rows.get(event.data.purchaseOrderId);
    return row ? [{ ...row, ...changed(row, event), version: version.toString(), position }] : [];
  },
};

const requested = ({ data, meta }: Recorded<PurchaseOrderRequested>): PurchaseOrderView => ({
  id: data.purchaseOrderId,
  number: data.number,
  partId: data.partId,
  partNumber: data.partNumber,
  outletId: data.outletId,
  partnerId: data.partnerId,
  supplier: data.supplier,
  status: 'REQUESTED',
  cause: data.cause,
  quantity: data.quantity,
  received: 0,
  outstanding: data.quantity,
  lotIds: [],
  reference: null,
  requestedBy: data.requestedBy,
  requestedAt: new Date(data.requestedAt),
  placedAt: null,
  expectedAt: null,
  endedAt: null,
  closingCause: null,
  version: meta.version.toString(),
  position: meta.position,
});

const changed = (row: PurchaseOrderView, event: PurchaseOrderEvent): Partial<PurchaseOrderView> => {
  switch (event.type) {
    case 'PurchaseOrderRequested':
      return {};
    case 'PurchaseOrderPlaced':
      return { status: 'ORDERED', reference: event.data.reference, placedAt: new Date(event.data.placedAt) };
    case 'PurchaseOrderConfirmed':
      return {
        status: row.received > 0 ? 'PARTLY_RECEIVED' : 'CONFIRMED',
        expectedAt: new Date(event.data.expectedAt),
      };
    case 'PurchaseOrderReceived':
      return received(row, event);
    case 'PurchaseOrderClosed': {
      const { cause, closedAt } = event.data;
      return { status: 'CLOSED', outstanding: 0, closingCause: cause, endedAt: new Date(closedAt) };
    }
    case 'PurchaseOrderCancelled':
      return { status: 'CANCELLED', outstanding: 0, endedAt: new Date(event.data.cancelledAt) };
  }
};

const received = (row: PurchaseOrderView, { data }: PurchaseOrderReceived): Partial<PurchaseOrderView> => ({
  status: 'PARTLY_RECEIVED',
  received: row.received + data.quantity,
  outstanding: data.outstanding,
  lotIds: [...row.lotIds, ...data.lots.map(({ lotId }) => lotId)],
});
