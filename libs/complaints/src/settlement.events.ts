import type { Event, Personal } from '#event-sourcing';
import type { Money } from '#values';
import type {
  Attachment,
  CompensationFactor,
  ContactChannel,
  Department,
  Doubt,
  FaultDegree,
  NearestCases,
  Reasonableness,
  Remedy,
  RemedyKind,
  Suggestion,
  TaskCancelCause,
  TaskReturnCause,
} from './complaint-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

export type SettlementProposed = Event<
  'SettlementProposed',
  {
    complaintId: string;
    proposalId: string;
    remedies: readonly Remedy[];
    /** Money and the goods' list price, in the company's currency. */
    value: Money;
    factors: readonly CompensationFactor[];
    reasonableness: Reasonableness;
    ownFault: FaultDegree;
    inDoubt: readonly Doubt[];
    /** Null where the customer named no loss, or one in a currency without a rate. */
    suggestion: Suggestion | null;
    nearest: NearestCases | null;
    fairnessReason: Personal | null;
    proposedBy: string;
    proposedAt: string;
    packVersion: string;
  }
>;
export type SettlementApproved = Event<
  'SettlementApproved',
  {
    complaintId: string;
    proposalId: string;
    value: Money;
    approvedBy: string;
    approvedAs: string;
    approvedAt: string;
    replyDueAt: string | null;
    packVersion: string;
  }
>;
export type SettlementDeclined = Event<
  'SettlementDeclined',
  { complaintId: string; proposalId: string; reason: Personal; declinedBy: string; declinedAt: string }
>;
export type CustomerReplied = Event<
  'CustomerReplied',
  {
    complaintId: string;
    proposalId: string;
    channel: ContactChannel;
    reply: Personal;
    repliedBy: string;
    repliedAt: string;
  }
>;
export type SettlementSigned = Event<
  'SettlementSigned',
  { complaintId: string; proposalId: string; signer: Personal; evidence: Attachment | null; signedAt: string }
>;
export type SettlementRejected = Event<
  'SettlementRejected',
  { complaintId: string; proposalId: string; reason: Personal; rejectedAt: string }
>;
export type ComplaintSettledOnTheSpot = Event<
  'ComplaintSettledOnTheSpot',
  {
    complaintId: string;
    remedies: readonly Remedy[];
    value: Money;
    channel: ContactChannel;
    confirmation: Personal;
    confirmedAt: string;
    settledBy: string;
    packVersion: string;
  }
>;
export type RemedyTaskSent = Event<
  'RemedyTaskSent',
  {
    complaintId: string;
    taskId: string;
    remedyNo: number;
    remedy: RemedyKind;
    department: Department;
    attempt: number;
    sentAt: string;
    receiveDueAt: string | null;
    doneDueAt: string | null;
    packVersion: string;
  }
>;
export type RemedyTaskReceived = Event<
  'RemedyTaskReceived',
  { complaintId: string; taskId: string; department: Department; receivedBy: string; receivedAt: string }
>;
export type RemedyTaskCompleted = Event<
  'RemedyTaskCompleted',
  {
    complaintId: string;
    taskId: string;
    department: Department;
    result: Personal | null;
    /** The repair order, return or shipment that carried it out. */
    reference: string | null;
    attachments: readonly Attachment[];
    completedBy: string;
    completedAt: string;
  }
>;
export type RemedyTaskFailed = Event<
  'RemedyTaskFailed',
  {
    complaintId: string;
    taskId: string;
    department: Department;
    reason: Personal;
    failedBy: string;
    failedAt: string;
  }
>;
export type RemedyTaskReturned = Event<
  'RemedyTaskReturned',
  {
    complaintId: string;
    taskId: string;
    department: Department;
    cause: TaskReturnCause;
    reason: Personal | null;
    returnedAt: string;
  }
>;
export type RemedyTaskCancelled = Event<
  'RemedyTaskCancelled',
  { complaintId: string; taskId: string; department: Department; cause: TaskCancelCause; cancelledAt: string }
>;
export type ImplementationStarted = Event<'ImplementationStarted', { complaintId: string; startedAt: string }>;
export type ImplementationCompleted = Event<
  'ImplementationCompleted',
  { complaintId: string; completedAt: string; nextContactDueAt: string | null }
>;
export type ResultRechecked = Event<
  'ResultRechecked',
  { complaintId: string; passed: boolean; note: Personal | null; recheckedBy: string; recheckedAt: string }
>;
export type SatisfactionRecorded = Event<
  'SatisfactionRecorded',
  {
    complaintId: string;
    satisfied: boolean;
    reason: Personal | null;
    channel: ContactChannel;
    recordedBy: string;
    answeredAt: string;
  }
>;

export type SettlementEvent =
  | SettlementProposed
  | SettlementApproved
  | SettlementDeclined
  | CustomerReplied
  | SettlementSigned
  | SettlementRejected
  | ComplaintSettledOnTheSpot
  | RemedyTaskSent
  | RemedyTaskReceived
  | RemedyTaskCompleted
  | RemedyTaskFailed
  | RemedyTaskReturned
  | RemedyTaskCancelled
  | ImplementationStarted
  | ImplementationCompleted
  | ResultRechecked
  | SatisfactionRecorded;
