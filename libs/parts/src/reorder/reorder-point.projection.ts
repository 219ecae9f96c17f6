import { type Projection, removed } from '#projections';
import type { ReorderPointEvent } from './reorder-point.events.js';
import { ReorderPointView } from './reorder-point.view.js';

export const reorderPointProjection: Projection<ReorderPointView, ReorderPointEvent> = {
  name: 'reorder-point',
  version: 1,
  categories: ['stocking'],
  rowsOf: 'STREAM',
  view: ReorderPointView,
  keys: ({ data }) => [data.reorderPointId],
  apply: (rows, { type, data, meta }) => {
    const row = rows.get(data.reorderPointId);
    const { position } = meta;
    switch (type) {
      case 'ReorderPointSet': {
        const { reorderPointId, partId, outletId, partnerId, point, quantity, supplier } = data;
        const openPurchaseOrderId = row?.openPurchaseOrderId ?? null;
        return [
          { id: reorderPointId, partId, outletId, partnerId, point, quantity, supplier, openPurchaseOrderId, position },
        ];
      }
      case 'ReorderPointRemoved':
        return [removed(data.reorderPointId)];
      case 'ReorderRequested':
        return row ? [{ ...row, openPurchaseOrderId: data.purchaseOrderId, position }] : [];
      case 'ReorderEnded':
        return row ? [{ ...row, openPurchaseOrderId: null, position }] : [];
    }
  },
};
