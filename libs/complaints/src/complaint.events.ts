import type { Event, Personal } from '#event-sourcing';
import type { Money } from '#values';
import type {
  Attachment,
  Category,
  ClosingOutcome,
  ComplaintChannel,
  ComplaintStatus,
  Contact,
  ContactChannel,
  ContactOutcome,
  DelayCause,
  Department,
  EscalationCause,
  HoldReason,
  Identification,
  IntakeNote,
  Occurrence,
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
import type { SettlementEvent } from './settlement.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

export type ComplaintRegistered = Event<
  'ComplaintRegistered',
  {
    complaintId: string;
    channel: ComplaintChannel;
    recorder: string;
    customerId: string | null;
    onBehalfOfCustomerId: string | null;
    contact: Contact | null;
    product: ProductAsGiven;
    batch: string | null;
    serial: string | null;
    serialIsPartial: boolean;
    components: readonly string[];
    productionDate: string | null;
    inUseSince: string | null;
    region: string | null;
    brandUsedBefore: string | null;
    symptomCode: string | null;
    title: Personal | null;
    words: Personal;
    remedySought: RemedyKind | null;
    lossSoFar: Money | null;
    lossPerDay: Money | null;
    safetyFlag: SafetyFlag;
    severity: Severity;
    tier: Tier;
    occurredAt: string | null;
    reportedAt: string;
    registeredAt: string;
    attachments: readonly Attachment[];
    requestId: string | null;
    partnerId: string | null;
    outletId: string | null;
    technicianId: string | null;
    source: Source | null;
    intakeNotes: readonly IntakeNote[];
    occurrence: Occurrence;
    acknowledgeDueAt: string | null;
    answerDueAt: string | null;
    settleDueAt: string | null;
    ownerDueAt: string | null;
    packVersion: string;
  }
>;
export type StatementAdded = Event<
  'StatementAdded',
  { complaintId: string; statementId: string; words: Personal; source: Source | null; statedAt: string }
>;
export type EvidenceAdded = Event<
  'EvidenceAdded',
  { complaintId: string; attachments: readonly Attachment[]; addedAt: string }
>;
export type ComplaintProductIdentified = Event<
  'ComplaintProductIdentified',
  {
    complaintId: string;
    productId: string | null;
    unitId: string | null;
    serial: string | null;
    basis: Identification;
    mapping: string | null;
    occurrence: Occurrence;
    identifiedAt: string;
  }
>;
export type ComplaintAcknowledged = Event<
  'ComplaintAcknowledged',
  { complaintId: string; acknowledgedBy: string; owner: Owner | null; acknowledgedAt: string }
>;
export type ComplaintAssigned = Event<
  'ComplaintAssigned',
  { complaintId: string; owner: Owner; assignedBy: string; assignedAt: string }
>;
export type ComplaintEscalated = Event<
  'ComplaintEscalated',
  {
    complaintId: string;
    cause: EscalationCause;
    /** The due time that passed; null where somebody asked for it. */
    dueAt: string | null;
    reason: Personal | null;
    fromTier: Tier;
    tier: Tier;
    owner: Owner;
    ownerDueAt: string | null;
    escalatedAt: string;
  }
>;
export type InvestigationStarted = Event<'InvestigationStarted', { complaintId: string; startedAt: string }>;
export type CustomerContacted = Event<
  'CustomerContacted',
  {
    complaintId: string;
    channel: ContactChannel;
    outcome: ContactOutcome;
    /** How many tries in a row have not reached the customer, this one included. */
    unreachedTries: number;
    note: Personal | null;
    contactedBy: string;
    contactedAt: string;
    nextContactDueAt: string | null;
  }
>;
export type ProblemRestated = Event<
  'ProblemRestated',
  { complaintId: string; restatement: Personal; restatedAt: string }
>;
export type ProblemConfirmed = Event<
  'ProblemConfirmed',
  { complaintId: string; channel: ContactChannel; words: Personal | null; confirmedAt: string }
>;
export type ComplaintAssessed = Event<
  'ComplaintAssessed',
  {
    complaintId: string;
    category: Category;
    severity: Severity;
    symptomCode: string | null;
    playbook: readonly string[];
    occurrence: Occurrence;
    acknowledgeDueAt: string | null;
    answerDueAt: string | null;
    settleDueAt: string | null;
    ownerDueAt: string | null;
    packVersion: string;
    assessedBy: string;
    assessedAt: string;
  }
>;
export type ComplaintReassessed = Event<
  'ComplaintReassessed',
  {
    complaintId: string;
    category: Category;
    severity: Severity;
    symptomCode: string | null;
    reason: Personal;
    playbook: readonly string[];
    occurrence: Occurrence;
    answerDueAt: string | null;
    settleDueAt: string | null;
    ownerDueAt: string | null;
    packVersion: string;
    assessedBy: string;
    reassessedAt: string;
  }
>;
export type SafetyFlagged = Event<
  'SafetyFlagged',
  {
    complaintId: string;
    safetyFlag: SafetyFlag;
    severity: Severity;
    reason: Personal;
    acknowledgeDueAt: string | null;
    answerDueAt: string | null;
    settleDueAt: string | null;
    ownerDueAt: string | null;
    packVersion: string;
    flaggedAt: string;
  }
>;
export type ResponsibilityJudged = Event<
  'ResponsibilityJudged',
  {
    complaintId: string;
    responsibility: Responsibility;
    /** Whether the company answers for it: always, unless the customer is responsible. */
    ours: boolean;
    category: Category;
    partnerId: string | null;
    technicianId: string | null;
    supplier: string | null;
    reason: Personal;
    judgedBy: string;
    judgedAt: string;
  }
>;
export type ComplaintHeld = Event<
  'ComplaintHeld',
  {
    complaintId: string;
    reason: HoldReason;
    note: Personal | null;
    heldUntil: string;
    informDueAt: string | null;
    heldAt: string;
  }
>;
export type ComplaintResumed = Event<
  'ComplaintResumed',
  {
    complaintId: string;
    answerDueAt: string | null;
    settleDueAt: string | null;
    packVersion: string;
    resumedAt: string;
  }
>;
export type CustomerInformed = Event<
  'CustomerInformed',
  {
    complaintId: string;
    cause: DelayCause;
    explanation: Personal;
    newTime: string;
    interimHelp: Personal | null;
    informedAt: string;
  }
>;
export type FindingFedBack = Event<
  'FindingFedBack',
  { complaintId: string; findingId: string; department: Department; finding: Personal; fedBackAt: string }
>;
export type FindingAcknowledged = Event<
  'FindingAcknowledged',
  {
    complaintId: string;
    findingId: string;
    department: Department;
    answer: Personal | null;
    acknowledgedBy: string;
    acknowledgedAt: string;
  }
>;
export type ComplaintClosed = Event<
  'ComplaintClosed',
  { complaintId: string; outcome: ClosingOutcome; unreachedTries: number; closedBy: string; closedAt: string }
>;
export type ComplaintRefused = Event<
  'ComplaintRefused',
  {
    complaintId: string;
    ground: RefusalGround;
    reason: Personal;
    externalOptions: readonly string[];
    refusedBy: string;
    refusedAt: string;
  }
>;
export type ComplaintWithdrawn = Event<
  'ComplaintWithdrawn',
  { complaintId: string; reason: Personal; withdrawnAt: string }
>;
export type ComplaintReopened = Event<
  'ComplaintReopened',
  {
    complaintId: string;
    from: ComplaintStatus;
    reason: Personal;
    answerDueAt: string | null;
    settleDueAt: string | null;
    ownerDueAt: string | null;
    packVersion: string;
    reopenedAt: string;
  }
>;
export type ComplaintMerged = Event<
  'ComplaintMerged',
  { complaintId: string; intoComplaintId: string; reason: Personal; occurrence: Occurrence; mergedAt: string }
>;
export type ComplaintAbsorbed = Event<
  'ComplaintAbsorbed',
  { complaintId: string; mergedComplaintId: string; absorbedAt: string }
>;
export type RecurrenceLinked = Event<
  'RecurrenceLinked',
  { complaintId: string; earlierComplaintId: string; basis: RecurrenceBasis; linkedAt: string }
>;

export type ComplaintEvent =
  | SettlementEvent
  | ComplaintRegistered
  | StatementAdded
  | EvidenceAdded
  | ComplaintProductIdentified
  | ComplaintAcknowledged
  | ComplaintAssigned
  | ComplaintEscalated
  | InvestigationStarted
  | CustomerContacted
  | ProblemRestated
  | ProblemConfirmed
  | ComplaintAssessed
  | ComplaintReassessed
  | SafetyFlagged
  | ResponsibilityJudged
  | ComplaintHeld
  | ComplaintResumed
  | CustomerInformed
  | FindingFedBack
  | FindingAcknowledged
  | ComplaintClosed
  | ComplaintRefused
  | ComplaintWithdrawn
  | ComplaintReopened
  | ComplaintMerged
  | ComplaintAbsorbed
  | RecurrenceLinked;
