import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { depositDecider } from './deposit.decider.js';
import type { DepositEvent } from './deposit.events.js';
import {
  AT,
  CLAIMS_UNTIL,
  charged,
  DUE,
  demanded,
  entryNoted,
  eur,
  full,
  lodged,
  overdue,
  periodClosed,
  periodOpened,
  refundRequested,
  reserved,
  topUpRequired,
} from './deposit.fixtures.js';
import { depositProjection } from './deposit.projection.js';
import { depositMovementProjection } from './deposit-movement.projection.js';

const rowAfter = (...events: DepositEvent[]) =>
  projected(depositProjection, ...events.map((event, n) => recorded(event, n + 1)))['p-1'];

describe('a deposit', () => {
  it('stands as its ledger does', () =>
    expect(rowAfter(...full(), reserved())).toEqual({
      id: 'p-1',
      ownerKind: 'PARTNER',
      partnerId: 'p-1',
      status: 'LODGED',
      demanded: eur(1_000),
      floor: eur(300),
      balance: eur(1_000),
      reserved: eur(100),
      free: eur(900),
      isBelowFloor: false,
      reservations: [{ reservationId: 'r-1', workOrderId: 'w-1', complaintId: null, amount: eur(100) }],
      dueKind: null,
      missing: null,
      dueAt: null,
      isOverdue: false,
      claimsUntil: null,
      period: 1,
      ledger: fold(depositDecider, [...full(), reserved()]),
      position: positionOf(4),
    }));

  it('tells what is to be brought, and what goes back', () => {
    expect(rowAfter(demanded(), lodged({ amount: eur(400), balance: eur(400) }))).toMatchObject({
      status: 'DEMANDED',
      dueKind: 'DEMAND',
      missing: eur(600),
      dueAt: new Date(DUE),
      isOverdue: false,
    });
    expect(rowAfter(...full(), charged({ balance: eur(200) }), topUpRequired(), overdue())).toMatchObject({
      status: 'TOP_UP_REQUIRED',
      isBelowFloor: true,
      missing: eur(700),
      isOverdue: true,
    });
    expect(rowAfter(...full(), refundRequested())).toMatchObject({
      status: 'REFUND_REQUESTED',
      claimsUntil: new Date(CLAIMS_UNTIL),
    });
  });

  it('goes on in the next period', () => {
    const before = rowAfter(...full(), reserved());
    const after = rowAfter(...full(), reserved(), periodClosed(), periodOpened({ dueIds: ['due-1'] }));
    expect(after).toEqual({
      ...before,
      period: 2,
      ledger: { ...before?.ledger, period: 2, events: 1 },
      position: positionOf(6),
    });
  });
});

describe('a movement of a deposit', () => {
  const row = {
    id: 'deposit-p-1.1/3',
    ownerId: 'p-1',
    partnerId: 'p-1',
    kind: 'CHARGED',
    amount: eur(200),
    balance: eur(800),
    reserved: eur(0),
    change: '-200',
    currency: 'EUR',
    workOrderId: null,
    complaintId: 'k-1',
    entryId: 'c-1',
    reference: null,
    at: new Date(AT),
    by: 'agent-1',
    position: positionOf(4),
  };

  it('is told with the sums after it', () =>
    expect(
      projected(depositMovementProjection, recorded(charged(), 4, { stream: 'deposit-p-1.1', occurredAt: AT })),
    ).toEqual({ 'deposit-p-1.1/3': row }));

  it.each([
    [demanded(), 'DEMANDED', { amount: eur(1_000), change: '0', entryId: null }],
    [lodged(), 'LODGED', { amount: eur(1_000), change: '1000', entryId: 'l-1' }],
    [reserved(), 'RESERVED', { amount: eur(100), change: '0', entryId: 'r-1' }],
    [topUpRequired(), 'TOP_UP_REQUIRED', { amount: eur(700), change: '0', entryId: null }],
  ] as const)('is also: %j', (event, kind, told) =>
    expect(Object.values(projected(depositMovementProjection, recorded(event, 1)))).toEqual([
      expect.objectContaining({ kind, ...told }),
    ]),
  );

  it('is neither the end of a period nor an entry', () =>
    expect(
      projected(
        depositMovementProjection,
        recorded(periodClosed(), 1),
        recorded(periodOpened(), 2),
        recorded(entryNoted(), 3),
      ),
    ).toEqual({}));
});
