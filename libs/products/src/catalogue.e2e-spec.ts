import { randomUUID } from 'node:crypto';
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

  it('shows a partner nothing', async () => {
    const { id } = await registered();
    const partner = await service.as('partner', { partnerId: 'p-1' });
    expect((await partner('query ($id: ID!) { product(id: $id) { id } }', { id })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is for these roles', () => {
    const readers = 'agent,dispatcher,technician,supervisor,manager,executive,quality,auditor,analyst,admin';
    const list = accessList(service.app).filter(({ method }) => /^Product/.test(method));
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ['Mutation.assignPolicyTier', 'manager,executive'],
      ['Mutation.recordServiceAsked', 'agent,dispatcher,technician,supervisor,manager'],
      ['Mutation.registerProduct', 'quality,manager,admin'],
      ['Mutation.reviewPolicyTier', 'manager,executive'],
      ['Mutation.reviseProduct', 'quality,manager,admin'],
      ['Query.product', readers],
      ['Query.products', readers],
      ['Query.serviceDemand', readers],
      ['Subscription.productChanges', readers],
    ]);
  });
});
