import type { Projection } from '#projections';
import type { DepositEvent } from './deposit.events.js';
import { DepositView } from './deposit.view.js';
import { evolve } from './deposit-evolution.js';
import type { Deposit } from './deposit-state.js';
import { freeOf, isBelowFloor, missingTo, reservedOf, statusOf } from './deposit-sums.js';

export const depositProjection: Projection<DepositView, DepositEvent> = {
  name: 'deposit',
  version: 1,
  categories: ['deposit'],
  view: DepositView,
  keys: ({ data }) => [data.ownerId],
  apply: (rows, event) => {
    const ledger = evolve(rows.get(event.data.ownerId)?.ledger ?? null, event);
    return ledger ? [rowOf(ledger, event.meta.position)] : [];
  },
};

const rowOf = (ledger: Deposit, position: string): DepositView => ({
  id: ledger.ownerId,
  ownerKind: ledger.ownerKind,
  partnerId: ledger.ownerKind === 'PARTNER' ? ledger.ownerId : null,
  status: statusOf(ledger),
  demanded: ledger.demanded,
  floor: ledger.floor,
  balance: ledger.balance,
  reserved: reservedOf(ledger),
  free: freeOf(ledger),
  isBelowFloor: isBelowFloor(ledger),
  reservations: ledger.reservations,
  ...dueOf(ledger),
  claimsUntil: ledger.refund && new Date(ledger.refund.claimsUntil),
  period: ledger.period,
  ledger,
  position,
});

const dueOf = ({ due, balance }: Deposit): Pick<DepositView, 'dueKind' | 'missing' | 'dueAt' | 'isOverdue'> =>
  due
    ? {
        dueKind: due.kind,
        missing: missingTo(due.target, balance),
        dueAt: new Date(due.dueAt),
        isOverdue: due.isOverdue,
      }
    : { dueKind: null, missing: null, dueAt: null, isOverdue: false };
