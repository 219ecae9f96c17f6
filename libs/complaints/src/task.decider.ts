import { taken } from './attachments.js';
import { isPast } from './clocks.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { Decision, Decisions } from './complaint-decision.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint, Task } from './complaint-state.js';
import type { ReturnTask, SendTask } from './settlement.commands.js';
import { assertStands } from './standing.js';
import { categoryOf, isUnderWay, taskSent, tasksCancelled } from './tasks.js';
import { written, writtenOrNull } from './texts.js';

const send: Decision<'SendTask'> = (command, complaint, known) => {
  const { data } = command;
  assertStands(complaint, 'SETTLEMENT_SIGNED', 'IMPLEMENTING');
  const department = data.department ?? known.policy.routing[categoryOf(complaint)].department;
  const task = complaint.tasks.find(({ taskId }) => taskId === data.taskId);
  if (!task) {
    const remedy = assertRemedyFree(complaint, { ...data, department });
    return [taskSent(command, complaint, known, { taskId: data.taskId, remedy, department, attempt: 1 })];
  }
  if (task.status === 'SENT' && task.department === department) return [];
  assertTask(task, complaint, 'RETURNED');
  const again = { taskId: task.taskId, remedy: { no: task.remedyNo, kind: task.remedy } };
  return [taskSent(command, complaint, known, { ...again, department, attempt: task.attempt + 1 })];
};

/** A remedy may need several departments, each of them once. */
const assertRemedyFree = (complaint: Complaint, { remedyNo, department }: SendTask['data']) => {
  const remedy = complaint.proposal?.remedies.find(({ no }) => no === remedyNo);
  if (!remedy) throw refusal('COMPLAINT_REMEDY_NOT_FOUND', complaint, { remedyNo });
  const other = complaint.tasks.find((task) => task.remedyNo === remedyNo && task.department === department);
  if (other) throw refusal('COMPLAINT_REMEDY_HAS_TASK', complaint, { taskId: other.taskId, task: other.status });
  return remedy;
};

const receive: Decision<'ReceiveTask'> = ({ data, by, at }, complaint) => {
  const task = taskOf(complaint, data.taskId);
  if (task.status === 'RECEIVED') return [];
  assertStands(complaint, 'SETTLEMENT_SIGNED', 'IMPLEMENTING');
  assertTask(task, complaint, 'SENT');
  return received(task, complaint, by, at);
};

const received = (task: Task, complaint: Complaint, by: string, at: string): readonly ComplaintEvent[] => {
  const { complaintId } = complaint;
  const receipt: ComplaintEvent = {
    type: 'RemedyTaskReceived',
    data: { complaintId, taskId: task.taskId, department: task.department, receivedBy: by, receivedAt: at },
  };
  return complaint.status === 'IMPLEMENTING'
    ? [receipt]
    : [receipt, { type: 'ImplementationStarted', data: { complaintId, startedAt: at } }];
};

/** What is done is done: the return or repair that did it says so by the system, whether or not somebody received the task. */
const BY_SYSTEM: readonly Task['status'][] = ['SENT', 'RECEIVED', 'RETURNED'];

const complete: Decision<'CompleteTask'> = ({ data, by, roles, at, origin }, complaint, { dueAt, policy }) => {
  const task = taskOf(complaint, data.taskId);
  if (task.status === 'DONE') return [];
  assertStands(complaint, 'SETTLEMENT_SIGNED', 'IMPLEMENTING');
  assertTask(task, complaint, ...(roles.includes('system') ? BY_SYSTEM : (['RECEIVED'] as const)));
  const receipt = task.status === 'RECEIVED' ? [] : received(task, complaint, by, at);
  const { complaintId, subject, tasks } = complaint;
  const completed: ComplaintEvent = {
    type: 'RemedyTaskCompleted',
    data: {
      complaintId,
      taskId: task.taskId,
      department: task.department,
      result: writtenOrNull(complaint, 'result', data.result, policy.textLimits.note),
      reference: data.reference,
      attachments: taken(data.attachments, subject, complaint, policy),
      completedBy: by,
      completedAt: at,
    },
  };
  if (tasks.some((other) => other !== task && isUnderWay(other))) return [...receipt, completed];
  const nextContactDueAt = origin === 'IMPORT' ? null : dueAt(policy.satisfactionContact.first, at);
  const done: ComplaintEvent = {
    type: 'ImplementationCompleted',
    data: { complaintId, completedAt: at, nextContactDueAt },
  };
  return [...receipt, completed, done];
};

