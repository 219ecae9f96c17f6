import type { Policy } from '#event-sourcing';
import type { ReturnEvent } from '#returns/events';
import type { ReceiveTask } from './settlement.commands.js';

/** The return that carries a remedy out is open: its department has the task. */
export const taskReceivedOnReturnOpened: Policy<ReturnEvent, ReceiveTask> = {
  name: 'task-received-on-return-opened',
  categories: ['return'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'ReturnOpened' && data.complaintId !== null && data.taskId !== null
      ? [{ ask: { type: 'ReceiveTask', data: { complaintId: data.complaintId, taskId: data.taskId } } }]
      : [],
};
