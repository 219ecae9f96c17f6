import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaints } from '#complaints';
import { customers } from '#customers';
import { Codec, EventStore, NO_STREAM } from '#event-store';
import { type AnsweredError, testService } from '#graphql/testing';
import { partners } from '#partners';
import { parts } from '#parts';
import { partIdOf } from '#parts/events';
import { products } from '#products';
import { productIdOf } from '#products/events';
import { Clock } from '#projections';
import { repairs } from '#repairs';
import { requests } from '#requests';
import { returns } from '#returns';
import { warranty } from '#warranty';
import type { WorkOrderEvent } from './events.js';
import { accepted } from './offer/offer.fixtures.js';
import { ended, scheduled, started } from './visit/visit.fixtures.js';
import { completed, drafted, qualified } from './work-order/order.fixtures.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;

const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const partId = partIdOf('DOOR-1');
const DAY = 86_400_000;
const shifts = [{ from: '00:00', to: '00:00' }];
const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((weekday) => ({
  weekday,
  shifts,
}));

const INPUTS: Readonly<Record<string, string>> = {
  activatePartner: 'PartnerIdInput',
  restoreLoaner: 'LoanerInput',
  waiveBill: 'BillReasonInput',
  acceptReturnLine: 'ReturnLineNoInput',
};
const AFTER = `id workOrder { status lines { no status inWarranty held { reservationId quantity } awaited { partNumber } newSerial }
  quotes { quoteNo total customerPays } bills { billNo status total listTotal deviation customerPays }
  costs { costClass bearer amount basis reversed } loans { loanerId isOut } partsAwaitedFrom partsAwaitedUntil }`;

