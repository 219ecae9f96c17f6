import { addMoney, compareMoney, formatMoney } from '#values';
import type { ReserveDeposit } from './deposit.commands.js';
import { assertAmount, assertNotEnding } from './deposit-checks.js';
import type { Decision, Decisions } from './deposit-decision.js';
import { refusal } from './deposit-rejection.js';
import type { Deposit } from './deposit-state.js';
import { freeOf, isBelowFloor, lessMoney, missingTo, reservedOf } from './deposit-sums.js';

/** Once for each id, over all periods: what is noted already stands. */
const reserve: Decision<'ReserveDeposit'> = ({ data, by, at }, state, { entry }) => {
  if (entry) return [];
  const { ownerId, reservationId, workOrderId, complaintId, amount } = data;
  if (state.reservations.some((each) => each.reservationId === reservationId))
    throw refusal('DEPOSIT_ENTRY_NOTED', state, { entryId: reservationId });
  assertCovered(data, state);
  return [
    {
      type: 'DepositReserved',
      data: {
        ownerId,
        reservationId,
        workOrderId,
        complaintId,
        amount,
        balance: state.balance,
        reserved: addMoney(reservedOf(state), amount),
        reservedBy: by,
        reservedAt: at,
      },
    },
  ];
};

const assertCovered = ({ workOrderId, complaintId, amount }: ReserveDeposit['data'], state: Deposit): void => {
  assertNotEnding(state);
  assertAmount(amount, state);
  if (workOrderId === null && complaintId === null) throw refusal('DEPOSIT_CASE_MISSING', state);
  if (isBelowFloor(state))
    throw refusal('DEPOSIT_BELOW_FLOOR', state, { missing: formatMoney(missingTo(state.floor, state.balance)) });
  const free = freeOf(state);
  if (compareMoney(amount, free) > 0)
    throw refusal('DEPOSIT_EXHAUSTED', state, {
      asked: formatMoney(amount),
      missing: formatMoney(missingTo(amount, free)),
    });
};

const release: Decision<'ReleaseDepositReservation'> = ({ data, by, at }, state, { entry }) => {
  const { ownerId, reservationId, cause } = data;
  const open = state.reservations.find((each) => each.reservationId === reservationId);
  if (!open) {
    if (entry?.kind === 'RESERVATION' && entry.ownerId === ownerId) return [];
    throw refusal('DEPOSIT_RESERVATION_NOT_FOUND', state, { reservationId });
  }
  const { workOrderId, complaintId, amount } = open;
  return [
    {
      type: 'DepositReservationReleased',
      data: {
        ownerId,
        reservationId,
        workOrderId,
        complaintId,
        amount,
        cause,
        balance: state.balance,
        reserved: lessMoney(reservedOf(state), amount),
        releasedBy: by,
        releasedAt: at,
      },
    },
  ];
};

export const reservations: Pick<Decisions, 'ReserveDeposit' | 'ReleaseDepositReservation'> = {
  ReserveDeposit: reserve,
  ReleaseDepositReservation: release,
};
