import type { Personal } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { VisitCancellation } from '../repair-words.events.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { Visit } from './visit-state.js';

type Asked = Readonly<{ by: string; at: string }>;

export const visitCancelled = (
  { by, at }: Asked,
  { order }: WorkOrder,
  { visitId, technicianId, date }: Visit,
  { cause, reason }: Readonly<{ cause: VisitCancellation; reason: Personal | null }>,
): WorkOrderEvent => ({
  type: 'VisitCancelled',
  data: {
    workOrderId: order.workOrderId,
    visitId,
    technicianId,
    date,
    cause,
    reason,
    cancelledBy: by,
    cancelledAt: at,
  },
});

/** The visits that were not started. */
export const openVisitsCancelled = (
  asked: Asked,
  state: WorkOrder,
  cause: VisitCancellation,
): readonly WorkOrderEvent[] =>
  state.visits
    .filter(({ status }) => status === 'SCHEDULED')
    .map((visit) => visitCancelled(asked, state, visit, { cause, reason: null }));

/** Who is there when the order ends goes; nothing of it is left to do. */
export const visitsBrokenOff = ({ by, at }: Asked, { order, visits }: WorkOrder): readonly WorkOrderEvent[] =>
  visits
    .filter(({ status }) => status === 'STARTED')
    .map(({ visitId, technicianId }) => ({
      type: 'VisitEnded',
      data: { workOrderId: order.workOrderId, visitId, technicianId, incomplete: null, endedBy: by, endedAt: at },
    }));
