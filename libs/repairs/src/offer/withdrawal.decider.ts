import type { WorkOrderEvent } from '../events.js';
import type { WithdrawalCause, WorkOrderStatus } from '../repair-words.events.js';
import { assertStatus } from '../work-order/standing.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { offerOf, openOfferOf } from './assigned.js';
import { assignmentWithdrawn, offerWithdrawn } from './offer-ended.js';
import { offerRefusal } from './offer-rejection.js';

const withdrawOffer: Decision<'WithdrawOffer'> = (command, state, { policy }) => {
  const { attempt, cause, reason } = command.data;
  const offer = offerOf(state, attempt);
  if (offer.status === 'ACCEPTED') throw offerRefusal('OFFER_NOT_OPEN', state, { attempt, next: 'WithdrawAssignment' });
  if (offer.status !== 'OPEN') return [];
  return [offerWithdrawn(command, state, offer, { cause, reason, limit: policy.dispatch.textLimits.reason })];
};

const withdrawAssignment: Decision<'WithdrawAssignment'> = (command, state, { policy }) => {
  const { partnerId, cause, reason } = command.data;
  const why = { cause, reason, limit: policy.dispatch.textLimits.reason };
  const offer = openOfferOf(state);
  if (offer?.partnerId === partnerId) return [offerWithdrawn(command, state, offer, why)];
  const { assignment } = state.offers;
  if (assignment?.partnerId !== partnerId) return [];
  if (canLeave(state)) return assignmentWithdrawn(command, state, assignment, why);
  return isOfPartner(cause) ? [] : refused(state);
};

/** What a suspended partner has begun it finishes; what is left over after that goes to somebody else. */
const review: Decision<'ReviewAssignment'> = (command, state, { partner }) => {
  const { assignment } = state.offers;
  if (!assignment || !partner || partner.status === 'ACTIVE' || !canLeave(state)) return [];
  const cause = partner.status === 'SUSPENDED' ? 'PARTNER_SUSPENDED' : 'PARTNER_EXITED';
  return assignmentWithdrawn(command, state, assignment, { cause, reason: null });
};

const LEAVES: readonly WorkOrderStatus[] = ['ACCEPTED', 'SCHEDULED', 'INCOMPLETE'];

/** Whether nothing of it is under way, also not behind a hold. */
const canLeave = ({ order, visits }: WorkOrder): boolean =>
  LEAVES.includes(order.heldFrom ?? order.status) && visits.every(({ status }) => status !== 'STARTED');

const isOfPartner = (cause: WithdrawalCause): boolean => cause === 'PARTNER_SUSPENDED' || cause === 'PARTNER_EXITED';

const refused = (state: WorkOrder): readonly WorkOrderEvent[] => {
  assertStatus(state, ...LEAVES, 'IN_PROGRESS', 'ON_HOLD');
  throw offerRefusal('WORK_ORDER_VISIT_STARTED', state);
};

export const withdrawals = {
  WithdrawOffer: withdrawOffer,
  WithdrawAssignment: withdrawAssignment,
  ReviewAssignment: review,
} satisfies Partial<Decisions>;
