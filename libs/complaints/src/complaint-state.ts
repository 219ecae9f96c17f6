import type { Money } from '#values';
import type {
  Category,
  ComplaintStatus,
  Department,
  FaultDegree,
  Owner,
  Remedy,
  RemedyKind,
  Responsibility,
  SafetyFlag,
  Severity,
  Tier,
} from './complaint-words.events.js';

export type Task = Readonly<{
  taskId: string;
  remedyNo: number;
  remedy: RemedyKind;
  department: Department;
  status: 'SENT' | 'RECEIVED' | 'DONE' | 'FAILED' | 'RETURNED' | 'CANCELLED';
  attempt: number;
  receiveDueAt: string | null;
  doneDueAt: string | null;
  /** Who has had a hand in it. */
  handlers: readonly string[];
}>;

export type Proposal = Readonly<{
  proposalId: string;
  remedies: readonly Remedy[];
  value: Money;
  ownFault: FaultDegree;
  proposedBy: string;
}>;

export type Hold = Readonly<{ heldAt: string; heldUntil: string; informDueAt: string | null; informed: boolean }>;

export type Finding = Readonly<{ findingId: string; department: Department; acknowledged: boolean }>;

/** Only what the rules need to know, which is less than what the screens show. */
export type Complaint = Readonly<{
  complaintId: string;
  status: ComplaintStatus;
  /** Whose key encrypts what is written about it. */
  subject: string;
  /** Whose opinion it is: the one a dealer reports for, else the reporter. */
  customerId: string | null;
  partnerId: string | null;
  technicianId: string | null;
  supplier: string | null;
  /** A whole serial number; a part of one tells no unit. */
  serial: string | null;
  identifiedAs: readonly (string | null)[];
  symptomCode: string | null;
  category: Category | null;
  severity: Severity;
  safetyFlag: SafetyFlag;
  loss: Readonly<{ soFar: Money | null; perDay: Money | null }>;
  reportedAt: string;
  /** Where its clocks start; null for an imported one, which has none. */
  clocksFrom: string | null;
  acknowledgeDueAt: string | null;
  answerDueAt: string | null;
  settleDueAt: string | null;
  ownerDueAt: string | null;
  replyDueAt: string | null;
  nextContactDueAt: string | null;
  acknowledgedBy: string | null;
  answered: boolean;
  tier: Tier;
  owner: Owner | null;
  /** Causes and due times for which it has been raised already. */
  raisedFor: readonly string[];
  lastContact: string | null;
  unreachedTries: number;
  restatement: string | null;
  problemConfirmed: boolean;
  responsibility: Responsibility | null;
  hold: Hold | null;
  informedOf: readonly string[];
  proposal: Proposal | null;
  tasks: readonly Task[];
  rechecked: boolean;
  satisfied: boolean;
  settledOnTheSpot: boolean;
  ownFaultFound: boolean;
  findings: readonly Finding[];
  statements: readonly string[];
  attachments: readonly string[];
  mergedInto: string | null;
  absorbed: readonly string[];
  recurrences: readonly string[];
}>;
