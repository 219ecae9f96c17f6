import type { Projection } from '#projections';
import type { LotEvent } from '../lot/lot.events.js';
import { deltasOf } from '../lot/lot-deltas.js';
import type { PurchaseOrderEvent } from '../purchase-order/purchase-order.events.js';
import type { ReorderPointEvent } from '../reorder/reorder-point.events.js';
import { PartStockView } from './part-stock.view.js';

type StockEvent = LotEvent | PurchaseOrderEvent | ReorderPointEvent;

export const partStockIdOf = (partId: string, outletId: string): string => `${partId}.${outletId}`;

/** Each event says by how much it changes the sums, so that one row is right whatever the order of its lots. */
export const partStockProjection: Projection<PartStockView, StockEvent> = {
  name: 'part-stock',
  version: 1,
  categories: ['lot', 'supply', 'stocking'],
  view: PartStockView,
  keys: ({ data }) => [partStockIdOf(data.partId, data.outletId)],
  apply: (rows, event) => {
    const { partId, outletId, partnerId } = event.data;
    const id = partStockIdOf(partId, outletId);
    const row = rows.get(id) ?? { id, partId, outletId, partnerId, ...NOTHING };
    const deltas = stockDeltas(event);
    const onHand = row.onHand + deltas.onHand;
    const reserved = row.reserved + deltas.reserved;
    const sums = { onHand, reserved, available: onHand - reserved, onOrder: row.onOrder + deltas.onOrder };
    const reorderPoint = pointAfter(event, row.reorderPoint);
    return [{ ...row, ...sums, reorderPoint, position: event.meta.position }];
  },
};

const NOTHING = { onHand: 0, reserved: 0, available: 0, onOrder: 0, reorderPoint: null };

const stockDeltas = (event: StockEvent): Readonly<{ onHand: number; reserved: number; onOrder: number }> => {
  switch (event.type) {
    case 'PurchaseOrderRequested':
      return { onHand: 0, reserved: 0, onOrder: event.data.quantity };
    case 'PurchaseOrderReceived':
      return { onHand: 0, reserved: 0, onOrder: -event.data.quantity };
    case 'PurchaseOrderClosed':
    case 'PurchaseOrderCancelled':
      return { onHand: 0, reserved: 0, onOrder: -event.data.givenUp };
    case 'PurchaseOrderPlaced':
    case 'PurchaseOrderConfirmed':
    case 'ReorderPointSet':
    case 'ReorderPointRemoved':
    case 'ReorderRequested':
    case 'ReorderEnded':
      return { onHand: 0, reserved: 0, onOrder: 0 };
    default:
      return { ...deltasOf(event), onOrder: 0 };
  }
};

const pointAfter = (event: StockEvent, before: number | null): number | null => {
  if (event.type === 'ReorderPointSet') return event.data.point;
  return event.type === 'ReorderPointRemoved' ? null : before;
};
