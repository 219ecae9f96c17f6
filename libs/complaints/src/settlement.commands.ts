import type { Command } from '#event-sourcing';
import type { Money } from '#values';
import type {
  CompensationFactor,
  ContactChannel,
  Department,
  Doubt,
  FaultDegree,
  Reasonableness,
  RemedyKind,
  TaskReturnCause,
} from './complaint-words.events.js';

export type AttachmentGiven = Readonly<{
  uri: string;
  sha256: string;
  mediaType: string;
  /** Its size as stated: checked and not kept, for the file lies elsewhere and its hash is what proves it. */
  bytes: number | null;
  name: string | null;
}>;
export type GoodsGiven = Readonly<{
  sku: string;
  quantity: number;
  /** What one piece lists at, for goods that the catalogue does not know; the catalogue's price comes first. */
  listPrice: Money | null;
}>;
export type RemedyGiven = Readonly<{
  kind: RemedyKind;
  money: Money | null;
  goods: GoodsGiven | null;
  note: string | null;
}>;

export type ProposeSettlement = Command<
  'ProposeSettlement',
  {
    complaintId: string;
    proposalId: string;
    remedies: readonly RemedyGiven[];
    factors: readonly CompensationFactor[];
    reasonableness: Reasonableness;
    ownFault: FaultDegree;
    /** Where it is open whether the customer may exchange or be refunded. */
    inDoubt: readonly Doubt[];
    /** Why it may be far from the nearest settled cases. */
    fairnessReason: string | null;
  }
>;
export type ApproveSettlement = Command<'ApproveSettlement', { complaintId: string; proposalId: string }>;
export type DeclineSettlement = Command<
  'DeclineSettlement',
  { complaintId: string; proposalId: string; reason: string }
>;
export type ReplyToCustomer = Command<
  'ReplyToCustomer',
  { complaintId: string; channel: ContactChannel; reply: string }
>;
export type SignSettlement = Command<
  'SignSettlement',
  { complaintId: string; signer: string; evidence: AttachmentGiven | null; signedAt: string | null }
>;
export type RejectSettlement = Command<'RejectSettlement', { complaintId: string; reason: string }>;
export type SettleOnTheSpot = Command<
  'SettleOnTheSpot',
  {
    complaintId: string;
    remedies: readonly RemedyGiven[];
    channel: ContactChannel;
    /** The words with which the customer agreed. */
    confirmation: string;
  }
>;
export type SendTask = Command<
  'SendTask',
  {
    complaintId: string;
    taskId: string;
    /** The remedy that it is to carry out; a returned task keeps its own. */
    remedyNo: number;
    /** Null: whom the routing table names for the category. */
    department: Department | null;
  }
>;
export type ReceiveTask = Command<'ReceiveTask', { complaintId: string; taskId: string }>;
export type CompleteTask = Command<
  'CompleteTask',
  {
    complaintId: string;
    taskId: string;
    result: string | null;
    reference: string | null;
    attachments: readonly AttachmentGiven[];
  }
>;
export type FailTask = Command<'FailTask', { complaintId: string; taskId: string; reason: string }>;
export type ReturnTask = Command<
  'ReturnTask',
  {
    complaintId: string;
    taskId: string;
    cause: TaskReturnCause;
    reason: string | null;
    /** The due time that passed; null where the department sends it back. */
    dueAt: string | null;
  }
>;
export type RecheckResult = Command<'RecheckResult', { complaintId: string; passed: boolean; note: string | null }>;
export type RecordSatisfaction = Command<
  'RecordSatisfaction',
  {
    complaintId: string;
    satisfied: boolean;
    reason: string | null;
    channel: ContactChannel;
    answeredAt: string | null;
  }
>;

export type SettlementCommand =
  | ProposeSettlement
  | ApproveSettlement
  | DeclineSettlement
  | ReplyToCustomer
  | SignSettlement
  | RejectSettlement
  | SettleOnTheSpot
  | SendTask
  | ReceiveTask
  | CompleteTask
  | FailTask
  | ReturnTask
  | RecheckResult
  | RecordSatisfaction;
