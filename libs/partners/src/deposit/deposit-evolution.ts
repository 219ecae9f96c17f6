import { compareMoney, type Money } from '#values';
import type {
  DepositCharged,
  DepositDemanded,
  DepositEvent,
  DepositPeriodOpened,
  DepositRefundRequested,
} from './deposit.events.js';
import type { Deposit } from './deposit-state.js';
import { nothingOf } from './deposit-sums.js';

export const evolve = (state: Deposit | null, event: DepositEvent): Deposit | null => {
  const after = next(state, event);
  return after && { ...after, events: eventsBefore(state, event) + 1 };
};

/** A projection folds all periods of a ledger, one after the other. */
const eventsBefore = (state: Deposit | null, { type }: DepositEvent): number =>
  type === 'DepositPeriodOpened' ? 0 : (state?.events ?? 0);

const next = (state: Deposit | null, event: DepositEvent): Deposit | null => {
  if (event.type === 'DepositDemanded') return demanded(state, event);
  if (event.type === 'DepositPeriodOpened') return opened(event);
  return state && moved(state, event);
};

const demanded = (state: Deposit | null, { data }: DepositDemanded): Deposit => {
  const { ownerId, ownerKind, dueId, dueAt, floor } = data;
  const due = { dueId, kind: 'DEMAND' as const, target: data.demanded, dueAt, isOverdue: false };
  const known = state ?? {
    period: 1,
    events: 0,
    isClosed: false,
    balance: data.balance,
    reservations: [],
    refund: null,
    dueIds: [],
  };
  const dueIds = [...known.dueIds, dueId];
  return { ...known, ownerId, ownerKind, demanded: data.demanded, floor, due, dueIds };
};

const opened = ({ data }: DepositPeriodOpened): Deposit => {
  const { ownerId, ownerKind, period, floor, balance, reservations, due, refund } = data;
  return {
    ownerId,
    ownerKind,
    period,
    events: 0,
    isClosed: false,
    demanded: data.demanded,
    floor,
    balance,
    reservations,
    due,
    refund,
    dueIds: data.dueIds ?? (due ? [due.dueId] : []),
  };
};

type Moved = Exclude<DepositEvent, DepositDemanded | DepositPeriodOpened>;

const moved = (state: Deposit, event: Moved): Deposit => {
  const after = { ...state, balance: event.data.balance };
  switch (event.type) {
    case 'DepositLodged':
    case 'DepositChargeReversed':
      return after;
    case 'DepositReserved': {
      const { reservationId, workOrderId, complaintId, amount } = event.data;
      return {
        ...after,
        reservations: [...state.reservations, { reservationId, workOrderId, complaintId, amount }],
      };
    }
    case 'DepositReservationReleased':
      return { ...after, reservations: without(state, event.data.reservationId) };
    case 'DepositCharged':
      return { ...after, reservations: afterCharge(state, event.data) };
    case 'DepositPeriodClosed':
      return { ...after, isClosed: true };
    default:
      return { ...after, ...dates(state, event) };
  }
};

const without = ({ reservations }: Deposit, reservationId: string): Deposit['reservations'] =>
  reservations.filter((each) => each.reservationId !== reservationId);

const afterCharge = (
  state: Deposit,
  { reservationId, leftReserved }: DepositCharged['data'],
): Deposit['reservations'] =>
  state.reservations.flatMap((each) =>
    each.reservationId === reservationId ? left(each, leftReserved ?? nothingOf(each.amount)) : [each],
  );

const left = (reservation: Deposit['reservations'][number], amount: Money): Deposit['reservations'] =>
  compareMoney(amount, nothingOf(amount)) > 0 ? [{ ...reservation, amount }] : [];

type Dated = Extract<
  DepositEvent,
  {
    type:
      | 'DepositTopUpRequired'
      | 'DepositDueMet'
      | 'DepositOverdue'
      | 'DepositRefundRequested'
      | 'DepositRefundFellDue'
      | 'DepositRefunded';
  }
>;

const dates = (state: Deposit, { type, data }: Dated): Partial<Pick<Deposit, 'due' | 'refund' | 'dueIds'>> => {
  const { due, refund } = state;
  switch (type) {
    case 'DepositTopUpRequired': {
      const { dueId, target, dueAt } = data;
      const dueIds = [...state.dueIds, dueId];
      return { due: { dueId, kind: 'TOP_UP', target, dueAt, isOverdue: false }, dueIds };
    }
    case 'DepositDueMet':
      return { due: null };
    case 'DepositOverdue':
      return { due: due && { ...due, isOverdue: true } };
    case 'DepositRefundRequested':
      return { due: null, refund: requested(data) };
    case 'DepositRefundFellDue':
      return { refund: refund && { ...refund, isDue: true } };
    case 'DepositRefunded':
      return { refund: refund && { ...refund, isDue: true, isPaid: true } };
  }
};

const requested = ({ refundId, claimsUntil }: DepositRefundRequested['data']): Deposit['refund'] => ({
  refundId,
  claimsUntil,
  isDue: false,
  isPaid: false,
});
