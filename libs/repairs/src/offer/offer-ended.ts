import type { WorkOrderEvent } from '../events.js';
import type { WithdrawalCause } from '../repair-words.events.js';
import { openVisitsCancelled, visitsBrokenOff } from '../visit/visit-cancelled.js';
import { writtenOrNull } from '../work-order/texts.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { openOfferOf } from './assigned.js';
import type { Assignment, Offer } from './offer-state.js';

type Asked = Readonly<{ by: string; at: string }>;
type Why = Readonly<{ cause: WithdrawalCause; reason: string | null; limit?: number }>;

export const offerWithdrawn = (
  { by, at }: Asked,
  state: WorkOrder,
  { attempt, partnerId, outletId }: Offer,
  { cause, reason, limit = 0 }: Why,
): WorkOrderEvent => ({
  type: 'OfferWithdrawn',
  data: {
    workOrderId: state.order.workOrderId,
    attempt,
    partnerId,
    outletId,
    cause,
    reason: writtenOrNull(state, 'reason', reason, limit),
    withdrawnBy: by,
    withdrawnAt: at,
  },
});

/** The order leaves its partner: a hold ends, and visits that were not started are cancelled. */
export const assignmentWithdrawn = (
  asked: Asked,
  state: WorkOrder,
  { attempt, partnerId, outletId, depositReservationId }: Assignment,
  { cause, reason, limit = 0 }: Why,
): readonly WorkOrderEvent[] => {
  const { workOrderId, holdReason } = state.order;
  const { by, at } = asked;
  const resumed: readonly WorkOrderEvent[] = holdReason
    ? [{ type: 'WorkResumed', data: { workOrderId, reason: holdReason, resumedBy: by, resumedAt: at } }]
    : [];
  return [
    ...resumed,
    ...openVisitsCancelled(asked, state, 'ASSIGNMENT_WITHDRAWN'),
    {
      type: 'AssignmentWithdrawn',
      data: {
        workOrderId,
        attempt,
        partnerId,
        outletId,
        cause,
        reason: writtenOrNull(state, 'reason', reason, limit),
        depositReservationId,
        withdrawnBy: by,
        withdrawnAt: at,
      },
    },
  ];
};

/** What of offers and visits ends with an order that is cancelled. */
export const dispatchCalledOff = (asked: Asked, state: WorkOrder): readonly WorkOrderEvent[] => {
  const open = openOfferOf(state);
  return [
    ...(open ? [offerWithdrawn(asked, state, open, { cause: 'ORDER_CANCELLED', reason: null })] : []),
    ...openVisitsCancelled(asked, state, 'ORDER_CANCELLED'),
    ...visitsBrokenOff(asked, state),
  ];
};
