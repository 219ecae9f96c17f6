import { partnerFee } from '../bill/partner-fee.js';
import type { WorkOrderEvent } from '../events.js';
import { isLineRepaired } from '../line/line-ends.js';
import { openGates } from './closure-gates.js';
import { ended } from './endings.js';
import { assertStatus } from './standing.js';
import type { CloseWorkOrder } from './work-order.commands.js';
import type { Decisions } from './work-order-decision.js';
import type { WorkOrderKnown } from './work-order-known.js';
import { refusal } from './work-order-rejection.js';
import type { WorkOrder } from './work-order-state.js';

const close = (command: CloseWorkOrder, state: WorkOrder, known: WorkOrderKnown): readonly WorkOrderEvent[] => {
  const { by, at } = command;
  const { order } = state;
  if (order.status === 'CLOSED') return [];
  assertStatus(state, 'COMPLETED', 'VERIFIED');
  const missing = openGates(state, known);
  const [first] = missing;
  if (first) throw refusal('WORK_ORDER_GATES_OPEN', state, { missing, next: first.next });
  return [...ended(command, state), ...partnerFee(command, state, known), closed(state, by, at)];
};

const closed = (state: WorkOrder, closedBy: string, closedAt: string): WorkOrderEvent => {
  const { order, offers, lines, visits } = state;
  const made = visits.filter(({ status }) => status === 'ENDED');
  const [first] = made;
  const [last] = made.slice(-1);
  const { partnerId, outletId } = offers.assignment ?? { partnerId: null, outletId: null };
  return {
    type: 'WorkOrderClosed',
    data: {
      workOrderId: order.workOrderId,
      outcome: order.outcome ?? 'DONE',
      complaintId: order.complaintId,
      taskId: order.taskId,
      returnId: order.returnId,
      returnLineNo: order.returnLineNo,
      customerId: order.customerId,
      productId: order.productId,
      unitId: order.unitId,
      component: order.component,
      symptomCode: order.symptomCode,
      region: order.region,
      kind: order.kind,
      partnerId,
      outletId,
      technicianId: last ? last.technicianId : null,
      startedAt: first ? first.arrivedAt : null,
      endedAt: last ? last.endedAt : null,
      partsAwaitedFrom: lines.partsAwaited.from,
      partsAwaitedUntil: lines.partsAwaited.until,
      underWarranty: lines.lines.some((line) => line.inWarranty && isLineRepaired(line)),
      visits: made.length,
      firstVisit: order.firstVisit,
      closedBy,
      closedAt,
    },
  };
};

export const closing = { CloseWorkOrder: close } satisfies Partial<Decisions>;
