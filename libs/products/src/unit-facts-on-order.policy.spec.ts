import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
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
} from './order.fixtures.js';
import { unitIdOf } from './unit.events.js';
import { unitFactsOnOrder } from './unit-facts-on-order.policy.js';

const reactionTo = (event: OrderEvent) => unitFactsOnOrder.react(recorded(event));
const { productId } = orderLines.roofs;
const roof = (serial: string) => ({ unitId: unitIdOf(productId, serial), productId, serial });
const sold = (serial: string, soldAt: string) => ({
  ask: { type: 'RecordUnitOrdered', data: { ...roof(serial), orderId, lineNo: 1, soldAt } },
});

describe('the units of an order', () => {
  it('are shipped and sold when they leave, each by its serial', () => {
    const shipped = (serial: string) => ({
      ask: { type: 'RecordUnitShipped', data: { ...roof(serial), orderId, region: 'MY-10', shippedAt: SHIPPED_AT } },
    });
    expect(reactionTo(orderShipped())).toEqual([
      shipped('SN1'),
      shipped('SN2'),
      sold('SN1', SHIPPED_AT),
      sold('SN2', SHIPPED_AT),
    ]);
  });

  it('are delivered, and sold at the latest then', () => {
    const delivered = (serial: string) => ({
      ask: { type: 'RecordUnitDelivered', data: { ...roof(serial), orderId, deliveredAt: DELIVERED_AT } },
    });
    expect(reactionTo(orderDelivered())).toEqual([
      sold('SN1', DELIVERED_AT),
      sold('SN2', DELIVERED_AT),
      delivered('SN1'),
      delivered('SN2'),
    ]);
  });

  it('are sold at once over the counter only', () => {
    expect(reactionTo(orderPlaced())).toEqual([]);
    expect(reactionTo(orderPlaced({ channel: 'STORE' }))).toEqual([sold('SN1', ORDERED_AT), sold('SN2', ORDERED_AT)]);
  });

  it('hear of nothing else', () => expect([orderPaid(), orderCancelled()].flatMap(reactionTo)).toEqual([]));

  it('hear of the past too, and of what is imported', () =>
    expect(unitFactsOnOrder).toMatchObject({ from: 'BEGINNING', imported: true }));
});
