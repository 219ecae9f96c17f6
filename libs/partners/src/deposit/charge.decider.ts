import { addMoney, compareMoney, formatMoney, type Money } from '#values';
import type { ChargeDeposit } from './deposit.commands.js';
import type { OpenReservation } from './deposit.events.js';
import { assertAmount, assertNotRefunded, complaintSubject, reasonFor, roleCovering } from './deposit-checks.js';
import type { Decision, Decisions } from './deposit-decision.js';
import type { DepositKnown, NotedEntry } from './deposit-known.js';
import { refusal } from './deposit-rejection.js';
import type { Deposit } from './deposit-state.js';
import { freeOf, lessMoney, missingTo, nothingOf, reservedOf, smallerOf } from './deposit-sums.js';

const charge: Decision<'ChargeDeposit'> = ({ data, by, roles, at }, state, known) => {
  if (known.entry) return [];
  const { ownerId, chargeId, complaintId, reservationId, amount } = data;
  assertCharge(data, state);
  const reservation = reservationFor(data, state);
  const fromReservation = takenFrom(amount, reservation, state);
  const workOrderId = data.workOrderId ?? reservation?.workOrderId ?? null;
  return [
    {
      type: 'DepositCharged',
      data: {
        ownerId,
        chargeId,
        complaintId,
        workOrderId,
        reservationId,
        amount,
        fromReservation,
        leftReserved: reservation && lessMoney(reservation.amount, fromReservation),
        reason: reasonFor(complaintSubject(complaintId), state, data.reason, known),
        balance: lessMoney(state.balance, amount),
        reserved: lessMoney(reservedOf(state), fromReservation),
        chargedBy: by,
        chargedAs: roleCovering(amount, roles, state, known),
        chargedAt: at,
        packVersion: known.packVersion,
      },
    },
  ];
};

const assertCharge = ({ complaintId, amount }: ChargeDeposit['data'], state: Deposit): void => {
  assertNotRefunded(state);
  assertAmount(amount, state);
  if (complaintId.trim() === '') throw refusal('DEPOSIT_COMPLAINT_MISSING', state);
};

const reservationFor = (
  { reservationId, workOrderId, complaintId }: ChargeDeposit['data'],
  state: Deposit,
): OpenReservation | null => {
  if (reservationId === null) return null;
  const open = state.reservations.find((each) => each.reservationId === reservationId);
  if (!open) throw refusal('DEPOSIT_RESERVATION_ENDED', state, { reservationId });
  if (isAnother(open.complaintId, complaintId) || isAnother(open.workOrderId, workOrderId))
    throw refusal('DEPOSIT_RESERVATION_OF_ANOTHER_CASE', state, {
      reservationId,
      workOrderId: open.workOrderId,
      complaintId: open.complaintId,
    });
  return open;
};

const isAnother = (held: string | null, named: string | null): boolean =>
  held !== null && named !== null && held !== named;

/** What others have reserved is not touched. */
const takenFrom = (amount: Money, reservation: OpenReservation | null, state: Deposit): Money => {
  const held = reservation?.amount ?? nothingOf(amount);
  const available = addMoney(freeOf(state), held);
  if (compareMoney(amount, available) > 0)
    throw refusal('DEPOSIT_INSUFFICIENT', state, {
      asked: formatMoney(amount),
      missing: formatMoney(missingTo(amount, available)),
    });
  return smallerOf(amount, held);
};

/** A charge is taken back as a whole; what remains right of it is charged anew. */
const reverse: Decision<'ReverseDepositCharge'> = ({ data, by, roles, at }, state, known) => {
  if (known.entry) return [];
  const { complaintId, workOrderId, amount } = chargeOf(data, state, known);
  assertNotRefunded(state);
  const { ownerId, chargeId } = data;
  return [
    {
      type: 'DepositChargeReversed',
      data: {
        ownerId,
        chargeId,
        complaintId,
        workOrderId,
        amount,
        reason: reasonFor(complaintSubject(complaintId), state, data.reason, known),
        balance: addMoney(state.balance, amount),
        reserved: reservedOf(state),
        reversedBy: by,
        reversedAs: roleCovering(amount, roles, state, known),
        reversedAt: at,
        packVersion: known.packVersion,
      },
    },
  ];
};

const chargeOf = (
  { ownerId, chargeId }: Readonly<{ ownerId: string; chargeId: string }>,
  state: Deposit | null,
  { charge: noted }: DepositKnown,
): NotedEntry & { complaintId: string } => {
  const complaintId = noted?.kind === 'CHARGE' && noted.ownerId === ownerId ? noted.complaintId : null;
  if (!noted || complaintId === null) throw refusal('DEPOSIT_CHARGE_NOT_FOUND', state, { chargeId });
  return { ...noted, complaintId };
};

export const charges: Pick<Decisions, 'ChargeDeposit' | 'ReverseDepositCharge'> = {
  ChargeDeposit: charge,
  ReverseDepositCharge: reverse,
};
