import type { Policy } from '#event-sourcing';
import type { ReturnEvent } from '#returns/events';
import type { FailTask } from './settlement.commands.js';

/** Nothing came of the return: another settlement is needed. */
export const taskFailedOnReturnFailed: Policy<ReturnEvent, FailTask> = {
  name: 'task-failed-on-return-failed',
  categories: ['return'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'ReturnFailed' || data.complaintId === null || data.taskId === null) return [];
    const { complaintId, taskId, returnId } = data;
    const reason = `Nothing came of the return ${returnId}: ${data.reason}.`;
    return [{ ask: { type: 'FailTask', data: { complaintId, taskId, reason } } }];
  },
};
