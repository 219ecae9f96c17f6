import type { Policy, Reaction } from '#event-sourcing';
import type { OrderEvent, OrderLine, ShipmentLine } from './order.events.js';
import type { RecordUnitDelivered, RecordUnitOrdered, RecordUnitShipped } from './unit.commands.js';
import { unitIdOf } from './unit.events.js';

type Asked = Reaction<RecordUnitOrdered | RecordUnitShipped | RecordUnitDelivered>;

/**
 * An order tells its units, by the serials that it names, that they were sold, shipped and delivered. A unit counts as sold
 * when it leaves for the customer; over the counter that is when the order is placed.
 */
export const unitFactsOnOrder: Policy<OrderEvent, RecordUnitOrdered | RecordUnitShipped | RecordUnitDelivered> = {
  name: 'unit-facts-on-order',
  categories: ['order'],
  from: 'BEGINNING',
  imported: true,
  react: ({ type, data }) => {
    const { orderId } = data;
    switch (type) {
      case 'OrderPlaced':
        return data.channel === 'STORE' ? forEach(data.lines, sold(orderId, data.placedAt)) : [];
      case 'OrderShipped':
        return [
          ...forEach(data.lines, (which) => [
            {
              ask: {
                type: 'RecordUnitShipped',
                data: { ...which, orderId, region: data.region, shippedAt: data.shippedAt },
              },
            },
          ]),
          ...forEach(data.lines, sold(orderId, data.shippedAt)),
        ];
      case 'OrderDelivered':
        return [
          ...forEach(data.lines, sold(orderId, data.deliveredAt)),
          ...forEach(data.lines, (which) => [
            { ask: { type: 'RecordUnitDelivered', data: { ...which, orderId, deliveredAt: data.deliveredAt } } },
          ]),
        ];
      default:
        return [];
    }
  },
};

type Which = Readonly<{ unitId: string; productId: string; serial: string }>;
type React = (which: Which, lineNo: number) => Asked[];

const sold =
  (orderId: string, soldAt: string): React =>
  (which, lineNo) => [{ ask: { type: 'RecordUnitOrdered', data: { ...which, orderId, lineNo, soldAt } } }];

const forEach = (lines: readonly (OrderLine | ShipmentLine)[], react: React): Asked[] =>
  lines.flatMap(({ no, productId, serials }) =>
    serials.flatMap((serial) => react({ unitId: unitIdOf(productId, serial), productId, serial }, no)),
  );
