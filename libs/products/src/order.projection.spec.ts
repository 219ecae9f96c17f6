import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { OrderEvent } from './order.events.js';
import {
  DELIVERED_AT,
  ORDERED_AT,
  orderCancelled,
  orderDelivered,
  orderId,
  orderLines,
  orderPaid,
  orderPlaced,
  orderShipped,
  SHIPPED_AT,
  shipmentId,
  shippedLines,
} from './order.fixtures.js';
import { orderProjection } from './order.projection.js';
import type { OrderLineView, OrderView, ShipmentView } from './order.view.js';

const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });
const untouched = { shipped: 0, delivered: 0, cancelled: 0, shippedAt: null, deliveredAt: null };
const roofs: OrderLineView = { ...orderLines.roofs, ...untouched };
const clips: OrderLineView = { ...orderLines.clips, ...untouched };

const row: OrderView = {
  id: orderId,
  number: 'A-1001',
  channel: 'SHOP',
  status: 'PLACED',
  paymentStatus: 'UNPAID',
  customerId: 'k-1',
  region: 'MY-10',
  lines: [roofs, clips],
  shipments: [],
  payments: [],
  total: euros(8_050),
  paid: euros(0),
  placedAt: new Date(ORDERED_AT),
  shippedAt: null,
  deliveredAt: null,
  cancelledAt: null,
  cancelReason: null,
  version: '0',
  productIds: [orderLines.roofs.productId, orderLines.clips.productId],
  serials: ['SN1', 'SN2'],
  position: positionOf(1),
};

const shipment: ShipmentView = {
  shipmentId,
  carrier: 'Parcel Post',
  trackingNumber: 'PP-77',
  region: 'MY-10',
  lines: [
    { ...shippedLines.roofs, delivered: 0 },
    { ...shippedLines.clips, delivered: 0 },
  ],
  shippedAt: SHIPPED_AT,
  deliveredAt: null,
};
const shippedRow: Partial<OrderView> = {
  status: 'SHIPPED',
  lines: [
    { ...roofs, shipped: 2, shippedAt: SHIPPED_AT },
    { ...clips, shipped: 10, shippedAt: SHIPPED_AT },
  ],
  shipments: [shipment],
  shippedAt: new Date(SHIPPED_AT),
};

const fewClips = { ...shippedLines.clips, quantity: 4, serials: ['C1'] };

const after = (...events: OrderEvent[]) =>
  projected(orderProjection, ...[orderPlaced(), ...events].map((event, n) => recorded(event, n + 1)))[orderId];

