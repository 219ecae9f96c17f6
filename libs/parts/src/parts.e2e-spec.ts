import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessList } from '#auth';
import { type AnsweredError, overWebSocket, testService } from '#graphql/testing';
import { parts } from '#parts';
import { products } from '#products';
import { partIdOf } from './part/part.events.js';
import { PARTS_READERS } from './parts-roles.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;

const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);

const INPUTS: Readonly<Record<string, string>> = {
  closePurchaseOrder: 'EndPurchaseOrderInput',
  cancelPurchaseOrder: 'EndPurchaseOrderInput',
};

describe('parts over GraphQL', () => {
  let service: Service;
  let manager: Send;
  let technician: Send;
  let partner: Send;
  const [berlin, munich, theirs, partnerId] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];

  beforeAll(async () => {
    service = await testService([products, parts]);
    manager = await service.as('manager');
    technician = await service.as('technician', { partnerId: null });
    partner = await service.as('partner', { partnerId });
  });
  afterAll(() => service.close());

  const ask = (who: Send, mutation: string, input: object, fields: string) => {
    const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return who(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  };
  const sent = async (who: Send, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const { data, errors } = await ask(who, mutation, input, fields);
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (who: Send, mutation: string, input: object) =>
    (await ask(who, mutation, input, 'id')).errors[0]?.extensions;
  const read = async (who: Send, query: string, variables: Seen = {}): Promise<Seen> => {
    await service.caughtUp();
    const { data, errors } = await who(query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };
  const until: Service['until'] = (look, isTrue) => service.until(look, isTrue);

  const register = async (number: string, facts: object = {}) => {
    const { id } = await sent(manager, 'registerPart', { number, name: number, supplier: 'Northwind', ...facts });
    expect(id).toBe(partIdOf(number));
    return String(id);
  };
  const receive = (partId: string, outletId: string, quantity: number, more: object = {}) =>
    sent(
      manager,
      'receiveStock',
      { partId, outletId, quantity, source: 'OPENING', ...more },
      'id position movement { kind quantity lotIds by }',
    );
  const reserve = (who: Send, partId: string, outletId: string, quantity: number) =>
    sent(
      who,
      'reserveParts',
      { partId, outletId, quantity, workOrderId: randomUUID(), lineNo: 1 },
      'id reservation { status outstanding lots { lotId quantity } }',
    );
  const stock = async (who: Send, partId: string, atLeast: unknown = null) => {
    const { partStock } = await read(
      who,
      `query ($filter: PartStockFilterInput, $atLeast: Position) {
         partStock(filter: $filter, atLeast: $atLeast) { nodes { outletId onHand reserved available onOrder reorderPoint part { number } } }
       }`,
      { filter: { partIds: [partId] }, atLeast },
    );
    return (partStock as { nodes: Seen[] }).nodes;
  };
  const genuine = async (who: Send, part: string, serial: string) =>
    (
      await read(
        who,
        'query ($part: String!, $serial: String!) { genuinePart(part: $part, serial: $serial) { place workOrderId unitId lotId } }',
        {
          part,
          serial,
        },
      )
    ).genuinePart as Seen;

  it('keep a catalogue that is found and followed', async () => {
    const id = await register('CAT-1', { name: 'Catalytic converter', fits: [{ sku: 'R-90', component: 'EXHAUST' }] });
    await sent(
      manager,
      'revisePart',
      { partId: id, name: 'Converter', supplier: 'Southwind' },
      'part { name supplier fits { sku } version }',
    );
    const found = await read(
      technician,
      '{ parts(filter: { text: "conver" }) { totalCount nodes { number name supplier } } part(id: " cat-1 ") { id } }',
    );
    expect(found).toEqual({
      parts: { totalCount: 1, nodes: [{ number: 'CAT-1', name: 'Converter', supplier: 'Southwind' }] },
      part: { id },
    });
    const client = overWebSocket(service.url, { token: await service.token('manager') });
    const changes = client.subscribe(
      'subscription { partChanges(filter: { numbers: ["CAT-1"] }) { kind part { name } } }',
    );
    expect((await changes.next()).value?.data).toEqual({
      partChanges: { kind: 'UPSERTED', part: { name: 'Converter' } },
    });
    await client.close();
    const history = await read(manager, 'query ($id: ID!) { partHistory(id: $id) { type by } }', { id });
    expect((history.partHistory as Seen[]).map(({ type }) => type)).toEqual(['PartRegistered', 'PartRevised']);
    expect(await refused(technician, 'registerPart', { number: 'X', name: 'X', supplier: 'X' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('are reserved, built in, put back, and counted', async () => {
    const part = await register('FAN-1');
    const { movement } = await receive(part, berlin, 50);
    expect(movement).toMatchObject({ kind: 'RECEIVED', quantity: 50, by: expect.any(String) });
    expect((movement as { lotIds: string[] }).lotIds).toHaveLength(3);
    const { id: reservationId, reservation } = await reserve(technician, part, berlin, 3);
    expect(reservation).toMatchObject({ status: 'RESERVED', outstanding: 3 });
    await sent(technician, 'consumeReservation', { reservationId, quantity: 1, unitId: randomUUID() });
    const { reservation: after } = await sent(
      technician,
      'releaseReservation',
      { reservationId, cause: 'WRONG_PART' },
      'reservation { status outstanding consumed released }',
    );
    expect(after).toEqual({ status: 'CONSUMED', outstanding: 0, consumed: 1, released: 2 });
    const [{ id: lotId, onHand }] = (
      (
        await read(manager, 'query ($ids: [ID!]) { lots(filter: { partIds: $ids }) { nodes { id onHand } } }', {
          ids: [part],
        })
      ).lots as {
        nodes: [{ id: string; onHand: number }];
      }
    ).nodes;
    const { position } = await sent(
      manager,
      'correctLot',
      { lotId, counted: onHand - 1, reason: 'LOST', note: 'One is gone.' },
      'position lot { onHand }',
    );
    expect(await stock(manager, part, position)).toEqual([
      {
        outletId: berlin,
        onHand: 48,
        reserved: 0,
        available: 48,
        onOrder: 0,
        reorderPoint: null,
        part: { number: 'FAN-1' },
      },
    ]);
  });

  it('that are out of stock say where there are some, and what is on its way', async () => {
    const part = await register('PUMP-1');
    await receive(part, munich, 2);
    await receive(part, berlin, 1);
    const { id: purchaseOrderId } = await sent(manager, 'requestPurchaseOrder', {
      partId: part,
      outletId: berlin,
      quantity: 5,
    });
    expect(
      await refused(technician, 'reserveParts', {
        partId: part,
        outletId: berlin,
        quantity: 2,
        workOrderId: randomUUID(),
        lineNo: 1,
      }),
    ).toMatchObject({
      code: 'PARTS_OUT_OF_STOCK',
      details: {
        asked: 2,
        available: 1,
        elsewhere: [{ outletId: munich, available: 2 }],
        expected: [{ purchaseOrderId, quantity: 5, expectedAt: null }],
      },
    });
    await sent(manager, 'transferStock', { partId: part, fromOutletId: munich, outletId: berlin, quantity: 1 });
    await reserve(technician, part, berlin, 2);
    await sent(manager, 'placePurchaseOrder', { purchaseOrderId, reference: 'N-77' });
    await sent(manager, 'confirmPurchaseOrder', { purchaseOrderId, expectedAt: '2030-01-02T00:00:00Z' });
    await sent(manager, 'receivePurchaseOrder', { purchaseOrderId, quantity: 2 });
    const { purchaseOrder } = await sent(
      manager,
      'receivePurchaseOrder',
      { purchaseOrderId, quantity: 3 },
      'purchaseOrder { status received outstanding closingCause lotIds }',
    );
    expect(purchaseOrder).toMatchObject({ status: 'CLOSED', received: 5, outstanding: 0, closingCause: 'COMPLETE' });
    const history = await read(manager, 'query ($id: ID!) { purchaseOrderHistory(id: $id) { sentence } }', {
      id: purchaseOrderId,
    });
    expect(history.purchaseOrderHistory).toHaveLength(6);
  });

  it('with serials are genuine, or refused', async () => {
    const part = await register('COMP-1', { isSerialised: true, defectiveComesBack: true });
    await receive(part, berlin, 3, { serials: ['a-1', 'A-2', 'A-3'], supplier: 'Southwind' });
    expect(
      await refused(manager, 'receiveStock', {
        partId: part,
        outletId: munich,
        quantity: 1,
        serials: ['A-1'],
        source: 'OPENING',
      }),
    ).toMatchObject({
      code: 'PART_SERIAL_ALREADY_KNOWN',
    });
    const { id: reservationId } = await reserve(technician, part, berlin, 1);
    expect(
      await refused(technician, 'consumeReservation', { reservationId, quantity: 1, serials: ['FAKE'] }),
    ).toMatchObject({
      code: 'PART_SERIAL_NOT_GENUINE',
    });
    const unitId = randomUUID();
    const { position } = await sent(
      technician,
      'consumeReservation',
      { reservationId, quantity: 1, serials: ['A-3'], unitId },
      'position',
    );
    await stock(manager, part, position);
    expect(await genuine(technician, 'comp-1', 'a-3')).toMatchObject({ place: 'INSTALLED', unitId });
    expect(await genuine(technician, part, 'A-1')).toMatchObject({ place: 'IN_STOCK' });
    expect(await genuine(technician, part, 'FAKE')).toMatchObject({ place: 'NEVER_KNOWN' });
    expect(await genuine(partner, part, 'A-3')).toEqual({
      place: 'INSTALLED',
      unitId: null,
      workOrderId: null,
      lotId: null,
    });
  });

  it('that are defective come back, and count for their supplier', async () => {
    const part = await register('VALVE-1', { isSerialised: true, defectiveComesBack: true });
    await receive(part, berlin, 4, { serials: ['V-1', 'V-2', 'V-3', 'V-4'], supplier: 'Eastwind' });
    const { id: reservationId } = await reserve(technician, part, berlin, 3);
    await sent(technician, 'reportDeadOnArrival', { reservationId, quantity: 1, serials: ['V-1'], note: 'It leaks.' });
    const { position } = await sent(
      technician,
      'consumeReservation',
      { reservationId, quantity: 2, serials: ['V-2', 'V-3'] },
      'position',
    );
    const list = await read(
      manager,
      `query ($ids: [ID!], $atLeast: Position) {
         defectiveParts(filter: { partIds: $ids }, atLeast: $atLeast) { nodes { id kind status supplier serial dueAt } }
       }`,
      { ids: [part], atLeast: position },
    );
    const { nodes } = list.defectiveParts as { nodes: { id: string; kind: string; status: string }[] };
    expect(nodes.map(({ kind, status }) => [kind, status])).toEqual([
      ['REPLACED', 'EXPECTED'],
      ['REPLACED', 'EXPECTED'],
      ['DEAD_ON_ARRIVAL', 'RECEIVED'],
    ]);
    const [old, other, dead] = nodes.map(({ id }) => id);
    const { defectivePart } = await sent(
      technician,
      'receiveDefectivePart',
      { defectiveId: old, serial: 'V-2', finding: 'FAULTY' },
      'position defectivePart { status supplier isGenuine }',
    );
    expect(defectivePart).toEqual({ status: 'RECEIVED', supplier: 'Eastwind', isGenuine: true });
    await sent(manager, 'sendDefectiveToSupplier', { defectiveId: old, reference: 'RMA 7' });
    await sent(manager, 'scrapDefectivePart', { defectiveId: dead });
    const { position: last } = await sent(
      manager,
      'waiveDefectivePart',
      { defectiveId: other, note: 'Lost.' },
      'position',
    );
    const { supplierFailureRates } = await read(
      manager,
      `query ($filter: SupplierFailureFilterInput, $atLeast: Position) {
         supplierFailureRates(filter: $filter, atLeast: $atLeast) { supplier consumed deadOnArrival defectiveReturns failures issued rate }
       }`,
      { filter: { partIds: [part] }, atLeast: last },
    );
    expect(supplierFailureRates).toEqual([
      { supplier: 'Eastwind', consumed: 2, deadOnArrival: 1, defectiveReturns: 1, failures: 2, issued: 3, rate: 2 / 3 },
    ]);
  });

  it('are ordered at their reorder point, once, and anew after that', async () => {
    const part = await register('BELT-1');
    await receive(part, berlin, 3);
    await sent(manager, 'setReorderPoint', { partId: part, outletId: berlin, point: 2, quantity: 10 });
    const orders = async () =>
      (
        (
          await read(
            manager,
            'query ($ids: [ID!]) { purchaseOrders(filter: { partIds: $ids }, orderBy: REQUESTED_ASC) { nodes { id cause quantity requestedBy status } } }',
            {
              ids: [part],
            },
          )
        ).purchaseOrders as { nodes: { id: string; status: string }[] }
      ).nodes;
    await reserve(technician, part, berlin, 1);
    await reserve(technician, part, berlin, 1);
    const [order] = await until(orders, ({ length }) => length > 0);
    expect(order).toMatchObject({ cause: 'REORDER_POINT', quantity: 10, requestedBy: 'system', status: 'REQUESTED' });
    await reserve(technician, part, berlin, 1);
    await sent(manager, 'cancelPurchaseOrder', { purchaseOrderId: order?.id, note: 'Too dear.' });
    expect(await until(orders, ({ length }) => length > 1)).toMatchObject([
      { status: 'CANCELLED' },
      { status: 'REQUESTED' },
    ]);
    expect(await stock(manager, part)).toMatchObject([{ available: 0, onOrder: 10, reorderPoint: 2 }]);
  });

  it('of a partner are its own: nobody else’s are seen or changed', async () => {
    const part = await register('HOSE-1');
    await sent(manager, 'openStockroom', { outletId: theirs, partnerId }, 'stockroom { partnerId }');
    await receive(part, berlin, 5);
    const { position } = await receive(part, theirs, 5);
    await stock(manager, part, position);
    expect(await stock(partner, part)).toMatchObject([{ outletId: theirs, onHand: 5 }]);
    const { id: reservationId } = await reserve(partner, part, theirs, 1);
    await sent(partner, 'consumeReservation', { reservationId, quantity: 1 });
    const ask = { partId: part, quantity: 1, workOrderId: randomUUID(), lineNo: 1 };
    expect(await refused(partner, 'reserveParts', { ...ask, outletId: berlin })).toMatchObject({
      code: 'STOCKROOM_NOT_OPEN',
    });
    expect(
      await refused(partner, 'transferStock', { partId: part, fromOutletId: berlin, outletId: theirs, quantity: 1 }),
    ).toMatchObject({ code: 'STOCKROOM_NOT_OPEN' });
    const { id: ours } = await reserve(technician, part, berlin, 1);
    expect(await refused(partner, 'releaseReservation', { reservationId: ours, cause: 'WRONG_PART' })).toMatchObject({
      code: 'RESERVATION_NOT_FOUND',
    });
    expect(
      await read(partner, 'query ($id: ID!) { reservation(id: $id) { id } reservationHistory(id: $id) { type } }', {
        id: ours,
      }),
    ).toEqual({
      reservation: null,
      reservationHistory: null,
    });
    expect(await refused(manager, 'openStockroom', { outletId: theirs })).toMatchObject({
      code: 'OUTLET_OF_ANOTHER_PARTNER',
    });
  });

  it('answer the operation of the README', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const operations = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, operation]) => operation ?? '');
    expect(operations.length).toBeGreaterThan(0);
    for (const operation of operations) expect(codes((await manager(operation)).errors)).toEqual([]);
  });

  it('are for those whose work it is', () => {
    const list = accessList(service.app).filter(({ operation }) => OWN.test(operation));
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ...MUTATIONS,
      ...READS.map((operation) => [operation, PARTS_READERS.join()]),
    ]);
  });
});

const READS = [
  'Query.defectivePart',
  'Query.defectivePartHistory',
  'Query.defectiveParts',
  'Query.genuinePart',
  'Query.lot',
  'Query.lotHistory',
  'Query.lots',
  'Query.part',
  'Query.partHistory',
  'Query.parts',
  'Query.partStock',
  'Query.purchaseOrder',
  'Query.purchaseOrderHistory',
  'Query.purchaseOrders',
  'Query.reorderPoints',
  'Query.reservation',
  'Query.reservationHistory',
  'Query.reservations',
  'Query.stockMovements',
  'Query.supplierFailureRates',
  'Subscription.partChanges',
  'Subscription.partStockChanges',
  'Subscription.purchaseOrderChanges',
];
const OWN =
  /[Pp]art|[Ss]tock|[Rr]eservation|[Ll]ot|purchaseOrder|PurchaseOrder|[Rr]eorder|Dead|Defective|supplierFailure/;
const KEEPERS = 'dispatcher,supervisor,manager,partner';
const USERS = 'dispatcher,technician,supervisor,manager,partner';
const MUTATIONS = [
  ['Mutation.cancelPurchaseOrder', KEEPERS],
  ['Mutation.closePurchaseOrder', KEEPERS],
  ['Mutation.confirmPurchaseOrder', KEEPERS],
  ['Mutation.consumeReservation', USERS],
  ['Mutation.correctLot', KEEPERS],
  ['Mutation.openStockroom', 'manager,admin'],
  ['Mutation.placePurchaseOrder', KEEPERS],
  ['Mutation.receiveDefectivePart', `${USERS},quality`],
  ['Mutation.receivePurchaseOrder', KEEPERS],
  ['Mutation.receiveStock', KEEPERS],
  ['Mutation.registerPart', 'quality,manager,admin'],
  ['Mutation.releaseReservation', USERS],
  ['Mutation.removeReorderPoint', KEEPERS],
  ['Mutation.reportDeadOnArrival', USERS],
  ['Mutation.requestPurchaseOrder', KEEPERS],
  ['Mutation.reserveParts', USERS],
  ['Mutation.revisePart', 'quality,manager,admin'],
  ['Mutation.scrapDefectivePart', `${KEEPERS},quality`],
  ['Mutation.sendDefectiveToSupplier', `${KEEPERS},quality`],
  ['Mutation.setReorderPoint', KEEPERS],
  ['Mutation.transferStock', KEEPERS],
  ['Mutation.waiveDefectivePart', 'supervisor,manager,quality'],
];
