import type { WorkOrderEvent } from '../events.js';
import { ended } from './endings.js';
import type { Order } from './order-state.js';
import { assertStatus } from './standing.js';
import { writtenOrNull } from './texts.js';
import type { CancelWorkOrder } from './work-order.commands.js';
import type { WorkOrderCancelled } from './work-order.events.js';
import type { Decisions } from './work-order-decision.js';
import type { WorkOrderKnown } from './work-order-known.js';
import type { WorkOrder } from './work-order-state.js';

/** What was held for it is let go in the same append; what was done stays done. */
const cancel = (command: CancelWorkOrder, state: WorkOrder, known: WorkOrderKnown): readonly WorkOrderEvent[] => {
  const { data, by, at } = command;
  const { order, offers } = state;
  const isCalledOff = data.cause === 'REMEDY_CALLED_OFF';
  if (order.status === 'CANCELLED' || (isCalledOff && isDone(state))) return [];
  assertStatus(state, ...BEFORE_COMPLETED);
  return [
    ...ended(command, state),
    {
      type: 'WorkOrderCancelled',
      data: ofReturn(order, {
        workOrderId: order.workOrderId,
        cause: data.cause,
        reason: writtenOrNull(state, 'reason', data.reason, known.policy.orders.textLimits.note),
        complaintId: order.complaintId,
        taskId: order.taskId,
        partnerId: offers.assignment && offers.assignment.partnerId,
        cancelledBy: by,
        cancelledAt: at,
      }),
    },
  ];
};

const ofReturn = (
  { returnId, returnLineNo: no }: Order,
  cancelled: WorkOrderCancelled['data'],
): WorkOrderCancelled['data'] =>
  returnId === null || no === null ? cancelled : { ...cancelled, returnLine: { returnId, no } };

const BEFORE_COMPLETED = [
  'DRAFT',
  'QUALIFIED',
  'OFFERED',
  'ACCEPTED',
  'SCHEDULED',
  'IN_PROGRESS',
  'ON_HOLD',
  'INCOMPLETE',
] as const;

/** What is completed is not undone when its remedy is called off. */
const isDone = ({ order: { status } }: WorkOrder): boolean =>
  status === 'COMPLETED' || status === 'VERIFIED' || status === 'CLOSED';

export const cancellation = { CancelWorkOrder: cancel } satisfies Partial<Decisions>;
