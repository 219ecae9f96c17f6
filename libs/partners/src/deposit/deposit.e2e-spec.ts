import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { accessList } from '#auth';
import { EventStore, NO_STREAM } from '#event-store';
import { type AnsweredError, overWebSocket, testService } from '#graphql/testing';
import { partners } from '#partners';
import { products } from '#products';
import type { Context } from '#projections';
import { type BillEvent, repairEventVersions } from '#repairs/events';
import { DEPOSIT_READERS } from './deposit-roles.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;

const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const eur = (amount: number) => ({ amount, currency: 'EUR' });

@Module({})
class NoModule {}

/** The events of work orders alone. */
const workOrders: Context = {
  name: 'repairs',
  events: repairEventVersions,
  policySections: [],
  projections: [],
  policies: [],
  effects: [],
  commands: [],
  module: NoModule,
};

describe('deposits and statements over GraphQL', () => {
  let service: Service;
  let [manager, supervisor, partner, stranger]: Send[] = [];
  let partnerId = '';
  const people = () => [manager, supervisor, partner, stranger] as [Send, Send, Send, Send];

  const typeOf = (mutation: string) =>
    mutation === 'activatePartner' ? 'PartnerIdInput' : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answered = async (who: Send, mutation: string, input: object, fields: string) =>
    who(`mutation ($input: ${typeOf(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  const sent = async (who: Send, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const { data, errors } = await answered(who, mutation, input, fields);
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (who: Send, mutation: string, input: object) =>
    (await answered(who, mutation, input, 'id')).errors;
  const asked = async (who: Send, query: string, variables: Seen = {}): Promise<Seen> => {
    await service.caughtUp();
    const { data, errors } = await who(query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };
  const until: Service['until'] = (look, isTrue) => service.until(look, isTrue);
  const DEPOSIT = 'deposit { status balance reserved free floor isBelowFloor missing }';
  const onDeposit = async (who: Send, mutation: string, input: object): Promise<Seen> =>
    (await sent(who, mutation, { ownerId: partnerId, ...input }, `id ${DEPOSIT}`))['deposit'] as Seen;

  beforeAll(async () => {
    service = await testService([products, workOrders, partners]);
    [manager, supervisor] = await Promise.all([service.as('manager'), service.as('supervisor')]);
    const [boss] = people();
    const entries = [{ sku: 'LABOUR', description: 'An hour', price: '80.00 EUR' }];
    const list = { name: 'Services', kind: 'REPAIR', currency: 'EUR', validFrom: dayFrom(0), entries };
    const servicePriceListId = (await sent(boss, 'publishPriceList', list))['id'];
    const regions = ['DE-BY'];
    const contacts = [{ role: 'Owner', name: 'Wang Fang', phone: '+49 89 5555' }];
    const applied = { kind: 'THIRD_PARTY', name: 'Schnell', contacts, regions, skills: ['GAS'] };
    partnerId = String((await sent(boss, 'applyAsPartner', applied))['id']);
    const scores = { REPUTATION: 4, CAPABILITY: 4, RESOURCE_INTEGRATION: 4, WILLINGNESS: 4 };
    await sent(boss, 'vetPartner', { partnerId, scores });
    await sent(boss, 'concludeContract', {
      partnerId,
      goals: 'Good work.',
      content: 'Repairs.',
      firstDay: dayFrom(-1),
      lastDay: dayFrom(300),
      regions,
      radiusKm: 60,
      skills: ['GAS'],
      servicePriceListId,
    });
    await sent(boss, 'activatePartner', { partnerId });
    [partner, stranger] = await Promise.all([
      service.as('partner', { partnerId }),
      service.as('partner', { partnerId: randomUUID() }),
    ]);
  }, 60_000);
  afterAll(() => service.close());

  it('demand, lodge, hold, charge and ask for more', async () => {
    const [boss, clerk] = people();
    const look = () => asked(boss, `query ($id: ID!) { deposit(ownerId: $id) { status demanded } }`, { id: partnerId });
    const seen = await until(look, ({ deposit }) => deposit !== null);
    expect(seen['deposit']).toEqual({ status: 'DEMANDED', demanded: '10000.00 EUR' });
    expect(await onDeposit(clerk, 'lodgeDeposit', { amount: '4000.00 EUR', reference: 'B-1' })).toMatchObject({
      status: 'DEMANDED',
      missing: '6000.00 EUR',
    });
    expect(await onDeposit(clerk, 'lodgeDeposit', { amount: '6000.00 EUR', reference: 'B-2' })).toMatchObject({
      status: 'LODGED',
      balance: '10000.00 EUR',
      floor: '3000.00 EUR',
    });

    const hold = { reservationId: 'r-1', workOrderId: 'w-1', amount: '500.00 EUR' };
    expect(await onDeposit(clerk, 'reserveDeposit', hold)).toMatchObject({
      reserved: '500.00 EUR',
      free: '9500.00 EUR',
    });
    expect(await onDeposit(clerk, 'reserveDeposit', hold)).toMatchObject({ reserved: '500.00 EUR' });
    const charge = { complaintId: 'k-1', reason: 'The door was scratched.' };
    expect(
      codes(await refused(clerk, 'chargeDeposit', { ownerId: partnerId, ...charge, amount: '500.01 EUR' })),
    ).toEqual(['DEPOSIT_OVER_LIMIT']);
    expect(
      await onDeposit(clerk, 'chargeDeposit', { ...charge, reservationId: 'r-1', amount: '200.00 EUR' }),
    ).toMatchObject({ balance: '9800.00 EUR', reserved: '300.00 EUR' });
    expect(
      await onDeposit(clerk, 'releaseDepositReservation', { reservationId: 'r-1', cause: 'JOB_CLOSED' }),
    ).toMatchObject({ reserved: '0.00 EUR' });
    const large = { ...charge, amount: '4000.00 EUR' };
    const commandId = randomUUID();
    await onDeposit(boss, 'chargeDeposit', { ...large, commandId });
    expect(await onDeposit(boss, 'chargeDeposit', { ...large, commandId })).toMatchObject({ balance: '5800.00 EUR' });
    expect(await onDeposit(boss, 'chargeDeposit', large)).toMatchObject({
      status: 'TOP_UP_REQUIRED',
      balance: '1800.00 EUR',
      isBelowFloor: true,
      missing: '8200.00 EUR',
    });
    const [refusal] = await refused(clerk, 'reserveDeposit', { ownerId: partnerId, ...hold, reservationId: 'r-2' });
    expect(refusal?.extensions).toMatchObject({
      code: 'DEPOSIT_BELOW_FLOOR',
      details: { balance: '1800.00 EUR', floor: '3000.00 EUR', missing: '1200.00 EUR', next: 'LodgeDeposit' },
    });
    expect(codes(await refused(boss, 'requestDepositRefund', { ownerId: partnerId }))).toEqual(['DEPOSIT_IN_USE']);
  });

  it('tell what happened, by whom and why, and how far it reaches', async () => {
    const [boss, , own] = people();
    const seen = await asked(
      own,
      `query ($id: ID!) {
        depositMovements(ownerId: $id, kinds: [CHARGED], first: 2) { totalCount nodes { kind amount balance complaintId } }
        depositCovers(ownerIds: [$id]) { charged charges cover }
        depositHistory(ownerId: $id) { type sentence reason }
      }`,
      { id: partnerId },
    );
    expect(seen['depositMovements']).toEqual({
      totalCount: 3,
      nodes: [
        { kind: 'CHARGED', amount: '4000.00 EUR', balance: '1800.00 EUR', complaintId: 'k-1' },
        { kind: 'CHARGED', amount: '4000.00 EUR', balance: '5800.00 EUR', complaintId: 'k-1' },
      ],
    });
    expect(seen['depositCovers']).toEqual([{ charged: '8200.00 EUR', charges: 3, cover: 180_000 / 820_000 }]);
    expect(seen['depositHistory']).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'DepositCharged', reason: 'The door was scratched.' })]),
    );
    const { deposits } = await asked(boss, `query { deposits(filter: { isBelowFloor: true }) { nodes { ownerId } } }`);
    expect(deposits).toEqual({ nodes: [{ ownerId: partnerId }] });
  });

  it('show a partner its own, and let it change none', async () => {
    const [, , own, other] = people();
    const query = `query ($id: ID!) { deposit(ownerId: $id) { status } deposits { totalCount } depositMovements(ownerId: $id) { totalCount } }`;
    expect(await asked(own, query, { id: partnerId })).toMatchObject({ deposit: { status: 'TOP_UP_REQUIRED' } });
    expect(await asked(other, query, { id: partnerId })).toEqual({
      deposit: null,
      deposits: { totalCount: 0 },
      depositMovements: { totalCount: 0 },
    });
    const lodge = { ownerId: partnerId, amount: '1.00 EUR', reference: 'B-3' };
    expect(codes(await refused(own, 'lodgeDeposit', lodge))).toEqual(['FORBIDDEN']);
    const employed = await service.as('supervisor', { partnerId });
    expect(codes(await refused(employed, 'lodgeDeposit', lodge))).toEqual(['DEPOSIT_NOT_FOUND']);
  });

  it('follow deposits as they change', async () => {
    const client = overWebSocket(service.url, { token: await service.token('manager') });
    const changes = client.subscribe(`subscription { depositChanges { kind id deposit { status } } }`);
    const { value } = await changes.next();
    expect(value?.data?.['depositChanges']).toMatchObject({ kind: 'UPSERTED', id: partnerId });
    await client.close();
  });

  const append = async (workOrderId: string, at: string, events: readonly BillEvent[]) =>
    service.app.get(EventStore).append({
      stream: `workorder-${workOrderId}`,
      expected: NO_STREAM,
      events: events.map(({ type, data }) => ({
        id: randomUUID(),
        type,
        schemaVersion: 1,
        data,
        meta: {
          by: 'agent-1',
          onBehalfOf: null,
          commandId: randomUUID(),
          commandHash: '',
          correlationId: randomUUID(),
          causationId: null,
          origin: 'LIVE' as const,
        },
        occurredAt: at,
      })),
    });

  it('tell what is payable for a month, what is behind it, and that it was revised', async () => {
    const [boss, , own, other] = people();
    const [workOrderId, at] = ['w-9', '2026-03-31T21:30:00.000Z'];
    const fee: BillEvent = {
      type: 'FeeDue',
      data: {
        workOrderId,
        partnerId,
        outletId: 'o-1',
        items: [],
        amount: eur(8_000),
        priceListId: null,
        edition: null,
        dueAt: at,
        packVersion: 'x',
      },
    };
    const cost: BillEvent = {
      type: 'CostRecorded',
      data: {
        workOrderId,
        costId: 'x-1',
        lineNo: null,
        costClass: 'LABOUR',
        bearer: 'PARTNER',
        partnerId,
        supplier: null,
        amount: eur(700),
        kind: 'REPAIR',
        complaintId: null,
        productId: null,
        region: null,
        note: null,
        recordedBy: 'agent-1',
        recordedAt: at,
      },
    };
    const { position } = await append(workOrderId, at, [fee, cost]);
    const query = `query ($id: ID!, $month: String!, $zone: String, $atLeast: Position) {
      partnerStatement(partnerId: $id, month: $month, zone: $zone, atLeast: $atLeast) {
        zone jobs revisedAt sums { currency fees chargebacks payable depositCharged depositLodged }
      }
      partnerStatementLines(partnerId: $id, month: $month, zone: $zone, kinds: [FEE]) { nodes { kind amount workOrderId event } }
    }`;
    const of = { id: partnerId, month: '2026-03', atLeast: position };
    const march = await asked(own, query, of);
    expect(march['partnerStatement']).toEqual({
      zone: 'Europe/Berlin',
      jobs: 0,
      revisedAt: expect.any(String),
      sums: [
        {
          currency: 'EUR',
          fees: '80.00 EUR',
          chargebacks: '7.00 EUR',
          payable: '73.00 EUR',
          depositCharged: '0.00 EUR',
          depositLodged: '0.00 EUR',
        },
      ],
    });
    expect(march['partnerStatementLines']).toEqual({
      nodes: [{ kind: 'FEE', amount: '80.00 EUR', workOrderId, event: 'FeeDue' }],
    });
    const april = await asked(boss, query, { ...of, month: '2026-04', zone: 'Asia/Shanghai' });
    expect(april['partnerStatement']).toMatchObject({ zone: 'Asia/Shanghai', sums: [{ fees: '80.00 EUR' }] });
    const now = new Date().toISOString().slice(0, 7);
    expect((await asked(boss, query, { ...of, month: now, zone: 'UTC' }))['partnerStatement']).toMatchObject({
      revisedAt: null,
      sums: [{ depositCharged: '8200.00 EUR', depositLodged: '10000.00 EUR' }],
    });
    expect(await asked(other, query, of)).toEqual({ partnerStatement: null, partnerStatementLines: null });
  });

  it('tell by role who may ask for what', () => {
    const list = accessList(service.app).filter(({ method }) => /^(Deposit|PartnerStatement)/.test(method));
    const [readers, keepers, chiefs] = [DEPOSIT_READERS.join(), 'supervisor,manager,executive', 'manager,executive'];
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ['Mutation.chargeDeposit', keepers],
      ['Mutation.demandDeposit', chiefs],
      ['Mutation.lodgeDeposit', keepers],
      ['Mutation.refundDeposit', chiefs],
      ['Mutation.releaseDepositReservation', keepers],
      ['Mutation.requestDepositRefund', chiefs],
      ['Mutation.requireDepositTopUp', chiefs],
      ['Mutation.reserveDeposit', keepers],
      ['Mutation.reverseDepositCharge', keepers],
      ['Query.deposit', readers],
      ['Query.depositCovers', readers],
      ['Query.depositHistory', readers],
      ['Query.depositMovements', readers],
      ['Query.deposits', readers],
      ['Query.partnerStatement', readers],
      ['Query.partnerStatementLines', readers],
      ['Subscription.depositChanges', readers],
    ]);
  });
});
