import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { orderDecider } from './order.decider.js';
import type { OrderEvent } from './order.events.js';
import { orderId } from './order.fixtures.js';
import { priceListDecider } from './price-list.decider.js';
import { priceListId } from './price-list.fixtures.js';
import { productDecider } from './product.decider.js';
import type { ProductEvent } from './product.events.js';
import { productId } from './product.fixtures.js';
import { catalogueSamples } from './testing.js';

const stored = (type: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${type}.v1.json`, import.meta.url), 'utf8'));

const { PriceListPublished, OrderPlaced, OrderPaid, OrderShipped, OrderDelivered, OrderCancelled, ...ofProducts } =
  catalogueSamples;
const ofOrders = { OrderPlaced, OrderPaid, OrderShipped, OrderDelivered, OrderCancelled };

const streamOf = (type: string): string => {
  if (type === 'PriceListPublished') return `pricelist-${priceListId}`;
  return type in ofOrders ? `order-${orderId}` : `product-${productId}`;
};

describe.each(Object.values(catalogueSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(stored(event.type)).toEqual({
      type: event.type,
      version: 1,
      stream: streamOf(event.type),
      data: event.data,
    }));
});

describe('what was ever stored about the catalogue', () => {
  it.each(Object.keys(ofProducts))('is folded by the rules of products: %s', (type) => {
    const registered: ProductEvent = stored('ProductRegistered');
    const before = fold(productDecider, [registered]);
    const after = fold(productDecider, [registered, stored(type)]);
    expect(after).toMatchObject({ productId });
    expect(Object.keys(after ?? {})).toEqual(Object.keys(before ?? {}));
  });

  it.each(Object.keys(ofOrders))('is folded by the rules of orders: %s', (type) => {
    const placed: OrderEvent[] = [stored('OrderPlaced'), stored('OrderShipped')];
    const before = fold(orderDecider, placed);
    const after = fold(orderDecider, [...placed, stored(type)]);
    expect(after).toMatchObject({ orderId });
    expect(Object.keys(after ?? {})).toEqual(Object.keys(before ?? {}));
  });

  it('is folded by the rules of prices', () =>
    expect(fold(priceListDecider, [stored('PriceListPublished')])).toMatchObject({ priceListId, no: 1 }));
});
