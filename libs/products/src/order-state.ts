import type { Money } from '#values';
import type {
  OrderCancelled,
  OrderChannel,
  OrderDelivered,
  OrderEvent,
  OrderLine,
  OrderPlaced,
  OrderShipped,
  ShipmentLine,
} from './order.events.js';

/** A line as it was ordered, and what became of its pieces. */
export type LineState = OrderLine &
  Readonly<{ shipped: number; shippedSerials: readonly string[]; delivered: number; cancelled: number }>;

export type ShipmentLineState = ShipmentLine & Readonly<{ delivered: number; deliveredSerials: readonly string[] }>;

export type Shipment = Readonly<{ shipmentId: string; shippedAt: string; lines: readonly ShipmentLineState[] }>;

/** Only what the rules need to know. */
export type Order = Readonly<{
  orderId: string;
  number: string;
  channel: OrderChannel;
  customerId: string | null;
  region: string | null;
  placedAt: string;
  lines: readonly LineState[];
  payments: readonly Readonly<{ amount: Money; paidAt: string }>[];
  shipments: readonly Shipment[];
}>;

export const evolve = (order: Order | null, event: OrderEvent): Order | null => {
  if (event.type === 'OrderPlaced') return placed(event);
  return order && { ...order, ...change(order, event) };
};

const placed = ({ data }: OrderPlaced): Order => ({
  orderId: data.orderId,
  number: data.number,
  channel: data.channel,
  customerId: data.customerId,
  region: data.region,
  placedAt: data.placedAt,
  lines: data.lines.map((line) => ({ ...line, shipped: 0, shippedSerials: [], delivered: 0, cancelled: 0 })),
  payments: [],
  shipments: [],
});

const change = (order: Order, event: OrderEvent): Partial<Order> => {
  switch (event.type) {
    case 'OrderPlaced':
      return {};
    case 'OrderPaid':
      return { payments: [...order.payments, { amount: event.data.amount, paidAt: event.data.paidAt }] };
    case 'OrderShipped':
      return shipped(order, event);
    case 'OrderDelivered':
      return delivered(order, event);
    case 'OrderCancelled':
      return { lines: cancelled(order.lines, event) };
  }
};

const shipped = ({ lines, shipments }: Order, { data }: OrderShipped): Partial<Order> => ({
  lines: merged(lines, data.lines, (line, moved) => ({
    ...line,
    shipped: line.shipped + moved.quantity,
    shippedSerials: [...line.shippedSerials, ...moved.serials],
  })),
  shipments: [
    ...shipments,
    {
      shipmentId: data.shipmentId,
      shippedAt: data.shippedAt,
      lines: data.lines.map((line) => ({ ...line, delivered: 0, deliveredSerials: [] })),
    },
  ],
});

const delivered = ({ lines, shipments }: Order, { data }: OrderDelivered): Partial<Order> => ({
  lines: merged(lines, data.lines, (line, moved) => ({ ...line, delivered: line.delivered + moved.quantity })),
  shipments: shipments.map((shipment) =>
    shipment.shipmentId === data.shipmentId ? { ...shipment, lines: arrived(shipment.lines, data.lines) } : shipment,
  ),
});

const arrived = (lines: readonly ShipmentLineState[], moved: readonly ShipmentLine[]): readonly ShipmentLineState[] =>
  merged(lines, moved, (line, { quantity, serials }) => ({
    ...line,
    delivered: line.delivered + quantity,
    deliveredSerials: [...line.deliveredSerials, ...serials],
  }));

const cancelled = (lines: readonly LineState[], { data }: OrderCancelled): readonly LineState[] =>
  merged(lines, data.lines, (line, { quantity }) => ({ ...line, cancelled: line.cancelled + quantity }));

const merged = <L extends Readonly<{ no: number }>, M extends Readonly<{ no: number }>>(
  lines: readonly L[],
  changes: readonly M[],
  change: (line: L, changed: M) => L,
): readonly L[] => {
  const byNo = new Map(changes.map((each) => [each.no, each]));
  return lines.map((line) => {
    const changed = byNo.get(line.no);
    return changed ? change(line, changed) : line;
  });
};
