import type { Policy } from '#event-sourcing';
import type { ReturnEvent } from '#returns/events';
import type { CompleteTask } from './settlement.commands.js';

/** The customer has the goods or the money: the task of the remedy is done, with the return as its reference. */
export const taskCompletedOnReturnSettled: Policy<ReturnEvent, CompleteTask> = {
  name: 'task-completed-on-return-settled',
  categories: ['return'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'ReturnSettled' || data.complaintId === null || data.taskId === null) return [];
    const { complaintId, taskId, returnId } = data;
    const done = { complaintId, taskId, result: null, reference: returnId, attachments: [] };
    return [{ ask: { type: 'CompleteTask', data: done } }];
  },
};
