import type { Policy, Reaction } from '#event-sourcing';
import type { ComplaintEvent } from './complaint.events.js';
import type { TaskReturnCause } from './complaint-words.events.js';
import type { ReturnTask } from './settlement.commands.js';
import type { RemedyTaskSent } from './settlement.events.js';

/** A task that its department does not receive, or not do, in time goes back to the owner. The decider checks again. */
export const returnOnLateTask: Policy<ComplaintEvent, ReturnTask> = {
  name: 'return-on-late-task',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'RemedyTaskSent':
        return [
          ...returnAt(data, 'NOT_RECEIVED_IN_TIME', data.receiveDueAt),
          ...returnAt(data, 'NOT_DONE_IN_TIME', data.doneDueAt),
        ];
      case 'RemedyTaskReceived':
        return [{ forget: keyOf(data.taskId, 'NOT_RECEIVED_IN_TIME') }];
      case 'RemedyTaskCompleted':
      case 'RemedyTaskFailed':
      case 'RemedyTaskReturned':
      case 'RemedyTaskCancelled':
        return [
          { forget: keyOf(data.taskId, 'NOT_RECEIVED_IN_TIME') },
          { forget: keyOf(data.taskId, 'NOT_DONE_IN_TIME') },
        ];
      default:
        return [];
    }
  },
};

const keyOf = (taskId: string, cause: TaskReturnCause): string => `${taskId}/${cause}`;

const returnAt = (
  { complaintId, taskId }: RemedyTaskSent['data'],
  cause: TaskReturnCause,
  dueAt: string | null,
): Reaction<ReturnTask>[] =>
  dueAt === null
    ? []
    : [
        {
          remind: keyOf(taskId, cause),
          dueAt,
          command: { type: 'ReturnTask', data: { complaintId, taskId, cause, reason: null, dueAt } },
        },
      ];
