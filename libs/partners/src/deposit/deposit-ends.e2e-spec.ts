import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { testService } from '#graphql/testing';
import { HandleDeposit, HandlePartner, partners } from '#partners';
import { products } from '#products';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;
type DepositAsked = ConstructorParameters<typeof HandleDeposit>[0];
type PartnerAsked = ConstructorParameters<typeof HandlePartner>[0];

const DAY = 86_400_000;
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('the ends of a deposit, from one stream to the other', () => {
  let service: Service;
  let manager: Send;
  let priceList: string;

  const typeOf = (mutation: string) =>
    mutation === 'activatePartner' ? 'PartnerIdInput' : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const sent = async (mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const { data, errors } = await manager(
      `mutation ($input: ${typeOf(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`,
      { input },
    );
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const by = { by: 'executive-1', roles: ['executive'] };
  const onDeposit = (asked: Pick<DepositAsked, 'type' | 'data'>, at: string) =>
    service.app.get(CommandBus).execute(new HandleDeposit({ id: randomUUID(), at, ...by, ...asked } as DepositAsked));
  const onPartner = (asked: Pick<PartnerAsked, 'type' | 'data'>, at: string) =>
    service.app.get(CommandBus).execute(new HandlePartner({ id: randomUUID(), at, ...by, ...asked } as PartnerAsked));
  const STANDING = `query ($id: ID!) { partner(id: $id) { status suspendedFor reason }
    deposit(ownerId: $id) { status balance missing } depositHistory(ownerId: $id) { type } }`;
  type Standing = Readonly<Record<'partner' | 'deposit', Seen | null> & { depositHistory: readonly Seen[] }>;
  const standingOf = async (id: string) => {
    const { data, errors } = await manager(STANDING, { id });
    expect(errors).toEqual([]);
    return data as Standing;
  };
  const until = (id: string, isTrue: (seen: Standing) => boolean) => service.until(() => standingOf(id), isTrue);

  /** A partner that works, with its whole deposit lodged. */
  const lodged = async (name: string): Promise<string> => {
    const reach = { regions: ['DE-BY'], skills: ['GAS'] };
    const partnerId = String((await sent('applyAsPartner', { kind: 'THIRD_PARTY', name, ...reach })).id);
    const scores = { REPUTATION: 4, CAPABILITY: 4, RESOURCE_INTEGRATION: 4, WILLINGNESS: 4 };
    await sent('vetPartner', { partnerId, scores });
    await sent('concludeContract', {
      partnerId,
      goals: 'Good work.',
      content: 'Repairs.',
      firstDay: dayFrom(-1),
      lastDay: dayFrom(300),
      radiusKm: 60,
      servicePriceListId: priceList,
      ...reach,
    });
    await sent('activatePartner', { partnerId });
    await until(partnerId, ({ deposit }) => deposit?.['status'] === 'DEMANDED');
    await sent('lodgeDeposit', { ownerId: partnerId, amount: '10000.00 EUR', reference: 'B-1' });
    return partnerId;
  };

  beforeAll(async () => {
    service = await testService([products, partners]);
    manager = await service.as('manager');
    const entries = [{ sku: 'LABOUR', description: 'An hour', price: '80.00 EUR' }];
    const list = { name: 'Services', kind: 'REPAIR', currency: 'EUR', validFrom: dayFrom(0), entries };
    priceList = String((await sent('publishPriceList', list)).id);
  }, 60_000);
  afterAll(() => service.close());

  it('suspends a partner that was asked for more and did not bring it in time', async () => {
    const partnerId = await lodged('Late');
    const charge = { ownerId: partnerId, complaintId: 'k-1', workOrderId: null, reservationId: null };
    const asked = { ...charge, chargeId: randomUUID(), amount: eur(900_000), reason: 'The roof fell in.' };
    await onDeposit({ type: 'ChargeDeposit', data: asked }, ago(90));
    const seen = await until(partnerId, ({ partner }) => partner?.['status'] === 'SUSPENDED');
    expect(seen.partner).toEqual({
      status: 'SUSPENDED',
      suspendedFor: 'DEPOSIT',
      reason: expect.stringMatching(/^The deposit was due at .*; 9000\.00 EUR are missing\.$/),
    });
    expect(seen.deposit).toEqual({ status: 'TOP_UP_REQUIRED', balance: '1000.00 EUR', missing: '9000.00 EUR' });
    expect(seen.depositHistory.slice(-3).map(({ type }) => type)).toEqual([
      'DepositCharged',
      'DepositTopUpRequired',
      'DepositOverdue',
    ]);
  });

  it('gives back what a partner that left had set aside, after the claims window', async () => {
    const partnerId = await lodged('Leaving');
    await onPartner({ type: 'ExitPartner', data: { partnerId, reason: 'They retire.' } }, ago(200));
    const due = await until(partnerId, ({ deposit }) => deposit?.['status'] === 'REFUND_DUE');
    expect(due.partner).toMatchObject({ status: 'EXITED' });
    await sent('refundDeposit', { ownerId: partnerId, reference: 'R-1' });
    const paid = await until(partnerId, ({ deposit }) => deposit?.['status'] === 'REFUNDED');
    expect(paid.deposit).toMatchObject({ balance: '0.00 EUR' });
    expect(paid.depositHistory.slice(-3).map(({ type }) => type)).toEqual([
      'DepositRefundRequested',
      'DepositRefundFellDue',
      'DepositRefunded',
    ]);
  });

  it('keeps what a partner that leaves today had set aside until the claims window has passed', async () => {
    const partnerId = await lodged('Just leaving');
    await onPartner({ type: 'ExitPartner', data: { partnerId, reason: 'They retire.' } }, ago(0));
    await until(partnerId, ({ deposit }) => deposit?.['status'] === 'REFUND_REQUESTED');
    const { errors } = await manager('mutation ($input: RefundDepositInput!) { refundDeposit(input: $input) { id } }', {
      input: { ownerId: partnerId, reference: 'R-2' },
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['DEPOSIT_CLAIMS_OPEN']);
  });
});
