import type { ComplaintEvent } from './complaint.events.js';
import type { Complaint, Task } from './complaint-state.js';
import type { RemedyTaskSent, SettlementProposed } from './settlement.events.js';

/** What an event on the way to a settlement, or on its implementation, changes. */
export const settlementChanges = (complaint: Complaint, event: ComplaintEvent): Partial<Complaint> => ({
  ...agreementChanges(event),
  ...taskChanges(complaint, event),
  ...resultChanges(event),
});

const agreementChanges = ({ type, data }: ComplaintEvent): Partial<Complaint> => {
  switch (type) {
    case 'SettlementProposed':
      return proposal(data);
    case 'SettlementApproved':
      return { replyDueAt: data.replyDueAt };
    case 'SettlementDeclined':
    case 'SettlementRejected':
      return { proposal: null };
    case 'CustomerReplied':
      return { answered: true, replyDueAt: null, unreachedTries: 0 };
    case 'SettlementSigned':
      return { unreachedTries: 0 };
    case 'ComplaintSettledOnTheSpot':
      return { answered: true, satisfied: true, settledOnTheSpot: true };
    default:
      return {};
  }
};

const proposal = (data: SettlementProposed['data']): Partial<Complaint> => ({
  proposal: {
    proposalId: data.proposalId,
    remedies: data.remedies,
    value: data.value,
    ownFault: data.ownFault,
    proposedBy: data.proposedBy,
  },
  ownFaultFound: data.ownFault !== 'NONE',
  tasks: [],
  rechecked: false,
  satisfied: false,
});

const taskChanges = ({ tasks }: Complaint, { type, data }: ComplaintEvent): Partial<Complaint> => {
  switch (type) {
    case 'RemedyTaskSent':
      return { tasks: [...tasks.filter(({ taskId }) => taskId !== data.taskId), sent(tasks, data)] };
    case 'RemedyTaskReceived':
      return { tasks: changed(tasks, data.taskId, 'RECEIVED', data.receivedBy) };
    case 'RemedyTaskCompleted':
      return { tasks: changed(tasks, data.taskId, 'DONE', data.completedBy) };
    case 'RemedyTaskFailed':
      return { tasks: changed(tasks, data.taskId, 'FAILED', data.failedBy), proposal: null };
    case 'RemedyTaskReturned':
      return { tasks: changed(tasks, data.taskId, 'RETURNED') };
    case 'RemedyTaskCancelled':
      return { tasks: changed(tasks, data.taskId, 'CANCELLED') };
    default:
      return {};
  }
};

const sent = (tasks: readonly Task[], data: RemedyTaskSent['data']): Task => ({
  taskId: data.taskId,
  remedyNo: data.remedyNo,
  remedy: data.remedy,
  department: data.department,
  status: 'SENT',
  attempt: data.attempt,
  receiveDueAt: data.receiveDueAt,
  doneDueAt: data.doneDueAt,
  handlers: tasks.find(({ taskId }) => taskId === data.taskId)?.handlers ?? [],
});

const changed = (tasks: readonly Task[], taskId: string, status: Task['status'], by?: string): readonly Task[] =>
  tasks.map((task) =>
    task.taskId === taskId
      ? { ...task, status, handlers: by === undefined ? task.handlers : [...new Set([...task.handlers, by])] }
      : task,
  );

const resultChanges = ({ type, data }: ComplaintEvent): Partial<Complaint> => {
  switch (type) {
    case 'ImplementationCompleted':
      return { nextContactDueAt: data.nextContactDueAt, unreachedTries: 0 };
    case 'ResultRechecked':
      return { rechecked: data.passed };
    case 'SatisfactionRecorded':
      return { satisfied: data.satisfied, unreachedTries: 0 };
    default:
      return {};
  }
};