/** A remedy that fails ends this settlement: what is left of it is called off, and another one is proposed. */
const fail: Decision<'FailTask'> = ({ data, by, at }, complaint, { policy }) => {
  const task = taskOf(complaint, data.taskId);
  if (task.status === 'FAILED') return [];
  assertStands(complaint, 'SETTLEMENT_SIGNED', 'IMPLEMENTING');
  assertTask(task, complaint, 'SENT', 'RECEIVED', 'RETURNED');
  const others = complaint.tasks.filter((other) => other !== task);
  return [
    {
      type: 'RemedyTaskFailed',
      data: {
        complaintId: data.complaintId,
        taskId: task.taskId,
        department: task.department,
        reason: written(complaint, 'reason', data.reason, policy.textLimits.note),
        failedBy: by,
        failedAt: at,
      },
    },
    ...tasksCancelled({ ...complaint, tasks: others }, 'ANOTHER_REMEDY_FAILED', at),
  ];
};

const giveBack: Decision<'ReturnTask'> = (command, complaint, { policy }) => {
  const { data, at } = command;
  const task = taskOf(complaint, data.taskId);
  if (task.status === 'RETURNED') return [];
  if (data.cause !== 'SENT_BACK' && !isLate(task, command)) return [];
  assertStands(complaint, 'SETTLEMENT_SIGNED', 'IMPLEMENTING');
  assertTask(task, complaint, 'SENT', 'RECEIVED');
  const limit = policy.textLimits.note;
  return [
    {
      type: 'RemedyTaskReturned',
      data: {
        complaintId: data.complaintId,
        taskId: task.taskId,
        department: task.department,
        cause: data.cause,
        reason:
          data.cause === 'SENT_BACK'
            ? written(complaint, 'reason', data.reason ?? '', limit)
            : writtenOrNull(complaint, 'reason', data.reason, limit),
        returnedAt: at,
      },
    },
  ];
};

/** Late by the due time that was meant: a task that was sent again has others. */
const isLate = ({ status, receiveDueAt, doneDueAt }: Task, { data, at }: ReturnTask): boolean => {
  const dueAt = data.cause === 'NOT_RECEIVED_IN_TIME' ? receiveDueAt : doneDueAt;
  const waits = status === 'SENT' || (status === 'RECEIVED' && data.cause === 'NOT_DONE_IN_TIME');
  return waits && dueAt !== null && dueAt === data.dueAt && isPast(dueAt, at);
};

const taskOf = (complaint: Complaint, taskId: string): Task => {
  const task = complaint.tasks.find((each) => each.taskId === taskId);
  if (!task) throw refusal('COMPLAINT_TASK_NOT_FOUND', complaint, { taskId });
  return task;
};

const NEXT_FOR: Readonly<Partial<Record<Task['status'], string>>> = {
  SENT: 'ReceiveTask',
  RECEIVED: 'CompleteTask',
  RETURNED: 'SendTask',
};

const assertTask = (task: Task, complaint: Complaint, ...statuses: readonly Task['status'][]): void => {
  if (statuses.includes(task.status)) return;
  const next = NEXT_FOR[task.status] ?? null;
  throw refusal('COMPLAINT_TASK_OUT_OF_ORDER', complaint, { task: task.status, missing: [...statuses], next });
};

export const tasks = {
  SendTask: send,
  ReceiveTask: receive,
  CompleteTask: complete,
  FailTask: fail,
  ReturnTask: giveBack,
} satisfies Partial<Decisions>;
