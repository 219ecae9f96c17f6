import type { Event } from '#event-sourcing';
import {
  type OrderCancelled,
  type OrderDelivered,
  type OrderEvent,
  type OrderLine,
  type OrderPaid,
  type OrderPlaced,
  type OrderShipped,
  orderIdOf,
} from './order.events.js';
import { productIdOf } from './product.events.js';

const builderOf =
  <E extends OrderEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const ORDERED_AT = '2026-02-01T09:00:00.000Z';
export const SHIPPED_AT = '2026-02-03T09:00:00.000Z';
export const DELIVERED_AT = '2026-02-05T09:00:00.000Z';

export const orderId = orderIdOf('A-1001');
export const shipmentId = '5b0e5d7e-6a37-5d9a-8a63-7c4a4dc64b0c';

const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });

/** Two roofs of which both serials are known, and ten clips that have none. */
export const orderLines = {
  roofs: {
    no: 1,
    productId: productIdOf('SR-400-T'),
    sku: 'SR-400-T',
    quantity: 2,
    unitPrice: euros(4_000),
    serials: ['SN1', 'SN2'],
  },
  clips: {
    no: 2,
    productId: productIdOf('CLIP'),
    sku: 'CLIP',
    quantity: 10,
    unitPrice: euros(5),
    serials: [],
  },
} as const satisfies Record<string, OrderLine>;

export const shippedLines = {
  roofs: { no: 1, productId: orderLines.roofs.productId, quantity: 2, serials: ['SN1', 'SN2'] },
  clips: { no: 2, productId: orderLines.clips.productId, quantity: 10, serials: [] },
} as const;

export const orderPlaced = builderOf<OrderPlaced>('OrderPlaced', {
  orderId,
  number: 'A-1001',
  channel: 'SHOP',
  customerId: 'k-1',
  region: 'MY-10',
  lines: [orderLines.roofs, orderLines.clips],
  placedAt: ORDERED_AT,
});

export const orderPaid = builderOf<OrderPaid>('OrderPaid', {
  orderId,
  amount: euros(8_050),
  paidAt: '2026-02-02T09:00:00.000Z',
});

export const orderShipped = builderOf<OrderShipped>('OrderShipped', {
  orderId,
  shipmentId,
  carrier: 'Parcel Post',
  trackingNumber: 'PP-77',
  region: 'MY-10',
  lines: [shippedLines.roofs, shippedLines.clips],
  shippedAt: SHIPPED_AT,
});

export const orderDelivered = builderOf<OrderDelivered>('OrderDelivered', {
  orderId,
  shipmentId,
  lines: [shippedLines.roofs, shippedLines.clips],
  deliveredAt: DELIVERED_AT,
});

export const orderCancelled = builderOf<OrderCancelled>('OrderCancelled', {
  orderId,
  reason: 'CUSTOMER_CHANGED_MIND',
  lines: [
    { no: 1, productId: orderLines.roofs.productId, quantity: 2 },
    { no: 2, productId: orderLines.clips.productId, quantity: 10 },
  ],
  cancelledAt: '2026-02-02T10:00:00.000Z',
});
