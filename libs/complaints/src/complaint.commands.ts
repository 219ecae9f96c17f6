import type { Command } from '#event-sourcing';
import type { Money } from '#values';
import type {
  Category,
  ComplaintChannel,
  ContactChannel,
  ContactOutcome,
  DelayCause,
  Department,
  HoldReason,
  Identification,
  IntakeNote,
  OverdueCause,
  Owner,
  ProductAsGiven,
  RecurrenceBasis,
  RefusalGround,
  RemedyKind,
  Responsibility,
  SafetyFlag,
  Severity,
  Source,
  Tier,
} from './complaint-words.events.js';
import type { AttachmentGiven, SettlementCommand } from './settlement.commands.js';

/** How to reach somebody who has no customer file. */
export type ContactGiven = Readonly<{
  name: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}>;

export type RegisterComplaint = Command<
  'RegisterComplaint',
  {
    complaintId: string;
    channel: ComplaintChannel;
    /** Who took it down, where that is not who typed it. */
    recorder: string | null;
    customerId: string | null;
    onBehalfOfCustomerId: string | null;
    contact: ContactGiven | null;
    product: ProductAsGiven;
    batch: string | null;
    serial: string | null;
    serialIsPartial: boolean;
    components: readonly string[];
    /** Dates are `2026-03-02`. */
    productionDate: string | null;
    inUseSince: string | null;
    region: string | null;
    brandUsedBefore: string | null;
    symptomCode: string | null;
    title: string | null;
    words: string;
    remedySought: RemedyKind | null;
    lossSoFar: Money | null;
    lossPerDay: Money | null;
    safetyFlag: SafetyFlag;
    occurredAt: string | null;
    reportedAt: string;
    attachments: readonly AttachmentGiven[];
    requestId: string | null;
    partnerId: string | null;
    outletId: string | null;
    technicianId: string | null;
    source: Source | null;
    /** What an import could not take over into its field. */
    intakeNotes?: readonly IntakeNote[];
  }
>;
export type AddStatement = Command<
  'AddStatement',
  { complaintId: string; statementId: string; words: string; source: Source | null; statedAt: string | null }
>;
export type AddEvidence = Command<'AddEvidence', { complaintId: string; attachments: readonly AttachmentGiven[] }>;
export type IdentifyComplaintProduct = Command<
  'IdentifyComplaintProduct',
  {
    complaintId: string;
    productId: string | null;
    unitId: string | null;
    serial: string | null;
    basis: Identification;
    /** Which mapping said so, where one did. */
    mapping: string | null;
  }
>;
export type AcknowledgeComplaint = Command<'AcknowledgeComplaint', { complaintId: string }>;
export type AssignComplaint = Command<'AssignComplaint', { complaintId: string; owner: Owner }>;
export type EscalateComplaint = Command<
  'EscalateComplaint',
  {
    complaintId: string;
    /** The tier that the caller saw, so that two callers do not raise it twice. */
    fromTier: Tier;
    reason: string;
    owner: Owner | null;
  }
>;
export type EscalateOverdueComplaint = Command<
  'EscalateOverdueComplaint',
  { complaintId: string; cause: OverdueCause; dueAt: string }
>;
export type StartInvestigation = Command<'StartInvestigation', { complaintId: string }>;
export type RecordContact = Command<
  'RecordContact',
  {
    complaintId: string;
    channel: ContactChannel;
    outcome: ContactOutcome;
    note: string | null;
    contactedAt: string | null;
  }
>;
export type RestateProblem = Command<'RestateProblem', { complaintId: string; restatement: string }>;
export type ConfirmProblem = Command<
  'ConfirmProblem',
  { complaintId: string; channel: ContactChannel; words: string | null }
>;
export type AssessComplaint = Command<
  'AssessComplaint',
  { complaintId: string; category: Category; severity: Severity; symptomCode: string | null }
>;
export type ReassessComplaint = Command<
  'ReassessComplaint',
  { complaintId: string; category: Category; severity: Severity; symptomCode: string | null; reason: string }
>;
export type FlagSafety = Command<'FlagSafety', { complaintId: string; safetyFlag: SafetyFlag; reason: string }>;
export type JudgeResponsibility = Command<
  'JudgeResponsibility',
  {
    complaintId: string;
    responsibility: Responsibility;
    partnerId: string | null;
    supplier: string | null;
    reason: string;
  }
