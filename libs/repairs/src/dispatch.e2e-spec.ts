import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { complaints } from '#complaints';
import { customers } from '#customers';
import { fold } from '#event-sourcing';
import {
  Codec,
  CommandRunner,
  EventStore,
  Listener,
  type NewEvent,
  NO_STREAM,
  PostgresEventStore,
  PostgresSubjectKeys,
} from '#event-store';
import { testMasterKey } from '#event-store/testing';
import { type AnsweredError, testService } from '#graphql/testing';
import { HandleDeposit, partners } from '#partners';
import { products } from '#products';
import { HandleWorkOrder, repairs, technicianDayDecider, type WorkOrderCommand } from '#repairs';
import { requests } from '#requests';
import { returns } from '#returns';
import { warranty } from '#warranty';
import { repairEventVersions, type TechnicianDayEvent, type WorkOrderEvent } from './events.js';
import { offerFixtures } from './testing.js';
import { areOverlapping } from './visit/booking.js';
import { drafted, qualified } from './work-order/order.fixtures.js';
import { WorkOrderHandler } from './work-order/work-order.handler.js';
import { WorkOrderGathering } from './work-order/work-order-gathering.handler.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;
type House = Readonly<{ partnerId: string; outletId: string; technicianId: string; send: Send }>;

const DAY = 86_400_000;
const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const CENTRE = { latitude: 48.137, longitude: 11.575 };
const shifts = [{ from: '00:00', to: '00:00' }];
const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((weekday) => ({
  weekday,
  shifts,
}));

