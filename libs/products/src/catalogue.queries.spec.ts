import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopeOf } from '#auth';
import { callerWith } from '#auth/testing';
import { ensureTables } from '#database';
import { recorded } from '#event-sourcing/testing';
import { projected, testReadSide } from '#projections/testing';
import { productsEventVersions } from './events.js';
import { type OrderEvent, orderIdOf } from './order.events.js';
import {
  DELIVERED_AT,
  orderCancelled,
  orderDelivered,
  orderId,
  orderLines,
  orderPlaced,
  orderShipped,
  SHIPPED_AT,
  shippedLines,
} from './order.fixtures.js';
import { orderProjection } from './order.projection.js';
import { listOrders, orderByNumberOrId, ordersByIds, purchaseOf } from './order.queries.js';
import { OrderView } from './order.view.js';
import type { OrderFilter } from './order-filter.queries.js';
import { priceProjection } from './price.projection.js';
import { listPriceOf, listPrices, pricesOf } from './price.queries.js';
import { PriceView } from './price.view.js';
import type { PriceListEvent } from './price-list.events.js';
import { priceEntries, priceListPublished } from './price-list.fixtures.js';
import { type ProductEvent, productIdOf } from './product.events.js';
import { productId, productRegistered, serviceAskedFor, tierAssigned, tierReviewDemanded } from './product.fixtures.js';
import { productProjection } from './product.projection.js';
import { listProducts, productBySkuOrId, productsByIds } from './product.queries.js';
import { ProductView } from './product.view.js';
import type { ProductFilter } from './product-filter.queries.js';
import { serviceDemandProjection } from './service-demand.projection.js';
import { serviceDemand } from './service-demand.queries.js';
import { ServiceDemandFact } from './service-demand.view.js';

const clipId = productIdOf('CLIP');
const [clip, roof] = priceEntries;
const won = (amount: number) => ({ amount, currency: 'KRW' });
const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });

const ofProducts: ProductEvent[] = [
  productRegistered(),
  tierAssigned(),
  serviceAskedFor(),
  serviceAskedFor({ customerId: 'k-2', askedAt: '2026-03-03T09:00:00.000Z' }),
  serviceAskedFor({ service: 'REPAIR', offered: true, customerId: null }),
  tierReviewDemanded(),
  productRegistered({
    productId: clipId,
    sku: 'CLIP',
    name: 'Clip 100 %',
    line: 'Fixings',
    productClass: 'PART',
    variant: null,
  }),
  serviceAskedFor({ productId: clipId, askedAt: '2026-01-03T09:00:00.000Z' }),
];
const ofPrices: PriceListEvent[] = [
  priceListPublished(),
  priceListPublished({ no: 2, validFrom: '2026-04-01', entries: [{ ...clip, price: euros(6) }] }),
  priceListPublished({
    priceListId: 'p-2',
    name: 'Retail',
    currency: 'KRW',
    validFrom: '2026-02-01',
    entries: [{ ...roof, price: won(6_000_000) }],
  }),
  priceListPublished({ priceListId: 'p-3', name: 'Work', kind: 'REPAIR', entries: [{ ...clip, price: euros(1) }] }),
];
const other = (number: string, changes: Parameters<typeof orderPlaced>[0]) =>
  orderPlaced({ orderId: orderIdOf(number), number, ...changes });
const ofOrders: OrderEvent[] = [
  orderPlaced(),
  orderShipped({ lines: [shippedLines.roofs, { ...shippedLines.clips, quantity: 4 }] }),
  orderCancelled({ lines: [{ no: 2, productId: clipId, quantity: 6 }] }),
  orderDelivered({ lines: [shippedLines.roofs] }),
  other('B-7', { region: 'DE-BY', customerId: null, lines: [orderLines.clips], placedAt: '2026-02-02T09:00:00.000Z' }),
  other('C_9', { region: null, channel: 'STORE', lines: [orderLines.clips], placedAt: '2026-02-03T09:00:00.000Z' }),
];

const everything = scopeOf(callerWith('agent', { region: null }));
const bavaria = scopeOf(callerWith('agent', { region: 'DE-BY' }));
const partner = scopeOf(callerWith('partner'));

