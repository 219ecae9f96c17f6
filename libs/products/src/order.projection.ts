import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { OrderCancelled, OrderDelivered, OrderEvent, OrderPlaced, OrderShipped } from './order.events.js';
import { type OrderLineView, OrderView, type ShipmentLineView, type ShipmentView } from './order.view.js';
import { paidOf, paymentStatusOf, statusOf, totalOf } from './order-standing.js';

type Changes = Partial<OrderView>;

export const orderProjection: Projection<OrderView, OrderEvent> = {
  name: 'order',
  version: 1,
  categories: ['order'],
  rowsOf: 'STREAM',
  view: OrderView,
  keys: ({ data }) => [data.orderId],
  apply: (rows, event) => {
    const row = event.type === 'OrderPlaced' ? placed(event) : rows.get(event.data.orderId);
    if (!row) return [];
    const { version, position } = event.meta;
    return [summed({ ...row, ...changed(row, event), version: version.toString(), position })];
  },
};

const placed = ({ data, meta }: Recorded<OrderPlaced>): OrderView => ({
  id: data.orderId,
  number: data.number,
  channel: data.channel,
  status: 'PLACED',
  paymentStatus: 'UNPAID',
  customerId: data.customerId,
  region: data.region,
  lines: data.lines.map((line) => ({
    no: line.no,
    productId: line.productId,
    sku: line.sku,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    serials: line.serials,
    shipped: 0,
    delivered: 0,
    cancelled: 0,
    shippedAt: null,
    deliveredAt: null,
  })),
  shipments: [],
  payments: [],
  total: totalOf([]),
  paid: totalOf([]),
  placedAt: new Date(data.placedAt),
  shippedAt: null,
  deliveredAt: null,
  cancelledAt: null,
  cancelReason: null,
  version: meta.version.toString(),
  productIds: [],
  serials: [],
  position: meta.position,
});

/** What follows from the lines and payments. */
const summed = (row: OrderView): OrderView => {
  const total = totalOf(row.lines);
  const amounts = row.payments.map(({ amount }) => amount);
  const paid = paidOf(amounts, total.currency);
  return {
    ...row,
    total,
    paid,
    status: statusOf(row.lines),
    paymentStatus: paymentStatusOf(paid, total),
    shippedAt: earliest(row.lines.map((line) => line.shippedAt)),
    deliveredAt: latest(row.lines.map((line) => line.deliveredAt)),
    productIds: [...new Set(row.lines.map((line) => line.productId))],
    serials: [...new Set(row.lines.flatMap((line) => line.serials))],
  };
};

const changed = (row: OrderView, event: OrderEvent): Changes => {
  switch (event.type) {
    case 'OrderPlaced':
      return {};
    case 'OrderPaid':
      return { payments: [...row.payments, { amount: event.data.amount, paidAt: event.data.paidAt }] };
    case 'OrderShipped':
      return shipped(row, event);
    case 'OrderDelivered':
      return delivered(row, event);
    case 'OrderCancelled':
      return cancelled(row, event);
  }
};

const shipped = ({ lines, shipments }: OrderView, { data }: OrderShipped): Changes => ({
  lines: lines.map((line): OrderLineView => {
    const moved = data.lines.find(({ no }) => no === line.no);
    if (!moved) return line;
    const serials = [...new Set([...line.serials, ...moved.serials])];
    const shippedAt = earlier(line.shippedAt, data.shippedAt);
    return { ...line, shipped: line.shipped + moved.quantity, serials, shippedAt };
  }),
  shipments: [
    ...shipments,
    {
      shipmentId: data.shipmentId,
      carrier: data.carrier,
      trackingNumber: data.trackingNumber,
      region: data.region,
      lines: data.lines.map((line) => ({ ...line, delivered: 0 })),
      shippedAt: data.shippedAt,
      deliveredAt: null,
    },
  ],
});

const delivered = ({ lines, shipments }: OrderView, { data }: OrderDelivered): Changes => ({
  lines: lines.map((line): OrderLineView => {
    const moved = data.lines.find(({ no }) => no === line.no);
    if (!moved) return line;
    const serials = [...new Set([...line.serials, ...moved.serials])];
    const deliveredAt = later(line.deliveredAt, data.deliveredAt);
    return { ...line, delivered: line.delivered + moved.quantity, serials, deliveredAt };
  }),
  shipments: shipments.map((each) => (each.shipmentId === data.shipmentId ? arrived(each, data) : each)),
});

const arrived = (shipment: ShipmentView, { lines, deliveredAt }: OrderDelivered['data']): ShipmentView => {
  const after = shipment.lines.map((line): ShipmentLineView => {
    const moved = lines.find(({ no }) => no === line.no);
    if (!moved) return line;
    const serials = [...new Set([...line.serials, ...moved.serials])];
    return { ...line, serials, delivered: line.delivered + moved.quantity };
  });
  const isComplete = after.every((line) => line.delivered === line.quantity);
  return { ...shipment, lines: after, deliveredAt: isComplete ? deliveredAt : null };
};

const cancelled = ({ lines }: OrderView, { data }: OrderCancelled): Changes => ({
  lines: lines.map((line): OrderLineView => {
    const left = data.lines.find(({ no }) => no === line.no);
    return left ? { ...line, cancelled: line.cancelled + left.quantity } : line;
  }),
  cancelledAt: new Date(data.cancelledAt),
  cancelReason: data.reason,
});

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b);

const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

const given = (times: readonly (string | null)[]): string[] => times.filter((time) => time !== null).sort();

const earliest = (times: readonly (string | null)[]): Date | null => {
  const [first] = given(times);
  return first === undefined ? null : new Date(first);
};

const latest = (times: readonly (string | null)[]): Date | null => {
  const last = given(times).at(-1);
  return last === undefined ? null : new Date(last);
};