describe('dispatch over GraphQL', () => {
  let service: Service;
  let [manager, quality, dispatcher]: Send[] = [];
  let near: House;
  let far: House;

  const staff = () =>
    ({ manager, quality, dispatcher }) as Readonly<Record<'manager' | 'quality' | 'dispatcher', Send>>;

  const INPUTS: Readonly<Record<string, string>> = {
    activatePartner: 'PartnerIdInput',
  };
  const asked = async (who: Send, mutation: string, input: object, fields = 'id') => {
    const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return who(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  };
  const sent = async (who: Send, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const { data, errors } = await asked(who, mutation, input, fields);
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (who: Send, mutation: string, input: object) =>
    codes((await asked(who, mutation, input)).errors);
  const read = async (who: Send, query: string, variables: Seen = {}): Promise<Seen> => {
    await service.caughtUp();
    const { data, errors } = await who(query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };
  const ORDER = `query ($id: ID!) { workOrder(id: $id) { id status partnerId outletId offeredPartnerId offerAttempt needsDispatcher
    offers { attempt partnerId status basis onBehalf withdrawn declined } visits { id status no onTime cancelled missed } } }`;
  const orderOf = async (id: string, who = staff().dispatcher) =>
    (await read(who, ORDER, { id })).workOrder as Seen | null;
  const until = async (id: string, isTrue: (seen: Seen) => boolean): Promise<Seen> => {
    const seen = await service.until(
      () => orderOf(id),
      (each) => each !== null && isTrue(each),
    );
    return seen as Seen;
  };
  const bySystem = (command: Pick<WorkOrderCommand, 'type' | 'data'>, at: string) =>
    service.app
      .get(CommandBus)
      .execute(
        new HandleWorkOrder({ id: randomUUID(), by: 'system', roles: ['system'], at, ...command } as WorkOrderCommand),
      );

  const house = async (name: string, latitude: number, services: string): Promise<House> => {
    const { manager: boss, quality: vetter } = staff();
    const reach = { regions: ['DE-BY'], skills: ['INSTALLATION'] };
    const contacts = [{ role: 'Owner', name: 'Wang Fang' }];
    const applied = await sent(boss, 'applyAsPartner', { kind: 'THIRD_PARTY', name, contacts, ...reach });
    const partnerId = String(applied.id);
    const scores = { REPUTATION: 4, CAPABILITY: 4, RESOURCE_INTEGRATION: 4, WILLINGNESS: 4 };
    await sent(vetter, 'vetPartner', { partnerId, scores });
    await sent(boss, 'concludeContract', {
      partnerId,
      goals: 'Nine of ten at the first visit.',
      content: 'Installations.',
      firstDay: dayFrom(-1),
      lastDay: dayFrom(300),
      radiusKm: 60,
      servicePriceListId: services,
      ...reach,
    });
    await sent(boss, 'activatePartner', { partnerId });
    const outletId = String(
      (
        await sent(boss, 'registerOutlet', {
          partnerId,
          kind: 'THIRD_PARTY',
          name,
          address: 'Lindenweg 5',
          coordinates: { ...CENTRE, latitude },
          radiusKm: 50,
          zone: 'Europe/Berlin',
          hours: { week, holidays: [], extraDays: [] },
          ...reach,
        })
      ).id,
    );
    const hired = { outletId, name: 'Li Wei', skills: ['INSTALLATION'], hiredOn: '2026-01-01' };
    const { id, position } = await sent(boss, 'hireTechnician', hired, 'id position');
    await read(boss, 'query ($at: Position) { technicians(atLeast: $at) { nodes { id } } }', { at: position });
    await lodge(partnerId);
    return { partnerId, outletId, technicianId: String(id), send: await service.as('partner', { partnerId }) };
  };

  const deposit = (type: string, data: object) =>
    service.app.get(CommandBus).execute(
      new HandleDeposit({
        id: randomUUID(),
        type,
        data,
        by: 'manager-1',
        roles: ['manager'],
        at: new Date().toISOString(),
      } as unknown as ConstructorParameters<typeof HandleDeposit>[0]),
    );
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const lodge = async (ownerId: string) => {
    await deposit('DemandDeposit', { ownerId, amount: eur(1_000_000), cause: 'HAND', reason: 'By contract.' });
    const lodgement = { ownerId, lodgementId: randomUUID(), amount: eur(1_000_000), reference: 'B-1' };
    await deposit('LodgeDeposit', lodgement);
  };
  const free = async ({ partnerId }: House) =>
    (await read(staff().manager, 'query ($id: ID!) { deposit(ownerId: $id) { free } }', { id: partnerId })).deposit;

  const qualifiedOrder = async () => {
    const { dispatcher: clerk } = staff();
    const site = { address: 'Ringstr. 1', coordinates: CENTRE };
    const draft = { kind: 'INSTALLATION', place: 'SITE', sku: 'AC-9', region: 'DE-BY', site };
    const workOrderId = String((await sent(clerk, 'draftWorkOrder', draft)).id);
    await sent(clerk, 'qualifyWorkOrder', { workOrderId });
    return workOrderId;
  };

  beforeAll(async () => {
    service = await testService([requests, customers, products, warranty, partners, complaints, returns, repairs]);
    [manager, quality, dispatcher] = await Promise.all(
      (['manager', 'quality', 'dispatcher'] as const).map((role) => service.as(role)),
    );
    const { manager: boss } = staff();
    const list = await sent(boss, 'publishPriceList', {
      name: 'Services',
      kind: 'REPAIR',
      currency: 'EUR',
      validFrom: dayFrom(0),
      entries: [{ sku: 'LABOUR', description: 'An hour', price: '80.00 EUR' }],
    });
    const article = { sku: 'AC-9', name: 'Air conditioner', line: 'AC', model: '9', productClass: 'APPLIANCE' };
    await sent(boss, 'registerProduct', article, 'product { id }');
    near = await house('Near', 48.137, String(list.id));
    far = await house('Far', 48.237, String(list.id));
    await service.caughtUp();
  });
  afterAll(() => service.close());

  it('offers an order to the best, after a lapse to the second, books its technician, and takes all back with a suspension', async () => {
    const { dispatcher: clerk, manager: boss } = staff();
    const workOrderId = await qualifiedOrder();
    const first = await until(workOrderId, ({ status }) => status === 'OFFERED');
    expect(first).toMatchObject({ offeredPartnerId: near.partnerId, offerAttempt: 1 });

    const { dispatchCandidates } = await read(
      clerk,
      'query ($id: ID!) { dispatchCandidates(workOrderId: $id) { distanceBasis candidates { outletId rank hindrances distanceKm terms { term points weight measure } } } }',
      { id: workOrderId },
    );
    expect(dispatchCandidates).toMatchObject({
      distanceBasis: 'COORDINATES',
      candidates: [
        { outletId: far.outletId, rank: 1, hindrances: [], distanceKm: 11.1 },
        { outletId: near.outletId, rank: null, hindrances: ['ALREADY_ASKED'], distanceKm: 0 },
      ],
    });

    expect(await orderOf(workOrderId, far.send)).toBeNull();
    expect(await refused(far.send, 'acceptOffer', { workOrderId, attempt: 1 })).toEqual(['WORK_ORDER_NOT_FOUND']);

    const { workOrder } = await read(clerk, 'query ($id: ID!) { workOrder(id: $id) { offerExpiresAt } }', {
      id: workOrderId,
    });
    const lapsesAt = String((workOrder as Seen).offerExpiresAt);
    await bySystem({ type: 'LapseOffer', data: { workOrderId, attempt: 1, expiresAt: lapsesAt } }, lapsesAt);
    await until(workOrderId, ({ offeredPartnerId }) => offeredPartnerId === far.partnerId);
    expect(await orderOf(workOrderId, near.send)).toBeNull();
    expect(await refused(near.send, 'acceptOffer', { workOrderId, attempt: 1 })).toEqual(['WORK_ORDER_NOT_FOUND']);
    expect(await refused(far.send, 'acceptOffer', { workOrderId, attempt: 1 })).toEqual([
      'WORK_ORDER_OF_ANOTHER_PARTNER',
    ]);

    await sent(far.send, 'acceptOffer', { workOrderId, attempt: 2 });
    await until(workOrderId, ({ status }) => status === 'ACCEPTED');
    expect(await orderOf(workOrderId, far.send)).toMatchObject({
      offers: [{ attempt: 2, partnerId: far.partnerId, status: 'ACCEPTED', onBehalf: false }],
    });
    expect(await free(far)).toEqual({ free: '9800.00 EUR' });

    const from = new Date(Date.now() + DAY).toISOString();
    const slots = async () =>
      (
        (await read(
          far.send,
          'query ($id: ID!, $from: DateTime!) { appointmentSlots(workOrderId: $id, from: $from) { zone slots { technicianId windowFrom windowUntil window } } }',
          { id: workOrderId, from },
        )) as { appointmentSlots: { slots: { technicianId: string; windowFrom: string }[] } }
      ).appointmentSlots.slots;
    const [slot] = await slots();
    expect(slot).toMatchObject({ technicianId: far.technicianId });
    const appointment = { workOrderId, technicianId: far.technicianId, windowFrom: slot?.windowFrom };
    expect(await refused(far.send, 'scheduleVisit', { ...appointment, technicianId: near.technicianId })).toEqual([
      'VISIT_TECHNICIAN_UNKNOWN',
    ]);
    const scheduled = await sent(
      far.send,
      'scheduleVisit',
      appointment,
      'id position workOrder { visits { id status } }',
    );
    const [visit] = (scheduled.workOrder as { visits: { id: string; status: string }[] }).visits;
    const bookings = `query ($id: ID!, $from: DateTime!, $until: DateTime!, $at: Position) {
      technicianBookings(technicianId: $id, from: $from, until: $until, atLeast: $at) { id workOrderId } }`;
    const days = {
      id: far.technicianId,
      from: dayFrom(0).concat('T00:00:00Z'),
      until: dayFrom(5).concat('T00:00:00Z'),
    };
    expect((await read(far.send, bookings, { ...days, at: scheduled.position })).technicianBookings).toEqual([
      { id: visit?.id, workOrderId },
    ]);
    expect((await read(near.send, bookings, days)).technicianBookings).toBeNull();
    expect((await slots()).map(({ windowFrom }) => windowFrom)).not.toContain(slot?.windowFrom);
    expect(await refused(far.send, 'startVisit', { workOrderId, visitId: visit?.id })).toEqual(['VISIT_TOO_EARLY']);

    await sent(boss, 'suspendPartner', { partnerId: far.partnerId, cause: 'QUALITY', reason: 'Two leaks.' });
    const anew = await until(workOrderId, ({ offeredPartnerId }) => offeredPartnerId === near.partnerId);
    expect(anew).toMatchObject({
      partnerId: null,
      offers: [
        { attempt: 1, status: 'LAPSED' },
        { attempt: 2, status: 'WITHDRAWN', withdrawn: 'PARTNER_SUSPENDED' },
        { attempt: 3, status: 'OPEN', partnerId: near.partnerId },
      ],
      visits: [{ id: visit?.id, status: 'CANCELLED', cancelled: 'ASSIGNMENT_WITHDRAWN' }],
    });
    expect((await read(staff().dispatcher, bookings, days)).technicianBookings).toEqual([]);
    expect(await free(far)).toEqual({ free: '10000.00 EUR' });
  });

  it('lets a dispatcher choose with a reason, and asks for one where a deposit is short and nobody is left', async () => {
    const { dispatcher: clerk } = staff();
    const workOrderId = await qualifiedOrder();
    await until(workOrderId, ({ offeredPartnerId }) => offeredPartnerId === near.partnerId);
    await sent(clerk, 'declineOffer', { workOrderId, attempt: 1, reason: 'NO_CAPACITY' });
    const left = await until(workOrderId, ({ needsDispatcher }) => needsDispatcher === true);
    expect(left).toMatchObject({ status: 'QUALIFIED', offers: [{ status: 'DECLINED', onBehalf: true }] });
    const { workOrders } = await read(
      clerk,
      'query { workOrders(filter: { needsDispatcher: true }) { nodes { id needsDispatcher } } }',
    );
    expect((workOrders as { nodes: Seen[] }).nodes).toEqual([{ id: workOrderId, needsDispatcher: true }]);
    expect(await refused(clerk, 'offerWorkOrder', { workOrderId })).toEqual(['OFFER_NO_CANDIDATE']);
    const again = { workOrderId, outletId: near.outletId };
    expect(await refused(clerk, 'offerWorkOrder', again)).toEqual(['OFFER_REASON_MISSING']);
    expect(await refused(clerk, 'offerWorkOrder', { workOrderId, outletId: far.outletId, reason: 'Near.' })).toEqual([
      'OFFER_OUTLET_HINDERED',
    ]);
    await sent(clerk, 'offerWorkOrder', { ...again, reason: 'They have time again.' });
    const chosen = await until(workOrderId, ({ status }) => status === 'OFFERED');
    expect(chosen).toMatchObject({ needsDispatcher: false, offers: [{}, { basis: 'OVERRIDE', status: 'OPEN' }] });

    await deposit('ReserveDeposit', {
      ownerId: near.partnerId,
      reservationId: randomUUID(),
      workOrderId: null,
      complaintId: randomUUID(),
      amount: eur(990_000),
    });
    expect(await refused(near.send, 'acceptOffer', { workOrderId, attempt: 2 })).toEqual(['DEPOSIT_EXHAUSTED']);
    expect(await until(workOrderId, ({ needsDispatcher }) => needsDispatcher === true)).toMatchObject({
      status: 'QUALIFIED',
      offers: [{}, { status: 'WITHDRAWN', withdrawn: 'DEPOSIT_SHORT' }],
    });
  });

  /** Orders that the near outlet has accepted, as an import would leave them: nobody reacts to them. */
  const acceptedOrders = async (count: number): Promise<readonly string[]> => {
    const [store, codec] = [service.app.get(EventStore), service.app.get(Codec)];
    const { partnerId, outletId } = near;
    const nothingHeld = { depositOwnerId: null, depositReservationId: null, depositAmount: null };
    const ids = Array.from({ length: count }, () => randomUUID());
    const eventsOf = (workOrderId: string): readonly WorkOrderEvent[] => [
      drafted({ workOrderId, site: null, words: null }),
      qualified({ workOrderId, skills: ['INSTALLATION'] }),
      offerFixtures.offered({ workOrderId, partnerId, outletId }),
      offerFixtures.accepted({ workOrderId, partnerId, outletId, ...nothingHeld }),
    ];
    const appends = await Promise.all(
      ids.map(async (workOrderId) => ({
        stream: `workorder-${workOrderId}`,
        expected: NO_STREAM,
        events: await Promise.all(eventsOf(workOrderId).map((event) => stored(codec, event))),
      })),
    );
    await store.appendMany(appends);
    return ids;
  };
  const stored = (codec: Codec, event: WorkOrderEvent): Promise<NewEvent> => {
    const id = randomUUID();
    const meta = {
      by: 'import',
      onBehalfOf: null,
      commandId: id,
      commandHash: '',
      correlationId: id,
      causationId: null,
    };
    return codec.encode(event, id, { ...meta, origin: 'IMPORT' }, new Date().toISOString());
  };

  /** Another process of the same service, as far as commands are concerned. */
  const secondInstance = async () => {
    const pool = new Pool({ connectionString: service.databaseUrl });
    const listener = new Listener(service.databaseUrl);
    await listener.start();
    const store = new PostgresEventStore(pool, listener);
    const codec = new Codec(new PostgresSubjectKeys(pool, testMasterKey(), listener), repairEventVersions);
    const runner = new CommandRunner(store, codec, testMasterKey());
    const handler = new WorkOrderHandler(runner, store, codec, service.app.get(WorkOrderGathering, { strict: false }));
    const close = async () => {
      await store.close();
      await listener.close();
      await pool.end();
    };
    return { handler, close };
  };

  it('books a technician once, of 64 who want overlapping times from two processes', async () => {
    const ids = await acceptedOrders(64);
    const second = await secondInstance();
    const bus = service.app.get(CommandBus);
    const noon = Date.parse(`${dayFrom(3)}T12:00:00.000Z`);
    const schedule = (workOrderId: string, n: number) =>
      new HandleWorkOrder({
        id: randomUUID(),
        type: 'ScheduleVisit',
        data: {
          workOrderId,
          visitId: randomUUID(),
          technicianId: near.technicianId,
          windowFrom: new Date(noon + n * 60_000).toISOString(),
          windowUntil: null,
        },
        by: 'dispatcher-1',
        roles: ['dispatcher'],
        at: new Date().toISOString(),
      });
    try {
      const outcomes = await Promise.allSettled(
        ids.map((id, n) => (n % 2 ? bus.execute(schedule(id, n)) : second.handler.execute(schedule(id, n)))),
      );
      const reasons = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(new Set(reasons)).toEqual(new Set(['TECHNICIAN_BOOKED']));
      const day = await service.app.get(EventStore).readStream(`technicianday-${near.technicianId}.${dayFrom(3)}`);
      const bookings = fold(technicianDayDecider, await service.app.get(Codec).decode<TechnicianDayEvent>(day));
      expect(bookings).toHaveLength(1);
      expect(bookings.filter((a) => bookings.some((b) => a !== b && areOverlapping(a, b)))).toEqual([]);
    } finally {
      await second.close();
    }
  });
});