describe('lines of work over GraphQL', () => {
  let service: Service;
  let [manager, dispatcher, quality]: Send[] = [];
  let [partner, stranger]: Send[] = [];
  let partnerId = '';
  let outletId = '';
  let unitId = '';
  let technicianId = '';

  const staff = () => ({ manager, dispatcher, quality, partner, stranger }) as Readonly<Record<string, Send>>;
  const who = (name: string): Send => {
    const found = staff()[name];
    if (!found) throw new Error(`Nobody is called ${name}.`);
    return found;
  };
  const asked = async (name: string, mutation: string, input: object, fields = 'id') => {
    const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return who(name)(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  };
  const sent = async (name: string, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const { data, errors } = await asked(name, mutation, input, fields);
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (name: string, mutation: string, input: object) =>
    codes((await asked(name, mutation, input)).errors);
  const onOrder = async (name: string, mutation: string, input: object): Promise<Seen> =>
    (await sent(name, mutation, input, AFTER)).workOrder as Seen;
  const read = async (name: string, query: string, variables: Seen = {}): Promise<Seen> => {
    await service.caughtUp();
    const { data, errors } = await who(name)(query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };
  const until: Service['until'] = (look, isTrue) => service.until(look, isTrue);

  /** What others decide about an order, written down as an import would: nobody reacts to it. */
  const happened = async (workOrderId: string, ...events: readonly WorkOrderEvent[]) => {
    const [store, codec] = [service.app.get(EventStore), service.app.get(Codec)];
    const stream = `workorder-${workOrderId}`;
    const last = (await store.readStream(stream)).at(-1);
    const id = randomUUID();
    const meta = {
      by: 'import',
      onBehalfOf: null,
      commandId: id,
      commandHash: '',
      correlationId: id,
      causationId: null,
    };
    const stored = await Promise.all(
      events.map((event) => codec.encode(event, randomUUID(), { ...meta, origin: 'IMPORT' }, new Date().toISOString())),
    );
    await store.append({ stream, expected: last?.version ?? NO_STREAM, events: stored });
  };
  const acceptedOrder = async (unit = { unitId, serial: 'SN-1' }, skills = ['REPAIR']): Promise<string> => {
    const workOrderId = randomUUID();
    const about = { workOrderId, productId: productIdOf('AC-9'), sku: 'AC-9', ...unit };
    await happened(
      workOrderId,
      drafted({ ...about, site: null, words: null, symptomCode: 'LEAK' }),
      qualified({ ...about, symptomCode: 'LEAK', skills }),
      accepted({
        workOrderId,
        partnerId,
        outletId,
        depositOwnerId: null,
        depositReservationId: null,
        depositAmount: null,
      }),
    );
    return workOrderId;
  };
  const scheduledOrder = async (unit?: Parameters<typeof acceptedOrder>[0]) => {
    const workOrderId = await acceptedOrder(unit);
    const visit = { workOrderId, visitId: randomUUID(), partnerId, outletId };
    await happened(workOrderId, scheduled(visit));
    return visit;
  };
  const startedVisit = async (unit?: Parameters<typeof acceptedOrder>[0]) => {
    const visit = await scheduledOrder(unit);
    await happened(visit.workOrderId, started(visit));
    return visit;
  };
  const startedOrder = async (): Promise<string> => (await startedVisit()).workOrderId;
  const door = { symptomCode: 'LEAK', cause: 'The seal is brittle.', labourSku: 'work-1' };
  const publish = (name: string, kind: string, prices: Readonly<Record<string, string>>, from = -1) =>
    sent('manager', 'publishPriceList', {
      name,
      kind,
      currency: 'EUR',
      validFrom: dayFrom(from),
      entries: Object.entries(prices).map(([sku, price]) => ({ sku, description: sku, price })),
    });

  beforeAll(async () => {
    service = await testService([
      requests,
      customers,
      products,
      warranty,
      parts,
      partners,
      complaints,
      returns,
      repairs,
    ]);
    [manager, dispatcher, quality] = await Promise.all([
      service.as('manager'),
      service.as('dispatcher'),
      service.as('quality'),
    ]);
    await sent(
      'manager',
      'registerProduct',
      {
        sku: 'AC-9',
        name: 'Air conditioner',
        line: 'AC',
        model: '9',
        productClass: 'APPLIANCE',
      },
      'product { id }',
    );
    const unit = { product: 'AC-9', serial: 'SN-1', batch: 'B7', region: 'DE-BY', soldAt: '2020-01-10T08:00:00Z' };
    unitId = String((await sent('manager', 'registerUnit', unit, 'id unit { id }')).id);
    await publish('Repairs', 'REPAIR', { 'WORK-1': '50.00 EUR', TRAVEL: '20.00 EUR' });
    await publish('Spare parts', 'PARTS', { 'DOOR-1': '80.00 EUR' });
    const services = (await publish('Of the partner', 'REPAIR', { 'WORK-1': '30.00 EUR', TRAVEL: '10.00 EUR' })).id;
    await sent('manager', 'registerPart', { number: 'door-1', name: 'Door', supplier: 'Doors Ltd.' }, 'part { id }');
    const reach = { regions: ['DE-BY'], skills: ['REPAIR'] };
    const contacts = [{ role: 'Owner', name: 'Wang Fang' }];
    const applied = { kind: 'THIRD_PARTY', name: 'Schnell', contacts, ...reach };
    partnerId = String((await sent('manager', 'applyAsPartner', applied)).id);
    const scores = { REPUTATION: 4, CAPABILITY: 4, RESOURCE_INTEGRATION: 4, WILLINGNESS: 4 };
    await sent('quality', 'vetPartner', { partnerId, scores });
    const term = { firstDay: dayFrom(-1), lastDay: dayFrom(300), radiusKm: 60 };
    const contract = { goals: 'Good work.', content: 'Repairs.', servicePriceListId: services, ...term, ...reach };
    await sent('manager', 'concludeContract', { partnerId, ...contract });
    await sent('manager', 'activatePartner', { partnerId });
    const outlet = await sent(
      'manager',
      'registerOutlet',
      {
        partnerId,
        kind: 'THIRD_PARTY',
        name: 'Schnell',
        address: 'Lindenweg 5',
        coordinates: { latitude: 48.1, longitude: 11.5 },
        radiusKm: 50,
        zone: 'Europe/Berlin',
        hours: { week, holidays: [], extraDays: [] },
        ...reach,
      },
      'id outlet { id }',
    );
    outletId = String(outlet.id);
    const hired = { outletId, name: 'Li Wei', skills: ['REPAIR'], hiredOn: '2026-01-01' };
    technicianId = String((await sent('manager', 'hireTechnician', hired)).id);
    [partner, stranger] = await Promise.all([
      service.as('partner', { partnerId }),
      service.as('partner', { partnerId: randomUUID() }),
    ]);
  }, 60_000);
  afterAll(() => service.close());

  const lines = `query ($id: ID!) { workOrder(id: $id) { status partsAwaitedUntil lines { no status held { reservationId } } } }`;
  const orderOf = async (id: string) => (await read('dispatcher', lines, { id })).workOrder as Seen;

  const VISITS = 'query ($id: ID!) { workOrder(id: $id) { status visits { id no status } } }';
  const visitsOf = async (id: string) => (await read('dispatcher', VISITS, { id })).workOrder as Seen;

  /** What is held for the first line of an order. */
  const heldOf = ({ lines: of }: Seen): readonly Seen[] => (of as { held: Seen[] }[])[0]?.held ?? [];

  it('go from diagnosis to a bill, past a price list that changes and a part that comes later', async () => {
    const workOrderId = await startedOrder();
    const diagnosed = { workOrderId, no: 1, ...door, parts: [{ partNumber: 'Door-1', quantity: 1 }] };
    expect(await refused('stranger', 'diagnoseLine', diagnosed)).toEqual(['WORK_ORDER_NOT_FOUND']);
    expect(
      await refused('partner', 'diagnoseLine', { ...diagnosed, parts: [{ partNumber: 'X', quantity: 1 }] }),
    ).toEqual(['LINE_PART_UNKNOWN']);
    expect(await onOrder('partner', 'diagnoseLine', diagnosed)).toMatchObject({
      lines: [{ no: 1, status: 'DIAGNOSED', inWarranty: false }],
    });
    expect(await onOrder('partner', 'issueQuote', { workOrderId })).toMatchObject({
      quotes: [{ quoteNo: 1, total: '150.00 EUR', customerPays: '150.00 EUR' }],
    });
    await publish('Spare parts', 'PARTS', { 'DOOR-1': '90.00 EUR' }, 0);
    const yes = { workOrderId, nos: [1], quoteNo: 1, basis: 'CUSTOMER' };
    expect(await onOrder('partner', 'authoriseLines', yes)).toMatchObject({ lines: [{ status: 'AUTHORISED' }] });

    expect(await onOrder('partner', 'reserveLineParts', { workOrderId, no: 1 })).toMatchObject({
      lines: [{ status: 'AWAITING_PARTS', awaited: [{ partNumber: 'DOOR-1' }], held: [] }],
      partsAwaitedUntil: null,
    });
    const received = { partId, outletId, source: 'OPENING', quantity: 2, serials: [] };
    const waiting = `query ($outlets: [ID!]) { awaitedParts(filter: { outletIds: $outlets }) { nodes { workOrderId no awaited { partNumber quantity } } } }`;
    const waits = { workOrderId, no: 1, awaited: [{ partNumber: 'DOOR-1', quantity: 1 }] };
    expect(await read('partner', waiting, { outlets: [outletId] })).toEqual({ awaitedParts: { nodes: [waits] } });
    expect(await read('stranger', waiting)).toEqual({ awaitedParts: { nodes: [] } });
    await sent('manager', 'receiveStock', received, 'id position');
    const supplied = await until(
      () => orderOf(workOrderId),
      (seen) => (seen.lines as Seen[])[0]?.status === 'PARTS_RESERVED',
    );
    expect(supplied.partsAwaitedUntil).toEqual(expect.any(String));
    const [held] = (supplied.lines as readonly { held: readonly Seen[] }[])[0]?.held ?? [];

    const used = [{ reservationId: held?.reservationId, quantity: 1 }];
    const repaired = { workOrderId, no: 1, partsUsed: used, oldSerial: 'D-1', newSerial: 'D-2', minutes: 30 };
    expect(await onOrder('partner', 'recordLineRepaired', repaired)).toMatchObject({
      lines: [{ status: 'REPAIRED', newSerial: 'D-2', held: [] }],
      costs: [{ costClass: 'MATERIALS', bearer: 'CUSTOMER', amount: '90.00 EUR', basis: 'LIST' }],
    });
    const told = `query { unit(product: "AC-9", serial: "SN-1") { components { serial replacedSerial workOrderId } life { kind oldSerial newSerial reference } } }`;
    const unit = await until(
      async () => (await read('manager', told)).unit as Seen,
      ({ components }) => (components as Seen[]).length > 0,
    );
    expect(unit).toMatchObject({ components: [{ serial: 'D-2', replacedSerial: 'D-1', workOrderId }] });
    expect(unit.life).toContainEqual({
      kind: 'COMPONENT_REPLACED',
      oldSerial: 'D-1',
      newSerial: 'D-2',
      reference: workOrderId,
    });
    const stock = `query { partStock { nodes { onHand reserved } } }`;
    await until(
      async () => (await read('manager', stock)).partStock as Seen,
      ({ nodes }) => JSON.stringify(nodes) === JSON.stringify([{ onHand: 1, reserved: 0 }]),
    );

    await happened(workOrderId, ended({ workOrderId }), completed({ workOrderId, note: null, ticks: [] }));
    const dearer = { workOrderId, total: '151.00 EUR', deviationReason: 'It took long.' };
    expect(await refused('partner', 'issueBill', dearer)).toEqual(['BILL_DEVIATION_TOO_LARGE']);
    const rebate = { workOrderId, total: '140.00 EUR', deviationReason: 'It took two visits.' };
    expect(await onOrder('partner', 'issueBill', rebate)).toMatchObject({
      bills: [
        { billNo: 1, status: 'ISSUED', total: '140.00 EUR', customerPays: '140.00 EUR', listTotal: '160.00 EUR' },
      ],
    });
    const paid = await onOrder('partner', 'recordBillPaid', { workOrderId, billNo: 1, reference: 'CARD-1' });
    expect(paid).toMatchObject({ bills: [{ status: 'PAID', deviation: '-20.00 EUR' }] });

    await sent('quality', 'recordQualityCheck', { workOrderId, passed: true, evidence: [] });
    const { position } = await sent('dispatcher', 'closeWorkOrder', { workOrderId }, 'position workOrder { status }');
    const sums = `query ($at: Position) { workOrderCosts(groupBy: [CLASS, BEARER], atLeast: $at) { values amount costs } }`;
    const cost = (values: readonly string[], amount: string) => ({ values, amount, costs: 1 });
    expect(await read('partner', sums, { at: position })).toEqual({
      workOrderCosts: [cost(['LABOUR', 'CUSTOMER'], '40.00 EUR'), cost(['MATERIALS', 'CUSTOMER'], '90.00 EUR')],
    });
    expect(await read('stranger', sums, { at: position })).toEqual({ workOrderCosts: [] });
  }, 30_000);

  it('can not be repaired: the law comes next', async () => {
    const young = {
      product: 'AC-9',
      serial: 'SN-2',
      batch: 'B7',
      region: 'DE-BY',
      soldAt: `${dayFrom(-40)}T08:00:00Z`,
    };
    const id = String((await sent('manager', 'registerUnit', young, 'id unit { id }')).id);
    const { workOrderId } = await startedVisit({ unitId: id, serial: 'SN-2' });
    await sent('partner', 'diagnoseLine', { workOrderId, no: 1, ...door });
    const reason = 'The frame is rusted through.';
    const judged = await onOrder('partner', 'judgeLineIrreparable', { workOrderId, no: 1, reason });
    expect(judged).toMatchObject({ lines: [{ status: 'IRREPARABLE' }] });
    const remedies = `query ($id: ID!) { workOrder(id: $id) { statutoryRemedies { unitId region remedies } } }`;
    expect(await read('dispatcher', remedies, { id: workOrderId })).toEqual({
      workOrder: {
        statutoryRemedies: { unitId: id, region: 'DE-BY', remedies: ['EXCHANGE'] },
      },
    });
  });

  /** Goods of a return that are accepted for a repair, and the order that was drafted for it. */
  const returnedForRepair = async (serial: string) => {
    const unit = { product: 'AC-9', serial, region: 'DE-BY', soldAt: `${dayFrom(-40)}T08:00:00Z` };
    await sent('manager', 'registerUnit', unit, 'unit { id }');
    const goods = { serial, quantity: 1, reason: 'DEFECTIVE', symptomCode: 'LEAK', remedy: 'REPAIR' };
    const returnId = String((await sent('manager', 'openReturn', { lines: [goods] })).id);
    await sent('manager', 'authoriseReturn', { returnId });
    const received = [{ no: 1, quantity: 1, reception: 'RECEIVED', condition: 'USED', serial }];
    await sent('manager', 'receiveReturn', { returnId, received });
    await sent('manager', 'inspectReturnLine', { returnId, no: 1, condition: 'USED', finding: 'FAULT_CONFIRMED' });
    await sent('manager', 'acceptReturnLine', { returnId, no: 1 });
    const orders =
      'query ($ids: [String!]) { workOrders(filter: { returnIds: $ids }) { nodes { id status needsDispatcher } } }';
    const { id } = await until(
      async () =>
        ((await read('dispatcher', orders, { ids: [returnId] })).workOrders as { nodes: Seen[] }).nodes[0] ?? {},
      ({ needsDispatcher }) => needsDispatcher === true,
    );
    return { returnId, workOrderId: String(id) };
  };
  const returned = async (returnId: string) => (await read('manager', RETURNED, { id: returnId })).return as Seen;
  const RETURNED = `query ($id: ID!) { return(id: $id) { status dueAt failedAt lines { stage unrepaired decideBy remedy } } }`;
  const undecided = (returnId: string) =>
    until(
      () => returned(returnId),
      ({ status }) => status === 'UNREPAIRED',
    );

  it('in which no fault is found leave somebody to decide on the goods of a return, by a day', async () => {
    const { returnId, workOrderId } = await returnedForRepair('SN-3');
    const visit = { workOrderId, visitId: randomUUID(), partnerId, outletId };
    const nothingHeld = { depositOwnerId: null, depositReservationId: null, depositAmount: null };
    const nothingFound = completed({ workOrderId, outcome: 'NO_FAULT_FOUND', note: null, ticks: [] });
    await happened(
      workOrderId,
      accepted({ workOrderId, partnerId, outletId, ...nothingHeld }),
      scheduled(visit),
      started(visit),
      ended(visit),
      nothingFound,
    );
    await sent('quality', 'recordQualityCheck', { workOrderId, passed: true, evidence: [] });
    await sent('dispatcher', 'closeWorkOrder', { workOrderId });
    const waiting = await undecided(returnId);
    expect(waiting).toEqual({
      status: 'UNREPAIRED',
      dueAt: expect.any(String),
      failedAt: null,
      lines: [{ stage: 'UNREPAIRED', unrepaired: 'NO_FAULT_FOUND', decideBy: waiting.dueAt, remedy: 'REPAIR' }],
    });
    const due =
      'query ($at: DateTime!) { returns(filter: { statuses: [UNREPAIRED], dueBefore: $at }) { nodes { id } } }';
    const late = async (days: number) => (await read('manager', due, { at: `${dayFrom(days)}T00:00:00Z` })).returns;
    expect(await late(0)).toEqual({ nodes: [] });
    expect(await late(30)).toEqual({ nodes: [{ id: returnId }] });
    await sent('manager', 'rejectReturnLine', { returnId, no: 1, reason: 'It works: it goes back to the customer.' });
    expect(await returned(returnId)).toMatchObject({
      status: 'FAILED',
      dueAt: null,
      failedAt: expect.any(String),
      lines: [{ stage: null, unrepaired: 'NO_FAULT_FOUND' }],
    });
  });

  it('whose order is cancelled leave the goods of a return to another remedy', async () => {
    const { returnId, workOrderId } = await returnedForRepair('SN-4');
    await sent('dispatcher', 'cancelWorkOrder', { workOrderId, cause: 'NOT_SERVICEABLE' });
    expect(await undecided(returnId)).toMatchObject({ lines: [{ unrepaired: 'ORDER_CANCELLED' }] });
    const change = { returnId, no: 1, remedy: 'REPLACE', reason: 'Nobody repairs it.' };
    await sent('manager', 'changeReturnRemedy', change);
    expect(await returned(returnId)).toMatchObject({
      status: 'SETTLING',
      lines: [{ unrepaired: null, remedy: 'REPLACE' }],
    });
  });

  it('have a part that is dead on arrival replaced at a second visit', async () => {
    const { workOrderId, visitId } = await startedVisit();
    await sent('partner', 'diagnoseLine', {
      workOrderId,
      no: 1,
      ...door,
      parts: [{ partNumber: 'DOOR-1', quantity: 1 }],
    });
    await sent('manager', 'authoriseLines', { workOrderId, nos: [1], basis: 'GOODWILL' });
    const [first] = heldOf(await onOrder('partner', 'reserveLineParts', { workOrderId, no: 1 }));
    const reservationId = first?.reservationId;
    const dead = { workOrderId, no: 1, reservationId, quantity: 1, problem: 'DEAD_ON_ARRIVAL' };
    expect(await onOrder('partner', 'reportPartFailed', dead)).toMatchObject({
      lines: [{ status: 'AUTHORISED', held: [] }],
    });
    const defective = `query ($id: [ID!]) { defectiveParts(filter: { outletIds: $id }) { nodes { kind status workOrderId reservationId } } }`;
    expect(await read('partner', defective, { id: [outletId] })).toEqual({
      defectiveParts: { nodes: [{ kind: 'DEAD_ON_ARRIVAL', status: 'RECEIVED', workOrderId, reservationId }] },
    });
    const another = await onOrder('partner', 'reserveLineParts', { workOrderId, no: 1 });
    expect(another).toMatchObject({ lines: [{ status: 'AWAITING_PARTS', held: [] }] });
    const left = { workOrderId, visitId, incomplete: 'PART_DEAD_ON_ARRIVAL', note: 'The door is bent.' };
    expect(await sent('partner', 'endVisit', left, 'workOrder { status incomplete }')).toEqual({
      workOrder: { status: 'INCOMPLETE', incomplete: 'PART_DEAD_ON_ARRIVAL' },
    });
    await sent(
      'manager',
      'receiveStock',
      { partId, outletId, source: 'OPENING', quantity: 2, serials: [], unitCost: '70.00 EUR' },
      'position',
    );
    const supplied = await until(
      () => orderOf(workOrderId),
      (seen) => (seen.lines as Seen[])[0]?.status === 'PARTS_RESERVED',
    );
    expect(heldOf(supplied)).not.toEqual([{ reservationId }]);
    const again = { workOrderId, technicianId, windowFrom: `${dayFrom(2)}T10:00:00Z` };
    await sent('partner', 'scheduleVisit', again);
    const next = await visitsOf(workOrderId);
    expect(next).toMatchObject({
      status: 'SCHEDULED',
      visits: [
        { no: 1, status: 'ENDED' },
        { no: 2, status: 'SCHEDULED' },
      ],
    });
    const [, second] = next.visits as { id: string }[];
    await happened(workOrderId, started({ workOrderId, visitId: second?.id ?? '', partnerId, outletId }));
    const [held] = heldOf(supplied);
    const used = [{ reservationId: held?.reservationId, quantity: 1 }];
    const repaired = { workOrderId, no: 1, partsUsed: used, minutes: 30 };
    expect(await onOrder('partner', 'recordLineRepaired', repaired)).toMatchObject({
      lines: [{ status: 'REPAIRED' }],
      costs: [{ costClass: 'MATERIALS', bearer: 'COMPANY', amount: '70.00 EUR', basis: 'LOT' }],
    });
  });

  const MISSED = `query ($id: ID!) { workOrder(id: $id) { status rescheduleDueAt visits { status missed rescheduleDueAt } } }`;
  const missedVisit = (workOrderId: string) =>
    until(
      async () => (await read('dispatcher', MISSED, { id: workOrderId })).workOrder as Seen,
      ({ rescheduleDueAt }) => rescheduleDueAt !== null,
    );

  it('wait for another visit where the customer is not at home, due within working days', async () => {
    const { workOrderId, visitId } = await scheduledOrder();
    const absent = { workOrderId, visitId, cause: 'CUSTOMER_ABSENT', note: 'Nobody opens.' };
    expect(await refused('stranger', 'reportVisitMissed', absent)).toEqual(['WORK_ORDER_NOT_FOUND']);
    await sent('partner', 'reportVisitMissed', absent);
    expect(await missedVisit(workOrderId)).toMatchObject({
      status: 'ACCEPTED',
      visits: [{ status: 'MISSED', missed: 'CUSTOMER_ABSENT', rescheduleDueAt: expect.any(String) }],
    });
  });

  it('wait for another visit where the technician does not come: its reminder says so', async () => {
    const workOrderId = await acceptedOrder();
    const visit = { workOrderId, technicianId, windowFrom: `${dayFrom(3)}T10:00:00Z` };
    await sent('partner', 'scheduleVisit', visit);
    const clock = service.app.get(Clock);
    clock.now = () => new Date(Date.now() + 4 * DAY);
    expect(await missedVisit(workOrderId)).toMatchObject({
      status: 'ACCEPTED',
      visits: [{ status: 'MISSED', missed: 'TECHNICIAN_NO_SHOW', rescheduleDueAt: expect.any(String) }],
    });
    clock.now = () => new Date();
    const again = { ...visit, windowFrom: `${dayFrom(4)}T10:00:00Z` };
    await sent('partner', 'scheduleVisit', again);
    expect(await visitsOf(workOrderId)).toMatchObject({
      status: 'SCHEDULED',
      visits: [{ no: 1 }, { no: 2, status: 'SCHEDULED' }],
    });
  });

  it('wait for another visit where the technician loses the certificate that the job takes', async () => {
    const hired = { outletId, hiredOn: '2026-01-01', skills: ['REPAIR', 'GAS'] };
    const term = { skill: 'GAS', name: 'Gas', number: 'G-1', issuedOn: dayFrom(-1), expiresOn: dayFrom(300) };
    const certified = async (name: string) => {
      const id = String((await sent('manager', 'hireTechnician', { name, ...hired })).id);
      await sent('quality', 'grantCertificate', { technicianId: id, ...term });
      return id;
    };
    const [first, second] = [await certified('Kim'), await certified('Lee')];
    await service.caughtUp();
    const workOrderId = await acceptedOrder(undefined, ['REPAIR', 'GAS']);
    const visit = { workOrderId, technicianId: first, windowFrom: `${dayFrom(6)}T10:00:00Z` };
    await sent('partner', 'scheduleVisit', visit);
    const held = 'query ($id: ID!) { technician(id: $id) { certificates { certificateId } } }';
    const { technician } = await read('quality', held, { id: first });
    const [certificate] = (technician as { certificates: Seen[] }).certificates;
    await sent('quality', 'revokeCertificate', { technicianId: first, ...certificate, reason: 'It was forged.' });
    const query = `query ($id: ID!, $from: DateTime!, $until: DateTime!, $technicianId: ID!) {
      workOrder(id: $id) { status nextVisitId rescheduleDueAt dueAt visits { status cancelled rescheduleDueAt } }
      technicianBookings(technicianId: $technicianId, from: $from, until: $until) { id } }`;
    const days = { from: `${dayFrom(5)}T00:00:00Z`, until: `${dayFrom(8)}T00:00:00Z` };
    const seen = async () => read('partner', query, { id: workOrderId, technicianId: first, ...days });
    const after = await until(seen, ({ workOrder }) => (workOrder as Seen).rescheduleDueAt !== null);
    expect(after).toMatchObject({
      workOrder: {
        status: 'ACCEPTED',
        nextVisitId: null,
        dueAt: (after.workOrder as Seen).rescheduleDueAt,
        visits: [{ status: 'CANCELLED', cancelled: 'TECHNICIAN_UNQUALIFIED', rescheduleDueAt: expect.any(String) }],
      },
      technicianBookings: [],
    });
    const due = `query ($at: DateTime!) { workOrders(filter: { dueBefore: $at, statuses: [ACCEPTED] }) { nodes { id } } }`;
    const waiting = async (at: string) =>
      ((await read('dispatcher', due, { at })).workOrders as { nodes: Seen[] }).nodes.map(({ id }) => id);
    expect(await waiting(new Date().toISOString())).not.toContain(workOrderId);
    expect(await waiting(`${dayFrom(10)}T00:00:00Z`)).toContain(workOrderId);
    expect(await refused('partner', 'scheduleVisit', visit)).toEqual(['VISIT_SKILL_MISSING']);
    await sent('partner', 'scheduleVisit', { ...visit, technicianId: second });
    expect((await seen()).workOrder).toMatchObject({ status: 'SCHEDULED', rescheduleDueAt: null });
  });

  it('have the customer lent a unit meanwhile, one at a time', async () => {
    const [one, another] = [await startedOrder(), await startedOrder()];
    const { id: loanerId } = await sent('partner', 'registerLoaner', { sku: 'ac-9', serial: 'LOAN-1', outletId });
    expect(await refused('stranger', 'registerLoaner', { sku: 'AC-9', outletId })).toEqual(['LOANER_OUTLET_UNKNOWN']);
    expect(await refused('stranger', 'restoreLoaner', { loanerId })).toEqual(['LOANER_NOT_FOUND']);
    expect(await onOrder('partner', 'handOutLoaner', { workOrderId: one, loanerId })).toMatchObject({
      loans: [{ loanerId, isOut: true }],
    });
    expect(await refused('partner', 'handOutLoaner', { workOrderId: another, loanerId })).toEqual(['LOANER_LENT']);
    const back = await sent('partner', 'takeBackLoaner', { workOrderId: one, loanerId, damaged: true }, 'position');
    const loaners = `query ($at: Position) { loaners(atLeast: $at) { nodes { id status workOrderId } } }`;
    expect(await read('partner', loaners, { at: back.position })).toEqual({
      loaners: { nodes: [{ id: loanerId, status: 'DAMAGED', workOrderId: null }] },
    });
    expect(await read('stranger', loaners, { at: back.position })).toEqual({ loaners: { nodes: [] } });
    expect(await refused('partner', 'handOutLoaner', { workOrderId: another, loanerId })).toEqual(['LOANER_DAMAGED']);
    const history = `query ($id: ID!) { loanerHistory(id: $id) { type workOrderId } }`;
    expect(await read('partner', history, { id: loanerId })).toEqual({
      loanerHistory: [
        { type: 'LoanerRegistered', workOrderId: null },
        { type: 'LoanerLent', workOrderId: one },
        { type: 'LoanerGivenBack', workOrderId: one },
      ],
    });
    expect(await read('stranger', history, { id: loanerId })).toEqual({ loanerHistory: null });
  });

  it('are borne out of goodwill, and give wrong and unused parts back', async () => {
    const workOrderId = await startedOrder();
    const parts = [{ partNumber: 'DOOR-1', quantity: 1 }];
    await sent('partner', 'diagnoseLine', { workOrderId, no: 1, ...door, parts });
    const goodwill = { workOrderId, nos: [1], basis: 'GOODWILL' };
    expect(await refused('partner', 'authoriseLines', goodwill)).toEqual(['LINE_NEEDS_APPROVAL']);
    await sent('manager', 'authoriseLines', goodwill);
    expect(await onOrder('partner', 'reserveLineParts', { workOrderId, no: 1 })).toMatchObject({
      lines: [{ status: 'PARTS_RESERVED' }],
    });
    expect(
      await onOrder('partner', 'reportPartFailed', {
        workOrderId,
        no: 1,
        reservationId: ((await orderOf(workOrderId)).lines as readonly { held: readonly Seen[] }[])[0]?.held[0]
          ?.reservationId,
        quantity: 1,
        problem: 'WRONG_PART',
      }),
    ).toMatchObject({ lines: [{ status: 'AUTHORISED', held: [] }] });
    expect(await onOrder('partner', 'reserveLineParts', { workOrderId, no: 1 })).toMatchObject({
      lines: [{ status: 'PARTS_RESERVED' }],
    });
    const [held] = heldOf(await orderOf(workOrderId));
    const pieces = { reservationId: held?.reservationId, quantity: 1 };
    for (const name of ['manager', 'partner']) {
      const past = await asked(name, 'releaseReservation', { ...pieces, cause: 'WRONG_PART' });
      expect(past.errors[0]?.extensions).toMatchObject({
        code: 'RESERVATION_OF_WORK_ORDER',
        details: { workOrderId, lineNo: 1, next: 'ReleaseLineParts' },
      });
      expect(await refused(name, 'consumeReservation', pieces)).toEqual(['RESERVATION_OF_WORK_ORDER']);
      expect(await refused(name, 'reportDeadOnArrival', pieces)).toEqual(['RESERVATION_OF_WORK_ORDER']);
    }
    expect(await onOrder('partner', 'releaseLineParts', { workOrderId })).toMatchObject({ lines: [{ held: [] }] });
    const stock = `query { partStock { nodes { onHand reserved } } }`;
    await until(
      async () => (await read('manager', stock)).partStock as Seen,
      ({ nodes }) => JSON.stringify(nodes) === JSON.stringify([{ onHand: 1, reserved: 0 }]),
    );
  });

  it('use pieces of two reservations in one repair, and give the rest of one back with it', async () => {
    const workOrderId = await startedOrder();
    await sent(
      'manager',
      'receiveStock',
      { partId, outletId, source: 'OPENING', quantity: 4, serials: [] },
      'position',
    );
    const heldBy = async (no: number) => {
      const { lines } = (await onOrder('partner', 'reserveLineParts', { workOrderId, no })) as { lines: Seen[] };
      return (lines.find((line) => line.no === no)?.held ?? []) as { reservationId: string; quantity: number }[];
    };
    for (const no of [1, 2])
      await sent('partner', 'diagnoseLine', {
        workOrderId,
        no,
        ...door,
        parts: [{ partNumber: 'DOOR-1', quantity: 2 }],
      });
    await sent('manager', 'authoriseLines', { workOrderId, nos: [1, 2], basis: 'GOODWILL' });
    await service.caughtUp();
    const [first] = await heldBy(1);
    const wrong = { reservationId: first?.reservationId, quantity: 1, problem: 'WRONG_PART' };
    await sent('partner', 'reportPartFailed', { workOrderId, no: 1, ...wrong });
    const both = await heldBy(1);
    expect(both.map(({ quantity }) => quantity)).toEqual([1, 1]);
    const [rest] = await heldBy(2);
    const stock = async () => {
      const { partStock } = await read('manager', `query { partStock { nodes { onHand reserved } } }`);
      return (partStock as { nodes: Seen[] }).nodes;
    };
    expect(await stock()).toEqual([{ onHand: 5, reserved: 4 }]);
    await sent('partner', 'recordLineRepaired', { workOrderId, no: 1, minutes: 30, partsUsed: both });
    expect(await stock()).toEqual([{ onHand: 3, reserved: 2 }]);
    const some = [{ reservationId: rest?.reservationId, quantity: 1 }];
    await sent('partner', 'recordLineRepaired', { workOrderId, no: 2, minutes: 30, partsUsed: some });
    expect(await stock()).toEqual([{ onHand: 2, reserved: 0 }]);
  });
});
