import { newId } from '#values';
import type { DeliverOrder, ShipOrder } from './order.commands.js';
import type { OrderEvent } from './order.events.js';
import { timeOf } from './order-dates.js';
import type { OrderKnown } from './order-known.js';
import { type Movable, type Moved, movementOf } from './order-movement.js';
import { refusal } from './order-rejection.js';
import { leftOf, statusOf } from './order-standing.js';
import type { Order, Shipment } from './order-state.js';
import { regionOf, trimmed, trimmedOrNull } from './order-texts.js';

/** An order is shipped at once or in parts. The region is where the shipment goes; without one, that of the order. */
export const decideShipping = (command: ShipOrder, order: Order, { policy }: OrderKnown): readonly OrderEvent[] => {
  const { data } = command;
  const { orderId, placedAt } = order;
  const limit = policy.textLimits.name;
  assertSomethingLeft(order);
  return [
    {
      type: 'OrderShipped',
      data: {
        orderId,
        shipmentId: newId(command.id, 'shipment'),
        carrier: trimmed(data.carrier, 'carrier', limit, order),
        trackingNumber: trimmedOrNull(data.trackingNumber, 'trackingNumber', limit, order),
        region: regionOf(data.region, limit, order) ?? order.region,
        lines: movementOf(data.lines, unshipped(order), shippedSoFar(order), order),
        shippedAt: timeOf({ field: 'shippedAt', given: data.shippedAt, earliest: placedAt }, command, order),
      },
    },
  ];
};

/** A shipment arrives at once or in parts. Repeating the delivery of all of it changes nothing. */
export const decideDelivery = (command: DeliverOrder, order: Order): readonly OrderEvent[] => {
  const { shipmentId, lines, deliveredAt } = command.data;
  const shipment = order.shipments.find((each) => each.shipmentId === shipmentId);
  if (!shipment)
    throw refusal('ORDER_SHIPMENT_UNKNOWN', order, { known: order.shipments.map((each) => each.shipmentId) });
  const underWay = undelivered(shipment);
  if (lines === null && underWay.every(({ left }) => left === 0)) return [];
  const moved = movementOf(lines, underWay, elsewhere(order, shipment), order);
  const time = timeOf({ field: 'deliveredAt', given: deliveredAt, earliest: shipment.shippedAt }, command, order);
  return [{ type: 'OrderDelivered', data: { orderId: order.orderId, shipmentId, lines: moved, deliveredAt: time } }];
};

const assertSomethingLeft = (order: Order): void => {
  if (statusOf(order.lines) === 'CANCELLED') throw refusal('ORDER_CANCELLED', order);
  if (order.lines.every((line) => leftOf(line) === 0)) throw refusal('ORDER_NOTHING_LEFT', order);
};

const unshipped = ({ lines }: Order): Movable[] =>
  lines.map((line) => ({
    no: line.no,
    productId: line.productId,
    left: leftOf(line),
    serials: line.serials.filter((serial) => !line.shippedSerials.includes(serial)),
  }));

const shippedSoFar = ({ lines }: Order): Moved[] =>
  lines.map(({ no, productId, shippedSerials }) => ({ no, productId, serials: shippedSerials }));

const undelivered = ({ lines }: Shipment): Movable[] =>
  lines.map(({ no, productId, quantity, serials, delivered, deliveredSerials }) => ({
    no,
    productId,
    left: quantity - delivered,
    serials: serials.filter((serial) => !deliveredSerials.includes(serial)),
  }));

/** Units that are known to have come already, or to come with another shipment. */
const elsewhere = ({ shipments }: Order, shipment: Shipment): Moved[] =>
  shipments.flatMap((each) =>
    each.lines.map(({ no, productId, serials, deliveredSerials }) => ({
      no,
      productId,
      serials: each === shipment ? deliveredSerials : [...new Set([...serials, ...deliveredSerials])],
    })),
  );
