import { personal } from '#event-sourcing';
import { AT, attachment, builderOf, SUBJECT } from './complaint.fixtures.js';
import type { Remedy } from './complaint-words.events.js';
import type {
  ComplaintSettledOnTheSpot,
  CustomerReplied,
  ImplementationCompleted,
  ImplementationStarted,
  RemedyTaskCancelled,
  RemedyTaskCompleted,
  RemedyTaskFailed,
  RemedyTaskReceived,
  RemedyTaskReturned,
  RemedyTaskSent,
  ResultRechecked,
  SatisfactionRecorded,
  SettlementApproved,
  SettlementDeclined,
  SettlementProposed,
  SettlementRejected,
  SettlementSigned,
} from './settlement.events.js';

const complaintId = 'c-1';
const proposalId = 'p-1';
const taskId = 't-1';
const text = (words: string) => personal(SUBJECT, words);

export const repair: Remedy = { no: 1, kind: 'REPAIR', money: null, goods: null, note: text('Fit a new seal.') };
export const apology: Remedy = { no: 1, kind: 'APOLOGISE', money: null, goods: null, note: null };

export const proposed = builderOf<SettlementProposed>('SettlementProposed', {
  complaintId,
  proposalId,
  remedies: [repair],
  value: { amount: 0, currency: 'EUR' },
  factors: ['LONG_TERM_RELATION'],
  reasonableness: 'REASONABLE',
  ownFault: 'FULL',
  inDoubt: [],
  suggestion: {
    amount: { amount: 11_000, currency: 'EUR' },
    loss: { amount: 10_000, currency: 'EUR' },
    percentOfLoss: 100,
    percentMore: 10,
  },
  nearest: null,
  fairnessReason: null,
  proposedBy: 'agent-1',
  proposedAt: AT,
  packVersion: '2026.1',
});

export const approved = builderOf<SettlementApproved>('SettlementApproved', {
  complaintId,
  proposalId,
  value: { amount: 0, currency: 'EUR' },
  approvedBy: 'supervisor-1',
  approvedAs: 'supervisor',
  approvedAt: AT,
  replyDueAt: '2026-03-02T13:00:00.000Z',
  packVersion: '2026.1',
});

export const declined = builderOf<SettlementDeclined>('SettlementDeclined', {
  complaintId,
  proposalId,
  reason: text('Offer an exchange: the seal was changed before.'),
  declinedBy: 'supervisor-1',
  declinedAt: AT,
});

export const replied = builderOf<CustomerReplied>('CustomerReplied', {
  complaintId,
  proposalId,
  channel: 'PHONE',
  reply: text('We fit a new seal on Thursday.'),
  repliedBy: 'agent-1',
  repliedAt: AT,
});

export const signed = builderOf<SettlementSigned>('SettlementSigned', {
  complaintId,
  proposalId,
  signer: text('Kim Muster'),
  evidence: attachment,
  signedAt: AT,
});

export const rejected = builderOf<SettlementRejected>('SettlementRejected', {
  complaintId,
  proposalId,
  reason: text('I want a new collector.'),
  rejectedAt: AT,
});

export const settledOnTheSpot = builderOf<ComplaintSettledOnTheSpot>('ComplaintSettledOnTheSpot', {
  complaintId,
  remedies: [{ no: 1, kind: 'COMPENSATE', money: { amount: 1_500, currency: 'EUR' }, goods: null, note: null }],
  value: { amount: 1_500, currency: 'EUR' },
  channel: 'PHONE',
  confirmation: text('That is fine for me, thank you.'),
  confirmedAt: AT,
  settledBy: 'agent-1',
  packVersion: '2026.1',
});

export const taskSent = builderOf<RemedyTaskSent>('RemedyTaskSent', {
  complaintId,
  taskId,
  remedyNo: 1,
  remedy: 'REPAIR',
  department: 'PRODUCTION',
  attempt: 1,
  sentAt: AT,
  receiveDueAt: '2026-03-02T14:00:00.000Z',
  doneDueAt: '2026-03-09T09:00:00.000Z',
  packVersion: '2026.1',
});

export const taskReceived = builderOf<RemedyTaskReceived>('RemedyTaskReceived', {
  complaintId,
  taskId,
  department: 'PRODUCTION',
  receivedBy: 'worker-1',
  receivedAt: AT,
});

export const taskCompleted = builderOf<RemedyTaskCompleted>('RemedyTaskCompleted', {
  complaintId,
  taskId,
  department: 'PRODUCTION',
  result: text('New seal fitted, no drop in an hour.'),
  reference: null,
  attachments: [],
  completedBy: 'worker-1',
  completedAt: AT,
});

export const taskFailed = builderOf<RemedyTaskFailed>('RemedyTaskFailed', {
  complaintId,
  taskId,
  department: 'PRODUCTION',
  reason: text('The frame is bent: a new seal does not hold.'),
  failedBy: 'worker-1',
  failedAt: AT,
});

export const taskReturned = builderOf<RemedyTaskReturned>('RemedyTaskReturned', {
  complaintId,
  taskId,
  department: 'PRODUCTION',
  cause: 'NOT_DONE_IN_TIME',
  reason: null,
  returnedAt: AT,
});

export const taskCancelled = builderOf<RemedyTaskCancelled>('RemedyTaskCancelled', {
  complaintId,
  taskId,
  department: 'PRODUCTION',
  cause: 'WITHDRAWN',
  cancelledAt: AT,
});

export const implementationStarted = builderOf<ImplementationStarted>('ImplementationStarted', {
  complaintId,
  startedAt: AT,
});

export const implementationCompleted = builderOf<ImplementationCompleted>('ImplementationCompleted', {
  complaintId,
  completedAt: AT,
  nextContactDueAt: '2026-03-03T17:00:00.000Z',
});

export const rechecked = builderOf<ResultRechecked>('ResultRechecked', {
  complaintId,
  passed: true,
  note: null,
  recheckedBy: 'quality-1',
  recheckedAt: AT,
});

export const satisfactionRecorded = builderOf<SatisfactionRecorded>('SatisfactionRecorded', {
  complaintId,
  satisfied: true,
  reason: null,
  channel: 'PHONE',
  recordedBy: 'agent-1',
  answeredAt: AT,
});
