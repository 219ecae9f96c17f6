import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '#repairs/events';
import type { ReceiveTask } from './settlement.commands.js';

/** The work order that carries a repair out is there: its department has the task. */
export const taskReceivedOnWorkOrderDrafted: Policy<WorkOrderEvent, ReceiveTask> = {
  name: 'task-received-on-work-order-drafted',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'WorkOrderDrafted' && data.complaintId !== null && data.taskId !== null
      ? [{ ask: { type: 'ReceiveTask', data: { complaintId: data.complaintId, taskId: data.taskId } } }]
      : [],
};