>;
export type HoldComplaint = Command<
  'HoldComplaint',
  { complaintId: string; reason: HoldReason; note: string | null; heldUntil: string }
>;
/** `heldUntil` is given by the end of the hold itself: nothing is decided where the hold was extended or is over. */
export type ResumeComplaint = Command<'ResumeComplaint', { complaintId: string; heldUntil: string | null }>;
export type InformCustomer = Command<
  'InformCustomer',
  { complaintId: string; cause: DelayCause; explanation: string; newTime: string; interimHelp: string | null }
>;
export type FeedBackFinding = Command<
  'FeedBackFinding',
  {
    complaintId: string;
    findingId: string;
    /** Null: whom the routing table names for the category. */
    department: Department | null;
    finding: string;
  }
>;
export type AcknowledgeFinding = Command<
  'AcknowledgeFinding',
  { complaintId: string; findingId: string; answer: string | null }
>;
export type CloseComplaint = Command<'CloseComplaint', { complaintId: string }>;
export type RefuseComplaint = Command<
  'RefuseComplaint',
  {
    complaintId: string;
    ground: RefusalGround;
    reason: string;
    /** Null: those that the policy pack names. */
    externalOptions: readonly string[] | null;
  }
>;
export type WithdrawComplaint = Command<'WithdrawComplaint', { complaintId: string; reason: string }>;
export type ReopenComplaint = Command<'ReopenComplaint', { complaintId: string; reason: string }>;
/** Runs together with the `AbsorbComplaint` that `absorbing` makes of it. */
export type MergeComplaint = Command<
  'MergeComplaint',
  {
    complaintId: string;
    intoComplaintId: string;
    /** The flag that the target takes over; it must be the source's own. */
    safetyFlag: SafetyFlag;
    reason: string;
  }
>;
export type AbsorbComplaint = Command<
  'AbsorbComplaint',
  { complaintId: string; mergedComplaintId: string; safetyFlag: SafetyFlag; reason: string }
>;
export type LinkRecurrence = Command<
  'LinkRecurrence',
  { complaintId: string; earlierComplaintId: string; basis: RecurrenceBasis }
>;

export type ComplaintCommand =
  | SettlementCommand
  | RegisterComplaint
  | AddStatement
  | AddEvidence
  | IdentifyComplaintProduct
  | AcknowledgeComplaint
  | AssignComplaint
  | EscalateComplaint
  | EscalateOverdueComplaint
  | StartInvestigation
  | RecordContact
  | RestateProblem
  | ConfirmProblem
  | AssessComplaint
  | ReassessComplaint
  | FlagSafety
  | JudgeResponsibility
  | HoldComplaint
  | ResumeComplaint
  | InformCustomer
  | FeedBackFinding
  | AcknowledgeFinding
  | CloseComplaint
  | RefuseComplaint
  | WithdrawComplaint
  | ReopenComplaint
  | MergeComplaint
  | AbsorbComplaint
  | LinkRecurrence;

const TYPES: Readonly<Record<ComplaintCommand['type'], true>> = {
  RegisterComplaint: true,
  AddStatement: true,
  AddEvidence: true,
  IdentifyComplaintProduct: true,
  AcknowledgeComplaint: true,
  AssignComplaint: true,
  EscalateComplaint: true,
  EscalateOverdueComplaint: true,
  StartInvestigation: true,
  RecordContact: true,
  RestateProblem: true,
  ConfirmProblem: true,
  AssessComplaint: true,
  ReassessComplaint: true,
  FlagSafety: true,
  JudgeResponsibility: true,
  HoldComplaint: true,
  ResumeComplaint: true,
  InformCustomer: true,
  ProposeSettlement: true,
  ApproveSettlement: true,
  DeclineSettlement: true,
  ReplyToCustomer: true,
  SignSettlement: true,
  RejectSettlement: true,
  SettleOnTheSpot: true,
  SendTask: true,
  ReceiveTask: true,
  CompleteTask: true,
  FailTask: true,
  ReturnTask: true,
  RecheckResult: true,
  RecordSatisfaction: true,
  FeedBackFinding: true,
  AcknowledgeFinding: true,
  CloseComplaint: true,
  RefuseComplaint: true,
  WithdrawComplaint: true,
  ReopenComplaint: true,
  MergeComplaint: true,
  AbsorbComplaint: true,
  LinkRecurrence: true,
};
export const COMPLAINT_COMMANDS: readonly string[] = Object.keys(TYPES);
