import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overWebSocket, testService } from '#graphql/testing';
import { products } from '#products';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Receipt = { id: string; version: string; position: string; unit: unknown; range: { id: string } };

const PRODUCT = { sku: 'ROOF-S', name: 'Roof S', line: 'Roof', model: 'S', productClass: 'ENERGY_SYSTEM' };
const roof = { product: 'roof-s', serial: 'sn-9001' };
const customerId = '7b0f4f35-50a7-4a57-8b12-9b3f1c1f7a01';

describe('units over GraphQL', () => {
  let service: Service;
  let agent: Send;
  let supervisor: Send;
  let technician: Send;
  let quality: Send;
  let analyst: Send;

  beforeAll(async () => {
    service = await testService([products]);
    [agent, supervisor, technician, quality, analyst] = await Promise.all([
      service.as('agent'),
      service.as('supervisor'),
      service.as('technician'),
      service.as('quality'),
      service.as('analyst'),
    ]);
    const input = { ...PRODUCT, intendedRegions: ['CN-44'], serviceLifeMonths: 120 };
    const { errors } = await quality(
      'mutation ($input: RegisterProductInput!) { registerProduct(input: $input) { product { sku } } }',
      { input },
    );
    expect(errors).toEqual([]);
  });
  afterAll(() => service.close());

  const change = async (send: Send, mutation: string, input: object, fields = 'unit { status }'): Promise<Receipt> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await send(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { id version position ${fields} } }`,
      { input },
    );
    expect(errors).toEqual([]);
    return data?.[mutation] as Receipt;
  };
  const code = async (send: Send, mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { errors } = await send(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input });
    return errors[0]?.extensions?.code;
  };
  const inService = async (on: string, filter: object, atLeast: string) => {
    const { data, errors } = await analyst(
      `query ($on: Date!, $batch: String, $region: String, $atLeast: Position) {
        unitsInService(product: "ROOF-S", on: $on, batch: $batch, region: $region, zone: "UTC", atLeast: $atLeast) }`,
      { on, ...filter, atLeast },
    );
    expect(errors).toEqual([]);
    return data?.unitsInService;
  };

  it('are registered, sold and installed, and found misplaced', async () => {
    const registered = await change(agent, 'registerUnit', { ...roof, batch: 'B1', productionDate: '2025-01-10' });
    expect(registered).toMatchObject({ version: '0', unit: { status: 'REGISTERED' } });
    const soldAt = '2025-03-01T12:00:00Z';
    await change(agent, 'recordUnitSold', { ...roof, customerId, region: 'CN-44', price: '1200.00 CNY', soldAt });
    const installed = await change(
      technician,
      'recordUnitInstalled',
      { ...roof, region: 'CN-11', site: '8 Harbour Road', installedAt: '2025-03-10T12:00:00Z' },
      'unit { status region site price misplacedIn inServiceFrom life { kind at } }',
    );
    expect(installed).toMatchObject({
      version: '3',
      unit: {
        status: 'INSTALLED',
        region: 'CN-11',
        site: '8 Harbour Road',
        price: '1200.00 CNY',
        misplacedIn: 'CN-11',
        inServiceFrom: '2025-03-10T12:00:00.000Z',
      },
    });
    const misplaced = await quality(
      `query ($atLeast: Position) { misplacements(atLeast: $atLeast, filter: { region: "CN" }) {
         totalCount nodes { region intendedRegions endedAt unit { serial } } } }`,
      { atLeast: installed.position },
    );
    expect(misplaced).toMatchObject({
      errors: [],
      data: {
        misplacements: {
          totalCount: 1,
          nodes: [{ region: 'CN-11', intendedRegions: ['CN-44'], endedAt: null, unit: { serial: 'SN-9001' } }],
        },
      },
    });
  });

  it('show no site to analysts', async () => {
    const { data } = await analyst('{ unit(product: "ROOF-S", serial: "SN-9001") { sku site } }');
    expect(data?.unit).toEqual({ sku: 'ROOF-S', site: null });
  });

  it('are told to who watches', async () => {
    const watch = 'subscription { unitChanges(filter: { misplaced: true }) { kind unit { serial } } }';
    const socket = overWebSocket(service.url, { token: await service.token('quality') });
    const changes = socket.subscribe(watch)[Symbol.asyncIterator]();
    const first = await changes.next();
    expect(first.value).toMatchObject({ data: { unitChanges: { kind: 'UPSERTED', unit: { serial: 'SN-9001' } } } });
    await changes.return?.();
    await socket.close();
  });

  it('are registered by the hundred thousand in one command, and counted exactly when single ones leave', async () => {
    const since = new Date().toISOString();
    const input = { product: 'ROOF-S', prefix: 'SH-', first: '000001', last: '100000', batch: 'B2', region: 'CN-44' };
    const shipped = { ...input, productionDate: '2025-01-10', shippedAt: '2025-02-01T00:00:00Z' };
    const range = await change(supervisor, 'registerUnitRange', shipped, 'range { id count first last }');
    expect(range).toMatchObject({ version: '0', range: { id: range.id, count: 100_000 } });
    expect(await inService('2025-05-01', { batch: 'B2' }, range.position)).toBe(0);
    expect(await inService('2025-05-02', { batch: 'B2' }, range.position)).toBe(100_000);
    expect(await inService('2036-01-01', { batch: 'B2' }, range.position)).toBe(0);

    const one = { product: 'ROOF-S', serial: 'SH-004711' };
    const unit = await agent(
      `query ($serial: String!) { unit(product: "ROOF-S", serial: $serial) {
      version status batch rangeId life { kind } } }`,
      { serial: one.serial },
    );
    expect(unit.data?.unit).toMatchObject({
      version: null,
      status: 'SHIPPED',
      batch: 'B2',
      rangeId: range.id,
      life: [{ kind: 'PRODUCED' }, { kind: 'SHIPPED' }],
    });
    await change(agent, 'recordUnitSold', { ...one, soldAt: '2025-03-01T00:00:00Z', region: 'CN-11' });
    const back = await change(agent, 'recordUnitReturned', { ...one, returnedAt: '2025-06-01T00:00:00Z' });
    expect(await inService('2025-03-01', { batch: 'B2' }, back.position)).toBe(1);
    expect(await inService('2025-05-02', { region: 'CN-11', batch: 'B2' }, back.position)).toBe(1);
    expect(await inService('2025-05-02', { region: 'CN-44', batch: 'B2' }, back.position)).toBe(99_999);
    expect(await inService('2025-05-02', { region: 'CN' }, back.position)).toBe(100_001);
    expect(await inService('2025-06-01', { batch: 'B2' }, back.position)).toBe(99_999);

    const { data } = await analyst(`{ unitsInServiceByPeriod(product: "ROOF-S", batch: "B2", from: "2025-05-01",
      to: "2025-07-01", interval: MONTH, zone: "UTC") { period days mean atEnd revisedAt } }`);
    const revisedAt = expect.any(String);
    expect(data?.unitsInServiceByPeriod).toEqual([
      { period: '2025-05-01', days: 31, mean: (1 + 30 * 100_000) / 31, atEnd: 100_000, revisedAt },
      { period: '2025-06-01', days: 30, mean: 99_999, atEnd: 99_999, revisedAt },
    ]);
    const revisions = (data?.unitsInServiceByPeriod as { revisedAt: string }[]).map((each) => each.revisedAt);
    expect(revisions.every((at) => at > since)).toBe(true);
    expect(await code(supervisor, 'registerUnitRange', { ...input, first: '100000', last: '100001' })).toBe(
      'UNIT_RANGE_OVERLAPS',
    );
    expect(await code(supervisor, 'registerUnitRange', { ...input, prefix: 'SN-9', first: '000', last: '999' })).toBe(
      'UNIT_RANGE_HAS_UNITS',
    );
    const withdrawal = { product: 'ROOF-S', prefix: 'SH-', rangeId: range.id, reason: 'Registered twice.' };
    const withdrawn = await change(supervisor, 'withdrawUnitRange', withdrawal, 'range { withdrawnAt }');
    expect(await inService('2025-05-02', { batch: 'B2' }, withdrawn.position)).toBe(1);
  });

  it('hear of their orders', async () => {
    const serial = 'SN-9002';
    await change(agent, 'registerUnit', { product: 'ROOF-S', serial, region: 'CN-44' });
    const placed = await change(
      agent,
      'placeOrder',
      {
        number: 'A-77',
        channel: 'SHOP',
        customerId,
        region: 'CN-44',
        lines: [{ sku: 'ROOF-S', quantity: 1, unitPrice: '900.00 CNY', serials: [serial] }],
        placedAt: '2025-06-01T08:00:00Z',
      },
      'order { status }',
    );
    const shipment = { orderId: placed.id, carrier: 'Parcel Post', shippedAt: '2025-06-03T08:00:00Z' };
    await change(agent, 'shipOrder', shipment, 'order { status }');
    const read = async () => {
      const { data } = await agent(
        `{ unit(product: "ROOF-S", serial: "${serial}") { status soldAt price customerId orderId } }`,
      );
      return data?.unit as { status: string };
    };
    while ((await read()).status !== 'SOLD') await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await read()).toEqual({
      status: 'SOLD',
      soldAt: '2025-06-03T08:00:00.000Z',
      price: '900.00 CNY',
      customerId,
      orderId: placed.id,
    });
  });

  it('are found by their serial, whatever the product', async () => {
    const { data } = await agent(
      '{ unitsWithSerial(serial: "sn-9001") { sku } units(serial: "9001") { nodes { serial } } }',
    );
    expect(data).toEqual({ unitsWithSerial: [{ sku: 'ROOF-S' }], units: { nodes: [{ serial: 'SN-9001' }] } });
  });

  it('follow the examples of the README', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const examples = [...readme.matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, text]) => text ?? '');
    const [product, range, installation] = ['registerProduct', 'registerUnitRange', 'recordUnitInstalled'].map(
      (mutation) => examples.find((text) => text.includes(`${mutation}(`)) ?? '',
    );
    expect((await quality(product ?? '')).errors).toEqual([]);
    expect(await supervisor(range ?? '')).toMatchObject({
      errors: [],
      data: { registerUnitRange: { range: { count: 100_000, first: '000001', last: '100000' } } },
    });
    expect(await technician(installation ?? '')).toMatchObject({
      errors: [],
      data: { recordUnitInstalled: { version: '2', unit: { status: 'INSTALLED', misplacedIn: 'DE-BY' } } },
    });
  });

  it('refuse what can not be', async () => {
    expect(await code(agent, 'registerUnit', { product: 'NONE', serial: 'SN-1' })).toBe('UNIT_PRODUCT_UNKNOWN');
    expect(await code(agent, 'recordUnitSold', { product: 'ROOF-S', serial: 'SN-1' })).toBe('UNIT_NOT_REGISTERED');
    expect(await code(agent, 'registerUnit', { ...roof, batch: 'B9' })).toBe('UNIT_ALREADY_REGISTERED');
    expect(await code(agent, 'correctUnit', { ...roof, batch: 'B9', reason: 'Read again.' })).toBe('FORBIDDEN');
    const other = { ...PRODUCT, sku: 'ROOF-N', intendedRegions: [] };
    await quality('mutation ($input: RegisterProductInput!) { registerProduct(input: $input) { product { sku } } }', {
      input: other,
    });
    expect(await code(agent, 'recordUnitSold', { product: 'ROOF-N', serial: 'SN-9001' })).toBe(
      'UNIT_OF_ANOTHER_PRODUCT',
    );
  });
});
