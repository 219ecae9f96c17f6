import type { Command } from '#event-sourcing';
import { newId } from '#values';
import type { ComplaintKnown } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint, Task } from './complaint-state.js';
import type { Category, Department, Remedy, TaskCancelCause } from './complaint-words.events.js';
import type { RemedyTaskCancelled, RemedyTaskSent } from './settlement.events.js';

type Asked = Pick<Command, 'id' | 'at' | 'origin'>;

/** One task for each agreed remedy, for the department that the routing table names. */
export const tasksFor = (command: Asked, complaint: Complaint, known: ComplaintKnown): readonly RemedyTaskSent[] =>
  (complaint.proposal?.remedies ?? []).map((remedy) =>
    taskSent(command, complaint, known, {
      taskId: newId(command.id, `task-${remedy.no}`),
      remedy,
      department: null,
      attempt: 1,
    }),
  );

type NewTask = Readonly<{
  taskId: string;
  remedy: Pick<Remedy, 'no' | 'kind'>;
  department: Department | null;
  attempt: number;
}>;

export const taskSent = (
  { at, origin }: Pick<Asked, 'at' | 'origin'>,
  complaint: Complaint,
  known: ComplaintKnown,
  { taskId, remedy, department, attempt }: NewTask,
): RemedyTaskSent => {
  const route = known.policy.routing[categoryOf(complaint)];
  const due =
    origin === 'IMPORT' ? null : { receive: known.dueAt(route.receive, at), done: known.dueAt(route.done, at) };
  return {
    type: 'RemedyTaskSent',
    data: {
      complaintId: complaint.complaintId,
      taskId,
      remedyNo: remedy.no,
      remedy: remedy.kind,
      department: department ?? route.department,
      attempt,
      sentAt: at,
      receiveDueAt: due && due.receive,
      doneDueAt: due && due.done,
      packVersion: known.packVersion,
    },
  };
};

export const categoryOf = (complaint: Complaint): Category => {
  if (complaint.category !== null) return complaint.category;
  throw refusal('COMPLAINT_NOT_ASSESSED', complaint, { missing: 'assessment' });
};

const UNDER_WAY: readonly Task['status'][] = ['SENT', 'RECEIVED', 'RETURNED'];

export const isUnderWay = ({ status }: Task): boolean => UNDER_WAY.includes(status);

/** Nobody carries out what is no longer agreed. */
export const tasksCancelled = (
  { complaintId, tasks }: Complaint,
  cause: TaskCancelCause,
  at: string,
): readonly RemedyTaskCancelled[] =>
  tasks.filter(isUnderWay).map(({ taskId, department }) => ({
    type: 'RemedyTaskCancelled',
    data: { complaintId, taskId, department, cause, cancelledAt: at },
  }));
