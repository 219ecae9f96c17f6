import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { Money } from '#values';
import type { DepositEvent, DepositPeriodClosed, DepositPeriodOpened } from './deposit.events.js';
import type { DepositEntryNoted } from './deposit-entry.events.js';
import { COMPANY_DEPOSIT } from './deposit-ids.events.js';
import { DepositMovementView } from './deposit-movement.view.js';
import type { DepositMovementKind } from './deposit-words.events.js';

type Moving = Exclude<DepositEvent, DepositPeriodClosed | DepositPeriodOpened>;

/** Entries only guard that nothing happens twice, and periods only continue one another: neither is a movement. */
export const depositMovementProjection: Projection<DepositMovementView, DepositEvent | DepositEntryNoted> = {
  name: 'deposit-movement',
  version: 1,
  categories: ['deposit', 'depositentry'],
  view: DepositMovementView,
  keys: (event) => (isMovement(event) ? [idOf(event)] : []),
  apply: (_, event) => (isMovement(event) ? [rowOf(event)] : []),
};

const idOf = ({ meta }: Recorded<Moving>): string => `${meta.stream}/${meta.version}`;

const isMovement = (event: Recorded<DepositEvent | DepositEntryNoted>): event is Recorded<Moving> =>
  event.type !== 'DepositEntryNoted' && event.type !== 'DepositPeriodClosed' && event.type !== 'DepositPeriodOpened';

const KINDS: Readonly<Record<Moving['type'], DepositMovementKind>> = {
  DepositDemanded: 'DEMANDED',
  DepositLodged: 'LODGED',
  DepositReserved: 'RESERVED',
  DepositReservationReleased: 'RELEASED',
  DepositCharged: 'CHARGED',
  DepositChargeReversed: 'CHARGE_REVERSED',
  DepositTopUpRequired: 'TOP_UP_REQUIRED',
  DepositDueMet: 'DUE_MET',
  DepositOverdue: 'OVERDUE',
  DepositRefundRequested: 'REFUND_REQUESTED',
  DepositRefundFellDue: 'REFUND_DUE',
  DepositRefunded: 'REFUNDED',
};

const SIGNS: Partial<Record<Moving['type'], 1 | -1>> = {
  DepositLodged: 1,
  DepositChargeReversed: 1,
  DepositCharged: -1,
  DepositRefunded: -1,
};

const rowOf = (event: Recorded<Moving>): DepositMovementView => {
  const { type, data, meta } = event;
  const amount = amountOf(event);
  return {
    id: idOf(event),
    ownerId: data.ownerId,
    partnerId: data.ownerId === COMPANY_DEPOSIT ? null : data.ownerId,
    kind: KINDS[type],
    amount,
    balance: data.balance,
    reserved: data.reserved,
    change: String((SIGNS[type] ?? 0) * (amount?.amount ?? 0)),
    currency: data.balance.currency,
    workOrderId: 'workOrderId' in data ? data.workOrderId : null,
    complaintId: 'complaintId' in data ? data.complaintId : null,
    entryId: entryOf(event),
    reference: 'reference' in data ? data.reference : null,
    at: new Date(meta.occurredAt),
    by: meta.by,
    position: meta.position,
  };
};

const amountOf = ({ type, data }: Moving): Money | null => {
  switch (type) {
    case 'DepositDemanded':
      return data.demanded;
    case 'DepositTopUpRequired':
    case 'DepositOverdue':
      return data.missing;
    default:
      return 'amount' in data ? data.amount : null;
  }
};

const entryOf = ({ data }: Moving): string | null => {
  if ('chargeId' in data) return data.chargeId;
  if ('reservationId' in data) return data.reservationId;
  if ('lodgementId' in data) return data.lodgementId;
  return 'refundId' in data ? data.refundId : null;
};
