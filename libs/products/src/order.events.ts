import type { Event } from '#event-sourcing';
import { type Money, newId } from '#values';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

export const ORDER_CHANNELS = ['SHOP', 'STORE', 'HOTLINE', 'DEALER', 'MARKETPLACE', 'PARTNER'] as const;
/** PARTLY_SHIPPED is on its way in part. SHIPPED and DELIVERED are all that was not cancelled. */
export const ORDER_STATUSES = ['PLACED', 'PARTLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED'] as const;
export const PAYMENT_STATUSES = ['NOTHING_DUE', 'UNPAID', 'PARTLY_PAID', 'PAID', 'OVERPAID'] as const;
export const ORDER_CANCEL_REASONS = [
  'CUSTOMER_CHANGED_MIND',
  'NOT_PAID',
  'OUT_OF_STOCK',
  'ORDERED_TWICE',
  'WRONG_PRICE',
  'FRAUD_SUSPECTED',
] as const;

export type OrderChannel = (typeof ORDER_CHANNELS)[number];
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
export type OrderCancelReason = (typeof ORDER_CANCEL_REASONS)[number];

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

/** So many pieces of a line that travel together. Serials are those known: as many as the quantity, or fewer. */
export type ShipmentLine = Readonly<{ no: number; productId: string; quantity: number; serials: readonly string[] }>;

/** Pieces of a line that are not shipped any more. */
export type CancelledLine = Readonly<{ no: number; productId: string; quantity: number }>;

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
/** A payment, of the whole or a part. */
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
/** What was not shipped yet; what was comes back as a return. */
export type OrderCancelled = Event<
  'OrderCancelled',
  { orderId: string; reason: OrderCancelReason; lines: readonly CancelledLine[]; cancelledAt: string }
>;

export type OrderEvent = OrderPlaced | OrderPaid | OrderShipped | OrderDelivered | OrderCancelled;
