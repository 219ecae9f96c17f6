import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessList } from '#auth';
import { overWebSocket, testService } from '#graphql/testing';
import { products } from '#products';
import { productIdOf } from './product.events.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;

const REGISTER = `mutation ($input: RegisterProductInput!) {
  registerProduct(input: $input) { id version position product { sku name tier services productClass version } }
}`;
const roof = { name: 'Solar roof 400', line: 'Solar roof', model: '400', productClass: 'ENERGY_SYSTEM' };

describe('the catalogue over GraphQL', () => {
  let service: Service;
  let agent: Send;
  let manager: Send;

  beforeAll(async () => {
    service = await testService([products]);
    [agent, manager] = await Promise.all([service.as('agent'), service.as('manager')]);
  });
  afterAll(() => service.close());

  const registered = async (changes: object = {}): Promise<{ id: string; sku: string }> => {
    const input = { ...roof, sku: `SKU-${randomUUID()}`, ...changes };
    const { data, errors } = await manager(REGISTER, { input });
    expect(errors).toEqual([]);
    const { id, product } = data?.registerProduct as { id: string; product: { sku: string } };
    return { id, sku: product.sku };
  };

  it('has products, each known by its article number', async () => {
    const sku = `sr-${randomUUID()}`;
    const components = [
      { code: 'panel', name: 'Panel' },
      { code: 'frame', name: 'Frame', parent: 'panel' },
    ];
    const input = { ...roof, sku, intendedRegions: ['my'], components, partsSupplyUntil: '2046-12-31' };
    const answer = await manager(REGISTER, { input });
    expect(answer).toMatchObject({
      errors: [],
      data: { registerProduct: { id: productIdOf(sku), product: { sku: sku.toUpperCase(), tier: 'FULL' } } },
    });
    expect(await manager(REGISTER, { input })).toMatchObject({ data: { registerProduct: { id: productIdOf(sku) } } });
    const { data } = await agent(
      `query ($id: ID!) { product(id: $id) { id intendedRegions partsSupplyUntil components { code parent } version } }`,
      { id: sku },
    );
    expect(data?.product).toEqual({
      id: productIdOf(sku),
      intendedRegions: ['MY'],
      partsSupplyUntil: '2046-12-31',
      components: [
        { code: 'PANEL', parent: null },
        { code: 'FRAME', parent: 'PANEL' },
      ],
      version: '1',
    });
  });

  it('follows the example of the README', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const [, operation] = /```graphql\n(mutation \{\n {2}registerProduct[\s\S]*?)```/.exec(readme) ?? [];
    expect(await manager(operation ?? '')).toMatchObject({
      errors: [],
      data: { registerProduct: { id: productIdOf('SR-400-T'), product: { sku: 'SR-400-T', tier: 'FULL' } } },
    });
  });

  it('refuses what makes no product', async () => {
    const cyclic = [{ code: 'A', name: 'A', parent: 'A' }];
    expect((await manager(REGISTER, { input: { ...roof, sku: 'X', components: cyclic } })).errors).toMatchObject([
      { extensions: { code: 'PRODUCT_COMPONENT_CYCLE' } },
    ]);
    expect((await manager(REGISTER, { input: { ...roof, sku: '' } })).errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', details: [{ field: 'sku' }] } },
    ]);
    expect((await agent(REGISTER, { input: { ...roof, sku: 'X' } })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('counts services asked for in vain, until the tier is reviewed', async () => {
    const line = `Line ${randomUUID()}`;
    const { id: productId, sku } = await registered({ line, productClass: 'KETTLE' });
    const ask = (input: object) =>
      agent(
        `mutation ($input: RecordServiceAskedInput!) {
          recordServiceAsked(input: $input) { position product { reviewDueAt reviewDemands { service asked } } }
        }`,
        { input: { productId, ...input } },
      );
    await ask({ service: 'REPAIR' });
    for (let n = 0; n < 4; n += 1) await ask({ service: 'loaner' });
    const { data } = await ask({ service: 'loaner' });
    const { position, product } = data?.recordServiceAsked as { position: string; product: object };
    expect(product).toEqual({ reviewDueAt: expect.any(String), reviewDemands: [{ service: 'LOANER', asked: 5 }] });

    const demand = await agent(
      `query ($filter: ServiceDemandFilterInput, $products: ProductFilterInput, $atLeast: Position) {
        serviceDemand(filter: $filter, atLeast: $atLeast) { sku service asked inVain customers }
        products(filter: $products, orderBy: REVIEW_DUE_ASC) { totalCount nodes { id } }
      }`,
      { filter: { lines: [line] }, products: { lines: [line], underReview: true }, atLeast: position },
    );
    expect(demand).toMatchObject({
      errors: [],
      data: {
        serviceDemand: [
          { sku, service: 'LOANER', asked: 5, inVain: 5, customers: 0 },
          { sku, service: 'REPAIR', asked: 1, inVain: 0, customers: 0 },
        ],
        products: { totalCount: 1, nodes: [{ id: productId }] },
      },
    });

    const review = `mutation ($input: ReviewPolicyTierInput!) {
      reviewPolicyTier(input: $input) { product { tier services reviewDueAt lastReview { outcome services reason } } }
    }`;
    const input = { productId, services: ['HOTLINE', 'LOANER'], reason: 'Many ask for it.' };
    expect((await agent(review, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await manager(review, { input })).data).toEqual({
      reviewPolicyTier: {
        product: {
          tier: 'APPROPRIATE',
          services: ['HOTLINE', 'LOANER'],
          reviewDueAt: null,
          lastReview: { outcome: 'SERVICE_ADDED', services: ['LOANER'], reason: 'Many ask for it.' },
        },
      },
    });
  });

  it('tells products as they change', async () => {
    const line = `Line ${randomUUID()}`;
    const client = overWebSocket(service.url, { token: await service.token('agent') });
    const changes = client.subscribe(
      `subscription ($filter: ProductFilterInput) { productChanges(filter: $filter) { kind id product { name } } }`,
      { filter: { lines: [line] } },
    );
    const { id } = await registered({ line });
    expect((await changes.next()).value?.data).toEqual({
      productChanges: { kind: 'UPSERTED', id, product: { name: 'Solar roof 400' } },
    });
    const { errors } = await manager('mutation ($input: ReviseProductInput!) { reviseProduct(input: $input) { id } }', {
      input: { ...roof, productId: id, line: 'Another line' },
    });
    expect(errors).toEqual([]);
    expect((await changes.next()).value?.data).toMatchObject({ productChanges: { kind: 'LEFT', id } });
    await client.close();
  });

  it('has prices that hold from one day until another', async () => {
    const name = `Retail ${randomUUID()}`;
    const sku = `SKU-${randomUUID()}`.toUpperCase();
    const publish = (validFrom: string, price: string, send = manager) =>
      send(
        `mutation ($input: PublishPriceListInput!) {
          publishPriceList(input: $input) { id position priceList { name editions { no validFrom entries } } }
        }`,
        { input: { name, kind: 'GOODS', currency: 'EUR', validFrom, entries: [{ sku, description: 'Clip', price }] } },
      );
    const priceOn = async (on: string, atLeast: string) => {
      const { data } = await agent(
        `query ($on: Date, $skus: [String!], $atLeast: Position) {
          prices(on: $on, skus: $skus, atLeast: $atLeast) { nodes { price edition listName validFrom validUntil } }
        }`,
        { on, skus: [sku], atLeast },
      );
      return (data?.prices as { nodes: object[] }).nodes;
    };
    expect(await publish('2026-01-01', '5.00 EUR')).toMatchObject({ errors: [] });
    const { data, errors } = await publish('2199-01-01', '6.00 EUR');
    expect(errors).toEqual([]);
    const { position, priceList } = data?.publishPriceList as { position: string; priceList: object };
    expect(priceList).toEqual({
      name,
      editions: [
        { no: 1, validFrom: '2026-01-01', entries: 1 },
        { no: 2, validFrom: '2199-01-01', entries: 1 },
      ],
    });
    expect(await priceOn('2025-12-31', position)).toEqual([]);
    expect(await priceOn('2198-12-31', position)).toEqual([
      { price: '5.00 EUR', edition: 1, listName: name, validFrom: '2026-01-01', validUntil: '2199-01-01' },
    ]);
    expect(await priceOn('2199-01-01', position)).toMatchObject([{ price: '6.00 EUR', edition: 2, validUntil: null }]);
    const { data: lists } = await agent('{ priceLists(kinds: [GOODS]) { nodes { name currency } } }');
    expect(lists).toMatchObject({ priceLists: { nodes: expect.arrayContaining([{ name, currency: 'EUR' }]) } });
    expect((await publish('2026-01-02', '5.00 USD')).errors).toMatchObject([
      { extensions: { code: 'PRICE_LIST_CURRENCY_DIFFERENT' } },
    ]);
    expect((await publish('2026-01-02', '5.00 EUR', agent)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('has orders that are paid, shipped, delivered and cancelled in parts', async () => {
    const [dispatcher, supervisor] = await Promise.all([service.as('dispatcher'), service.as('supervisor')]);
    const { sku } = await registered();
    const send = async (sender: Send, mutation: string, input: object, fields: string) => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const { data, errors } = await sender(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { id position order { ${fields} } } }`,
        { input },
      );
      expect(errors).toEqual([]);
      return data?.[mutation] as { id: string; position: string; order: { shipments: { id: string }[] } };
    };
    const number = `A-${randomUUID()}`;
    const lines = [{ sku, quantity: 3, unitPrice: '4000.00 EUR', serials: ['sn1'] }];
    const { id: orderId } = await send(agent, 'placeOrder', { number, channel: 'SHOP', region: 'MY-10', lines }, 'id');
    await send(supervisor, 'payOrder', { orderId, amount: '12000.00 EUR' }, 'id');
    const moved = [{ no: 1, quantity: 2, serials: ['SN1', 'SN2'] }];
    const shipping = { orderId, carrier: 'Parcel Post', trackingNumber: 'PP-77', lines: moved };
    const { order } = await send(dispatcher, 'shipOrder', shipping, 'status shipments { id }');
    expect(order).toMatchObject({ status: 'PARTLY_SHIPPED' });
    await send(dispatcher, 'deliverOrder', { orderId, shipmentId: order.shipments[0]?.id }, 'id');
    const refused = await agent('mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { id } }', {
      input: { orderId, reason: 'OUT_OF_STOCK' },
    });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'ORDER_PAID' } }]);
    const { position } = await send(supervisor, 'cancelOrder', { orderId, reason: 'OUT_OF_STOCK' }, 'id');

    const { data } = await agent(
      `query ($id: ID!, $filter: OrderFilterInput, $atLeast: Position) {
        order(id: $id, atLeast: $atLeast) {
          id status paymentStatus total paid customerId
          lines { quantity shipped delivered cancelled serials product { name } }
          shipments { carrier trackingNumber region lines { quantity delivered } }
        }
        orders(filter: $filter) { totalCount nodes { number } }
      }`,
      { id: number, filter: { serial: 'sn2', text: number, statuses: ['DELIVERED'] }, atLeast: position },
    );
    expect(data).toEqual({
      order: {
        id: orderId,
        status: 'DELIVERED',
        paymentStatus: 'OVERPAID',
        total: '8000.00 EUR',
        paid: '12000.00 EUR',
        customerId: null,
        lines: [
          {
            quantity: 3,
            shipped: 2,
            delivered: 2,
            cancelled: 1,
            serials: ['SN1', 'SN2'],
            product: { name: 'Solar roof 400' },
          },
        ],
        shipments: [
          {
            carrier: 'Parcel Post',
            trackingNumber: 'PP-77',
            region: 'MY-10',
            lines: [{ quantity: 2, delivered: 2 }],
          },
        ],
      },
      orders: { totalCount: 1, nodes: [{ number: number.toUpperCase() }] },
    });
  });

  it('refuses what makes no order', async () => {
    const { sku } = await registered();
    const place = (lines: object[]) =>
      agent('mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { id } }', {
        input: { number: `A-${randomUUID()}`, channel: 'SHOP', lines },
      });
    const line = { sku, quantity: 1, unitPrice: '1.00 EUR' };
    expect((await place([{ ...line, sku: 'nothing' }])).errors).toMatchObject([
      { extensions: { code: 'ORDER_PRODUCT_UNKNOWN', details: { missing: 'NOTHING' } } },
    ]);
    expect((await place([line, { ...line, unitPrice: '1.00 USD' }])).errors).toMatchObject([
      { extensions: { code: 'ORDER_CURRENCIES_MIXED' } },
    ]);
    expect((await place([{ ...line, serials: ['A', 'B'] }])).errors).toMatchObject([
      { extensions: { code: 'ORDER_TOO_MANY_SERIALS' } },
    ]);
  });

  it('tells orders as they change, within the region of who listens', async () => {
    const { sku } = await registered();
    const client = overWebSocket(service.url, { token: await service.token('agent') });
    const region = `R-${randomUUID().slice(0, 8)}`.toUpperCase();
    const changes = client.subscribe(
      `subscription ($filter: OrderFilterInput) { orderChanges(filter: $filter) { kind order { number status } } }`,
      { filter: { regions: [region] } },
    );
    const number = `A-${randomUUID()}`.toUpperCase();
    const lines = [{ sku, quantity: 1, unitPrice: '1.00 EUR' }];
    const { errors } = await agent(
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } } }',
      {
        input: { number, channel: 'STORE', region, lines },
      },
    );
    expect(errors).toEqual([]);
    expect((await changes.next()).value?.data).toEqual({
      orderChanges: { kind: 'UPSERTED', order: { number, status: 'PLACED' } },
    });
    await client.close();
    const elsewhere = await service.as('agent', { region: 'DE-BY' });
    expect((await elsewhere('query ($id: ID!) { order(id: $id) { id } }', { id: number })).data).toEqual({
      order: null,
    });
  });

  it('shows a partner nothing', async () => {
    const { id } = await registered();
    const partner = await service.as('partner', { partnerId: 'p-1' });
    expect((await partner('query ($id: ID!) { product(id: $id) { id } }', { id })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is for these roles', () => {
    const readers = 'agent,dispatcher,technician,supervisor,manager,executive,quality,auditor,analyst,admin';
    const buyers = readers.replace('technician,', '');
    const list = accessList(service.app).filter(({ method }) => /^(Product|Order|PriceList)/.test(method));
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ['Mutation.assignPolicyTier', 'manager,executive'],
      ['Mutation.cancelOrder', 'agent,supervisor,manager,executive'],
      ['Mutation.deliverOrder', 'agent,dispatcher,supervisor,manager,admin'],
      ['Mutation.payOrder', 'supervisor,manager,admin'],
      ['Mutation.placeOrder', 'agent,supervisor,manager,admin'],
      ['Mutation.publishPriceList', 'manager,executive'],
      ['Mutation.recordServiceAsked', 'agent,dispatcher,technician,supervisor,manager'],
      ['Mutation.registerProduct', 'quality,manager,admin'],
      ['Mutation.reviewPolicyTier', 'manager,executive'],
      ['Mutation.reviseProduct', 'quality,manager,admin'],
      ['Mutation.shipOrder', 'agent,dispatcher,supervisor,manager,admin'],
      ['Query.order', buyers],
      ['Query.orders', buyers],
      ['Query.priceLists', readers],
      ['Query.prices', readers],
      ['Query.product', readers],
      ['Query.products', readers],
      ['Query.serviceDemand', readers],
      ['Subscription.orderChanges', buyers],
      ['Subscription.productChanges', readers],
    ]);
  });
});
