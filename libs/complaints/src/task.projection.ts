import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintView } from './complaint.view.js';
import { attachmentOf, dateOrNull } from './registration.projection.js';
import { said } from './said.js';
import type {
  ImplementationCompleted,
  RemedyTaskCompleted,
  RemedyTaskSent,
  ResultRechecked,
  SatisfactionRecorded,
} from './settlement.events.js';
import type { ComplaintTask } from './settlement.view.js';

type Change = Partial<ComplaintView>;

/** A settlement in the hands of the departments, and what came of it. */
export const taskChanges = (row: ComplaintView, { type, data }: ComplaintEvent): Change => {
  switch (type) {
    case 'RemedyTaskSent':
      return { tasks: [...row.tasks.filter(({ id }) => id !== data.taskId), sent(row, data)] };
    case 'RemedyTaskReceived':
      return changed(row, data.taskId, { state: 'RECEIVED', receivedBy: data.receivedBy, receivedAt: data.receivedAt });
    case 'RemedyTaskCompleted':
      return changed(row, data.taskId, completed(data));
    case 'RemedyTaskFailed':
      return {
        ...changed(row, data.taskId, {
          state: 'FAILED',
          result: said(data.reason),
          endedBy: data.failedBy,
          endedAt: data.failedAt,
        }),
        proposalId: null,
      };
    case 'RemedyTaskReturned':
      return changed(row, data.taskId, {
        state: 'RETURNED',
        returnCause: data.cause,
        result: said(data.reason),
        endedAt: data.returnedAt,
      });
    case 'RemedyTaskCancelled':
      return changed(row, data.taskId, { state: 'CANCELLED', cancelCause: data.cause, endedAt: data.cancelledAt });
    case 'ImplementationCompleted':
      return implemented(data);
    case 'ResultRechecked':
      return rechecked(row, data);
    case 'SatisfactionRecorded':
      return answered(data);
    default:
      return {};
  }
};

const sent = (row: ComplaintView, data: RemedyTaskSent['data']): ComplaintTask => ({
  id: data.taskId,
  proposalId: row.proposalId,
  remedyNo: data.remedyNo,
  remedy: data.remedy,
  department: data.department,
  state: 'SENT',
  attempt: data.attempt,
  sentAt: data.sentAt,
  receiveDueAt: data.receiveDueAt,
  doneDueAt: data.doneDueAt,
  receivedBy: null,
  receivedAt: null,
  result: null,
  reference: null,
  attachments: [],
  returnCause: null,
  cancelCause: null,
  endedBy: null,
  endedAt: null,
});

const changed = (row: ComplaintView, taskId: string, change: Partial<ComplaintTask>): Change => ({
  tasks: row.tasks.map((task) => (task.id === taskId ? { ...task, ...change } : task)),
});

const completed = (data: RemedyTaskCompleted['data']): Partial<ComplaintTask> => ({
  state: 'DONE',
  result: said(data.result),
  reference: data.reference,
  attachments: data.attachments.map(attachmentOf),
  endedBy: data.completedBy,
  endedAt: data.completedAt,
});

const implemented = (data: ImplementationCompleted['data']): Change => ({
  implementedAt: new Date(data.completedAt),
  nextContactDueAt: dateOrNull(data.nextContactDueAt),
  unreachedTries: 0,
});

const rechecked = (row: ComplaintView, data: ResultRechecked['data']): Change => ({
  recheckedAt: data.passed ? new Date(data.recheckedAt) : null,
  rechecks: [
    ...row.rechecks,
    { passed: data.passed, note: said(data.note), by: data.recheckedBy, at: data.recheckedAt },
  ],
});

const answered = (data: SatisfactionRecorded['data']): Change => ({
  unreachedTries: 0,
  satisfaction: {
    satisfied: data.satisfied,
    explanation: said(data.reason),
    channel: data.channel,
    by: data.recordedBy,
    at: data.answeredAt,
  },
});
