import type { Event } from '#event-sourcing';
import { type Money, newId } from '#values';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

export const ORDER_CHANNELS = ['SHOP', 'STORE', 'HOTLINE', 'DEALER', 'MARKETPLACE', 'PARTNER'] as const;
export const ORDER_STATUSES = ['PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED'] as const;

export type OrderChannel = (typeof ORDER_CHANNELS)[number];
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** An order number as everybody writes it. */
export const orderNumberOf = (text: string): string => text.trim().toUpperCase();

/** The id of an order is its number's, so that no order is taken twice. */
export const orderIdOf = (number: string): string => newId(orderNumberOf(number), 'order');

/** Serials are those known so far: as many as the quantity, or fewer. */
export type OrderLine = Readonly<{
  no: number;
  productId: string;
  sku: string;
  quantity: number;
  unitPrice: Money;
  serials: readonly string[];
}>;

/** A part of an order that travels together. */
export type ShipmentLine = Readonly<{ no: number; productId: string; quantity: number; serials: readonly string[] }>;

export type OrderPlaced = Event<
  'OrderPlaced',
  {
    orderId: string;
    number: string;
    channel: OrderChannel;
    customerId: string | null;
    region: string | null;
    lines: readonly OrderLine[];
    placedAt: string;
  }
>;
export type OrderPaid = Event<'OrderPaid', { orderId: string; amount: Money; paidAt: string }>;
export type OrderShipped = Event<
  'OrderShipped',
  {
    orderId: string;
    shipmentId: string;
    carrier: string;
    trackingNumber: string | null;
    region: string | null;
    lines: readonly ShipmentLine[];
    shippedAt: string;
  }
>;
export type OrderDelivered = Event<
  'OrderDelivered',
  { orderId: string; shipmentId: string; lines: readonly ShipmentLine[]; deliveredAt: string }
>;
export type OrderCancelled = Event<'OrderCancelled', { orderId: string; reason: string; cancelledAt: string }>;

export type OrderEvent = OrderPlaced | OrderPaid | OrderShipped | OrderDelivered | OrderCancelled;
