import { owesGoods } from './line-stage.js';
import { chargeProposed } from './proposed-charge.js';
import type { Decision, Decisions } from './return-decision.js';
import { refusal } from './return-rejection.js';
import { isInCharge, isPast, lineOf } from './standing.js';
import { written } from './texts.js';

/** The goods are not back: what they cost is proposed, never taken. */
const propose: Decision<'ProposeReturnCharge'> = ({ data, at }, state, known) => {
  const line = lineOf(state, data.no);
  const isOverdue = owesGoods(line) && line.reception === 'AWAITING' && line.goodsDueAt === data.goodsDueAt;
  return isOverdue && line.charge === null && isPast(data.goodsDueAt, at)
    ? [chargeProposed(state, line, at, known)]
    : [];
};

/** What the customer said to it, or that nothing is asked for. */
const resolve: Decision<'ResolveReturnCharge'> = ({ data, by, roles, at }, state, { policy }) => {
  const { returnId, no, outcome } = data;
  const { charge } = lineOf(state, no);
  if (!charge) throw refusal('RETURN_CHARGE_NOT_PROPOSED', state, { no });
  if (charge.isResolved) return [];
  if (!isInCharge(roles)) throw refusal('RETURN_NEEDS_SUPERVISOR', state, { no, next: 'ResolveReturnCharge' });
  const reason = written(state, 'reason', data.reason, policy.textLimits.note);
  const amount = outcome === 'AGREED' ? charge.amount : null;
  return [{ type: 'ChargeResolved', data: { returnId, no, outcome, amount, reason, resolvedBy: by, resolvedAt: at } }];
};

export const charges = { ProposeReturnCharge: propose, ResolveReturnCharge: resolve } satisfies Partial<Decisions>;