describe('the catalogue', () => {
  let side: Awaited<ReturnType<typeof testReadSide>>;

  beforeAll(async () => {
    side = await testReadSide(productsEventVersions, [ProductView, ServiceDemandFact, PriceView, OrderView]);
    const { dataSource } = side;
    const products = ofProducts.map((event, n) => recorded(event, n + 1));
    const prices = ofPrices.map((event, n) => recorded(event, n + 1));
    const orders = ofOrders.map((event, n) => recorded(event, n + 1));
    await dataSource.getRepository(ProductView).save(Object.values(projected(productProjection, ...products)));
    await dataSource
      .getRepository(ServiceDemandFact)
      .save(Object.values(projected(serviceDemandProjection, ...products)));
    await dataSource.getRepository(PriceView).save(Object.values(projected(priceProjection, ...prices)));
    await dataSource.getRepository(OrderView).save(Object.values(projected(orderProjection, ...orders)));
  });
  afterAll(() => side.close());

  const page = { first: 100 };

  describe('finds products', () => {
    const found = async (filter: ProductFilter, scope = everything) => {
      const list = { filter, order: 'SKU_ASC', args: page } as const;
      return (await listProducts(scope, side.dataSource, list)).nodes.map(({ sku }) => sku);
    };

    it('by id or article number', async () => {
      expect(await productBySkuOrId(everything, side.dataSource, productId)).toMatchObject({ sku: 'SR-400-T' });
      expect(await productBySkuOrId(everything, side.dataSource, ' sr-400-t ')).toMatchObject({ id: productId });
      expect(await productBySkuOrId(everything, side.dataSource, 'SR')).toBeNull();
      expect(await productsByIds(bavaria, side.dataSource, [clipId])).toMatchObject([{ sku: 'CLIP' }]);
      expect(await productsByIds(everything, side.dataSource, [])).toEqual([]);
    });

    it.each<[ProductFilter, string[]]>([
      [{}, ['CLIP', 'SR-400-T']],
      [{ text: 'ROOF' }, ['SR-400-T']],
      [{ text: '100 %' }, ['CLIP']],
      [{ text: '%' }, ['CLIP']],
      [{ lines: ['Fixings'] }, ['CLIP']],
      [{ productClasses: ['energy_system'] }, ['SR-400-T']],
      [{ tiers: ['APPROPRIATE'] }, ['SR-400-T']],
      [{ underReview: true }, ['SR-400-T']],
      [{ underReview: false }, ['CLIP']],
    ])('by %j', async (filter, skus) => expect(await found(filter)).toEqual(skus));

    it('in every region, but for no partner', async () => {
      expect(await found({}, bavaria)).toEqual(['CLIP', 'SR-400-T']);
      expect(await found({}, partner)).toEqual([]);
    });
  });

  it('counts what was asked for, with what was asked in vain first', async () => {
    const all = await serviceDemand(everything, side.dataSource, { first: 10 });
    expect(all).toEqual([
      {
        productId,
        sku: 'SR-400-T',
        service: 'TRAINING',
        asked: 2,
        inVain: 2,
        customers: 2,
        lastAskedAt: new Date('2026-03-03T09:00:00.000Z'),
      },
      expect.objectContaining({ sku: 'CLIP', service: 'TRAINING', asked: 1, inVain: 1 }),
      expect.objectContaining({ sku: 'SR-400-T', service: 'REPAIR', asked: 1, inVain: 0, customers: 0 }),
    ]);
    const counted = async (asked: object) =>
      (await serviceDemand(everything, side.dataSource, { first: 10, ...asked })).map((each) => each.asked);
    expect(await counted({ inVainOnly: true })).toEqual([2, 1]);
    expect(await counted({ productIds: [clipId] })).toEqual([1]);
    expect(await counted({ lines: ['Fixings'], until: new Date('2026-01-03T09:00:00.000Z') })).toEqual([]);
    expect(await counted({ from: new Date('2026-03-03T09:00:00.000Z') })).toEqual([1]);
    expect(await serviceDemand(partner, side.dataSource, { first: 10 })).toEqual([]);
  });

  describe('knows prices', () => {
    it.each([
      ['CLIP', '2025-12-31', null],
      ['CLIP', '2026-01-01', euros(5)],
      ['clip ', '2026-03-31', euros(5)],
      ['CLIP', '2026-04-01', euros(6)],
      ['SR-400-T', '2026-01-31', euros(4_000)],
      ['SR-400-T', '2026-02-01', won(6_000_000)],
      ['NOTHING', '2026-02-01', null],
    ])('of %s on %s', async (sku, on, price) =>
      expect(await listPriceOf(everything, side.dataSource, sku, on)).toEqual(price),
    );

    it('of all lists, by currency, kind and list', async () => {
      const prices = async (asked: object) => {
        const found = await pricesOf(everything, side.dataSource, {
          on: '2026-02-01',
          skus: ['SR-400-T', 'CLIP'],
          ...asked,
        });
        return found.map(({ sku, price }) => `${sku} ${price.amount} ${price.currency}`);
      };
      expect(await prices({})).toEqual(['CLIP 500 EUR', 'CLIP 100 EUR', 'SR-400-T 6000000 KRW', 'SR-400-T 400000 EUR']);
      expect(await prices({ currencies: ['EUR'], kinds: ['GOODS'] })).toEqual(['CLIP 500 EUR', 'SR-400-T 400000 EUR']);
      expect(await prices({ priceListIds: ['p-3'] })).toEqual(['CLIP 100 EUR']);
      expect(await pricesOf(partner, side.dataSource, { on: '2026-02-01', skus: ['CLIP'] })).toEqual([]);
    });

    it('of a day, page by page', async () => {
      const asked = { on: '2026-05-01' };
      const { nodes, totalCount } = await listPrices(everything, side.dataSource, { asked, args: { first: 2 } });
      expect(nodes.map(({ sku, edition, kind }) => [sku, edition, kind])).toHaveLength(2);
      expect(await totalCount).toBe(3);
    });
  });

  describe('finds orders', () => {
    const found = async (filter: OrderFilter, scope = everything) => {
      const list = { filter, order: 'PLACED_ASC', args: page } as const;
      return (await listOrders(scope, side.dataSource, list)).nodes.map(({ number }) => number);
    };

    it('by id or number', async () => {
      expect(await orderByNumberOrId(everything, side.dataSource, ' a-1001')).toMatchObject({ id: orderId });
      expect(await orderByNumberOrId(everything, side.dataSource, orderId)).toMatchObject({ number: 'A-1001' });
      expect(await ordersByIds(everything, side.dataSource, [orderId])).toHaveLength(1);
      expect(await ordersByIds(everything, side.dataSource, [])).toEqual([]);
    });

    it.each<[OrderFilter, string[]]>([
      [{}, ['A-1001', 'B-7', 'C_9']],
      [{ text: 'a-10' }, ['A-1001']],
      [{ text: '_' }, ['C_9']],
      [{ statuses: ['SHIPPED'] }, ['A-1001']],
      [{ paymentStatuses: ['UNPAID'] }, ['A-1001', 'B-7', 'C_9']],
      [{ channels: ['STORE'] }, ['C_9']],
      [{ customerIds: ['k-1'] }, ['A-1001', 'C_9']],
      [{ regions: ['DE-BY'] }, ['B-7']],
      [{ productIds: [productId] }, ['A-1001']],
      [{ serial: 'sn2 ' }, ['A-1001']],
      [{ placedFrom: new Date('2026-02-02T09:00:00.000Z') }, ['B-7', 'C_9']],
      [{ placedUntil: new Date('2026-02-02T09:00:00.000Z') }, ['A-1001']],
    ])('by %j', async (filter, numbers) => expect(await found(filter)).toEqual(numbers));

    it('of the region, and those of which nobody knows it; for no partner', async () => {
      expect(await found({}, bavaria)).toEqual(['B-7', 'C_9']);
      expect(await found({}, partner)).toEqual([]);
    });

    it('and says what was bought: what was not cancelled', async () => {
      expect(await purchaseOf(everything, side.dataSource, orderId)).toEqual({
        orderId,
        number: 'A-1001',
        customerId: 'k-1',
        region: 'MY-10',
        placedAt: '2026-02-01T09:00:00.000Z',
        total: euros(8_020),
        paid: euros(0),
        lines: [
          {
            ...orderLines.roofs,
            shipped: 2,
            delivered: 2,
            shippedAt: SHIPPED_AT,
            deliveredAt: DELIVERED_AT,
          },
          { ...orderLines.clips, quantity: 4, shipped: 4, delivered: 0, shippedAt: SHIPPED_AT, deliveredAt: null },
        ],
      });
      expect(await purchaseOf(bavaria, side.dataSource, orderId)).toBeNull();
    });
  });

  it('has tables that fit its views', () => expect(ensureTables(side.dataSource)).resolves.toBeUndefined());
});
