import type { Command } from '#event-sourcing';
import type { Money } from '#values';
import type { OrderCancelReason, OrderChannel } from './order.events.js';

/** Lines are numbered in the order given, from 1. */
export type LineOrdered = Readonly<{ sku: string; quantity: number; unitPrice: Money; serials: readonly string[] }>;
/** Without serials, those that the line still has. */
export type LineMoved = Readonly<{ no: number; quantity: number; serials: readonly string[] }>;

export type PlaceOrder = Command<
  'PlaceOrder',
  {
    number: string;
    channel: OrderChannel;
    customerId: string | null;
    region: string | null;
    lines: readonly LineOrdered[];
    placedAt: string | null;
  }
>;
export type PayOrder = Command<'PayOrder', { orderId: string; amount: Money; paidAt: string | null }>;
/** Without lines, all that is left. */
export type ShipOrder = Command<
  'ShipOrder',
  {
    orderId: string;
    carrier: string;
    trackingNumber: string | null;
    region: string | null;
    lines: readonly LineMoved[] | null;
    shippedAt: string | null;
  }
>;
/** Without lines, all that is left of the shipment. */
export type DeliverOrder = Command<
  'DeliverOrder',
  { orderId: string; shipmentId: string; lines: readonly LineMoved[] | null; deliveredAt: string | null }
>;
export type CancelOrder = Command<
  'CancelOrder',
  { orderId: string; reason: OrderCancelReason; cancelledAt: string | null }
>;

export type OrderCommand = PlaceOrder | PayOrder | ShipOrder | DeliverOrder | CancelOrder;

export const ORDER_COMMANDS: readonly OrderCommand['type'][] = [
  'PlaceOrder',
  'PayOrder',
  'ShipOrder',
  'DeliverOrder',
  'CancelOrder',
];
