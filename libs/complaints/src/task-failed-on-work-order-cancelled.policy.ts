import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '#repairs/events';
import type { FailTask } from './settlement.commands.js';

/** Nothing comes of the repair: another settlement is needed, unless it was the complaint that called it off. */
export const taskFailedOnWorkOrderCancelled: Policy<WorkOrderEvent, FailTask> = {
  name: 'task-failed-on-work-order-cancelled',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'WorkOrderCancelled' || data.cause === 'REMEDY_CALLED_OFF') return [];
    const { complaintId, taskId, workOrderId, cause } = data;
    if (complaintId === null || taskId === null) return [];
    const reason = `The work order ${workOrderId} was cancelled: ${cause}.`;
    return [{ ask: { type: 'FailTask', data: { complaintId, taskId, reason } } }];
  },
};
