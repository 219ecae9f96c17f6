import { formatMoney, newId } from '#values';
import { fitting, isReached } from './deposit-checks.js';
import type { Decision, Decisions } from './deposit-decision.js';
import { refusal } from './deposit-rejection.js';
import { nothingOf, reservedOf } from './deposit-sums.js';

const request: Decision<'RequestDepositRefund'> = ({ id, by, at }, state, known) => {
  if (state.refund) return [];
  const { endedAt } = known;
  if (endedAt === null) throw refusal('DEPOSIT_IN_USE', state);
  return [
    {
      type: 'DepositRefundRequested',
      data: {
        ownerId: state.ownerId,
        refundId: newId(id, 'deposit-refund'),
        endedAt,
        claimsUntil: known.dueAt(known.policy.claimsWindow, endedAt),
        balance: state.balance,
        reserved: reservedOf(state),
        requestedBy: by,
        requestedAt: at,
        packVersion: known.packVersion,
      },
    },
  ];
};

const noteDue: Decision<'NoteDepositRefundDue'> = ({ data, at }, state) => {
  const { ownerId, balance, refund } = state;
  if (refund?.refundId !== data.refundId || refund.isDue || !isReached(refund.claimsUntil, at)) return [];
  const { refundId } = refund;
  const reserved = reservedOf(state);
  return [{ type: 'DepositRefundFellDue', data: { ownerId, refundId, balance, reserved, fellDueAt: at } }];
};

const pay: Decision<'RefundDeposit'> = ({ data, by, at }, state, { policy }) => {
  const { ownerId, balance, refund, reservations } = state;
  if (!refund) throw refusal('DEPOSIT_REFUND_NOT_REQUESTED', state);
  if (refund.isPaid) return [];
  if (!isReached(refund.claimsUntil, at)) throw refusal('DEPOSIT_CLAIMS_OPEN', state, { missing: refund.claimsUntil });
  if (reservations.length > 0)
    throw refusal('DEPOSIT_RESERVATIONS_OPEN', state, {
      reservations: reservations.map(({ reservationId }) => reservationId),
      missing: formatMoney(reservedOf(state)),
    });
  return [
    {
      type: 'DepositRefunded',
      data: {
        ownerId,
        refundId: refund.refundId,
        amount: balance,
        reference: fitting(state, 'reference', data.reference, policy.textLimits.reference),
        balance: nothingOf(balance),
        reserved: nothingOf(balance),
        refundedBy: by,
        refundedAt: at,
      },
    },
  ];
};

export const refunds: Pick<Decisions, 'RequestDepositRefund' | 'NoteDepositRefundDue' | 'RefundDeposit'> = {
  RequestDepositRefund: request,
  NoteDepositRefundDue: noteDue,
  RefundDeposit: pay,
};