describe('the row of an order', () => {
  it('shows it as it was placed', () => expect(after()).toEqual(row));

  it.each<[string, OrderEvent[], Partial<OrderView>]>([
    [
      'a payment in part',
      [orderPaid({ amount: euros(50) })],
      {
        paymentStatus: 'PARTLY_PAID',
        payments: [{ amount: euros(50), paidAt: '2026-02-02T09:00:00.000Z' }],
        paid: euros(50),
      },
    ],
    [
      'that it is paid',
      [orderPaid({ amount: euros(50) }), orderPaid({ amount: euros(8_000) })],
      {
        paymentStatus: 'PAID',
        payments: [
          { amount: euros(50), paidAt: '2026-02-02T09:00:00.000Z' },
          { amount: euros(8_000), paidAt: '2026-02-02T09:00:00.000Z' },
        ],
        paid: euros(8_050),
      },
    ],
    ['that it was shipped', [orderShipped()], shippedRow],
    [
      'that it was shipped in part, with the serials that are known now',
      [orderShipped({ lines: [fewClips] })],
      {
        status: 'PARTLY_SHIPPED',
        lines: [roofs, { ...clips, shipped: 4, serials: ['C1'], shippedAt: SHIPPED_AT }],
        shipments: [{ ...shipment, lines: [{ ...fewClips, delivered: 0 }] }],
        shippedAt: new Date(SHIPPED_AT),
        serials: ['SN1', 'SN2', 'C1'],
      },
    ],
    [
      'that it was delivered',
      [orderShipped(), orderDelivered()],
      {
        status: 'DELIVERED',
        lines: [
          { ...roofs, shipped: 2, delivered: 2, shippedAt: SHIPPED_AT, deliveredAt: DELIVERED_AT },
          { ...clips, shipped: 10, delivered: 10, shippedAt: SHIPPED_AT, deliveredAt: DELIVERED_AT },
        ],
        shipments: [
          {
            ...shipment,
            lines: [
              { ...shippedLines.roofs, delivered: 2 },
              { ...shippedLines.clips, delivered: 10 },
            ],
            deliveredAt: DELIVERED_AT,
          },
        ],
        shippedAt: new Date(SHIPPED_AT),
        deliveredAt: new Date(DELIVERED_AT),
      },
    ],
    [
      'that a shipment arrived in part',
      [orderShipped(), orderDelivered({ lines: [fewClips] })],
      {
        ...shippedRow,
        lines: [
          { ...roofs, shipped: 2, shippedAt: SHIPPED_AT },
          { ...clips, shipped: 10, delivered: 4, serials: ['C1'], shippedAt: SHIPPED_AT, deliveredAt: DELIVERED_AT },
        ],
        shipments: [
          {
            ...shipment,
            lines: [
              { ...shippedLines.roofs, delivered: 0 },
              { ...shippedLines.clips, serials: ['C1'], delivered: 4 },
            ],
          },
        ],
        deliveredAt: new Date(DELIVERED_AT),
        serials: ['SN1', 'SN2', 'C1'],
      },
    ],
    [
      'that it was cancelled: nothing is owed for it',
      [orderCancelled()],
      {
        status: 'CANCELLED',
        paymentStatus: 'NOTHING_DUE',
        lines: [
          { ...roofs, cancelled: 2 },
          { ...clips, cancelled: 10 },
        ],
        total: euros(0),
        cancelledAt: new Date('2026-02-02T10:00:00.000Z'),
        cancelReason: 'CUSTOMER_CHANGED_MIND',
      },
    ],
    [
      'that more was paid than it costs',
      [orderPaid({ amount: euros(50) }), orderCancelled()],
      {
        status: 'CANCELLED',
        paymentStatus: 'OVERPAID',
        lines: [
          { ...roofs, cancelled: 2 },
          { ...clips, cancelled: 10 },
        ],
        payments: [{ amount: euros(50), paidAt: '2026-02-02T09:00:00.000Z' }],
        total: euros(0),
        paid: euros(50),
        cancelledAt: new Date('2026-02-02T10:00:00.000Z'),
        cancelReason: 'CUSTOMER_CHANGED_MIND',
      },
    ],
    [
      'that the rest was cancelled',
      [
        orderShipped({ lines: [shippedLines.roofs] }),
        orderCancelled({ lines: [{ no: 2, productId: orderLines.clips.productId, quantity: 10 }] }),
      ],
      {
        status: 'SHIPPED',
        lines: [
          { ...roofs, shipped: 2, shippedAt: SHIPPED_AT },
          { ...clips, cancelled: 10 },
        ],
        shipments: [{ ...shipment, lines: [{ ...shippedLines.roofs, delivered: 0 }] }],
        total: euros(8_000),
        shippedAt: new Date(SHIPPED_AT),
        cancelledAt: new Date('2026-02-02T10:00:00.000Z'),
        cancelReason: 'CUSTOMER_CHANGED_MIND',
      },
    ],
  ])('shows %s', (_, events, changes) =>
    expect(after(...events)).toEqual({
      ...row,
      ...changes,
      version: `${events.length}`,
      position: positionOf(events.length + 1),
    }),
  );

  it('is not there for an order that nobody placed', () =>
    expect(projected(orderProjection, recorded(orderPaid()))).toEqual({}));
});
