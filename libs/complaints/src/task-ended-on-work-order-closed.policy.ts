import type { Policy, Reaction } from '#event-sourcing';
import type { WorkOrderClosed, WorkOrderEvent } from '#repairs/events';
import type { CompleteTask, FailTask } from './settlement.commands.js';

type Ended = CompleteTask | FailTask;

/** The outcomes by which the customer has what was agreed; after any other one another settlement is needed. */
const CARRIED_OUT: readonly string[] = ['DONE', 'NO_FAULT_FOUND'];

/** A repair that is done ends the task of its remedy; one that cannot be done, or is not wanted, fails it. */
export const taskEndedOnWorkOrderClosed: Policy<WorkOrderEvent, Ended> = {
  name: 'task-ended-on-work-order-closed',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => (type === 'WorkOrderClosed' ? ended(data) : []),
};

const ended = ({ complaintId, taskId, workOrderId, outcome }: WorkOrderClosed['data']): readonly Reaction<Ended>[] => {
  if (complaintId === null || taskId === null) return [];
  const task = { complaintId, taskId };
  if (!CARRIED_OUT.includes(outcome)) {
    const reason = `Nothing came of the work order ${workOrderId}: ${outcome}.`;
    return [{ ask: { type: 'FailTask', data: { ...task, reason } } }];
  }
  const done = { ...task, result: null, reference: workOrderId, attachments: [] };
  return [{ ask: { type: 'CompleteTask', data: done } }];
};
