import type { Personal } from '#event-sourcing';
import type { Money } from '#values';

// Stored for ever in events: a list may gain a value, never lose or rename one.

export const COMPLAINT_CHANNELS = ['HOTLINE', 'ONLINE', 'LETTER', 'VISIT', 'PARTNER', 'MARKETPLACE'] as const;
export const CONTACT_CHANNELS = ['PHONE', 'EMAIL', 'LETTER', 'MESSAGE', 'VISIT', 'ONLINE'] as const;
export const CONTACT_OUTCOMES = ['REACHED', 'UNREACHED'] as const;
export const CATEGORIES = [
  'PRODUCT',
  'REPAIR',
  'DELIVERY',
  'INSTALLATION',
  'STAFF_CONDUCT',
  'PRICE',
  'INFORMATION',
] as const;
export const SEVERITIES = ['MINOR', 'MAJOR', 'CRITICAL'] as const;
export const SAFETY_FLAGS = ['NONE', 'INJURY', 'FIRE'] as const;
export const RESPONSIBILITIES = ['COMPANY', 'PARTNER', 'SUPPLIER', 'CUSTOMER', 'UNDETERMINED'] as const;
export const TIERS = ['AGENT', 'SUPERVISOR', 'MANAGER', 'EXECUTIVE'] as const;
export const DEPARTMENTS = ['LOGISTICS', 'WAREHOUSE', 'PRODUCTION', 'DESIGN', 'MARKETING', 'OPERATIONS'] as const;
export const OWNER_KINDS = ['PERSON', 'DEPARTMENT', 'TIER'] as const;
export const REMEDY_KINDS = [
  'REPAIR',
  'REPLACE',
  'REFUND',
  'COMPENSATE',
  'APOLOGISE',
  'LEADER_CALL',
  'REFERENCE_VISIT',
  'INTERNAL_REVIEW_INVITATION',
  'TRAINING',
  'PROMOTION_HELP',
] as const;
export const PRICE_SOURCES = ['CATALOGUE', 'STATED'] as const;
export const COMPENSATION_FACTORS = ['LONG_TERM_RELATION', 'REPURCHASE_HOPE', 'WORD_OF_MOUTH_RISK'] as const;
export const FAULT_DEGREES = ['NONE', 'PARTIAL', 'FULL'] as const;
export const REASONABLENESS = ['REASONABLE', 'PARTLY_REASONABLE', 'UNREASONABLE'] as const;
export const DOUBTS = ['EXCHANGE', 'REFUND'] as const;
export const HOLD_REASONS = [
  'CUSTOMER_UNAVAILABLE',
  'EVIDENCE_AWAITED',
  'PARTS_AWAITED',
  'SUPPLIER_AWAITED',
  'AUTHORITY_AWAITED',
  'OTHER',
] as const;
export const DELAY_CAUSES = ['HOLD', 'LATE'] as const;
export const REFUSAL_GROUNDS = ['UNREASONABLE', 'UNFOUNDED'] as const;
export const CLOSING_OUTCOMES = ['SATISFIED', 'UNREACHED'] as const;
export const TASK_RETURN_CAUSES = ['NOT_RECEIVED_IN_TIME', 'NOT_DONE_IN_TIME', 'SENT_BACK'] as const;
export const TASK_CANCEL_CAUSES = ['ANOTHER_REMEDY_FAILED', 'WITHDRAWN'] as const;
export const OVERDUE_CAUSES = [
  'ACKNOWLEDGEMENT_OVERDUE',
  'ANSWER_OVERDUE',
  'SETTLEMENT_OVERDUE',
  'REPLY_OVERDUE',
  'NO_NAMED_MANAGER',
  'CUSTOMER_NOT_INFORMED',
  'FOLLOW_UP_OVERDUE',
] as const;
export const ESCALATION_CAUSES = ['REQUESTED', 'CRITICAL', ...OVERDUE_CAUSES] as const;
export const RECURRENCE_BASES = ['SAME_UNIT_AND_SYMPTOM', 'SAME_CUSTOMER_AND_CATEGORY'] as const;
export const RECURRENCE_SUBJECTS = ['SERIAL', 'CUSTOMER'] as const;
export const IDENTIFICATIONS = ['HAND', 'MAPPING', 'SERIAL'] as const;
export const COMPLAINT_STATUSES = [
  'REGISTERED',
  'ACKNOWLEDGED',
  'INVESTIGATING',
  'HELD',
  'PROPOSED',
  'APPROVED',
  'REPLIED',
  'SETTLEMENT_SIGNED',
  'IMPLEMENTING',
  'AWAITING_SATISFACTION',
  'CLOSED',
  'REFUSED',
  'WITHDRAWN',
  'MERGED',
] as const;

export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];
export type Category = (typeof CATEGORIES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type SafetyFlag = (typeof SAFETY_FLAGS)[number];
export type Responsibility = (typeof RESPONSIBILITIES)[number];
export type Tier = (typeof TIERS)[number];
export type Department = (typeof DEPARTMENTS)[number];
export type RemedyKind = (typeof REMEDY_KINDS)[number];
export type CompensationFactor = (typeof COMPENSATION_FACTORS)[number];
export type FaultDegree = (typeof FAULT_DEGREES)[number];
export type Reasonableness = (typeof REASONABLENESS)[number];
export type Doubt = (typeof DOUBTS)[number];
export type HoldReason = (typeof HOLD_REASONS)[number];
export type DelayCause = (typeof DELAY_CAUSES)[number];
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];
export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number];
export type TaskReturnCause = (typeof TASK_RETURN_CAUSES)[number];
export type TaskCancelCause = (typeof TASK_CANCEL_CAUSES)[number];
export type OverdueCause = (typeof OVERDUE_CAUSES)[number];
export type EscalationCause = (typeof ESCALATION_CAUSES)[number];
export type RecurrenceBasis = (typeof RECURRENCE_BASES)[number];
export type RecurrenceSubject = (typeof RECURRENCE_SUBJECTS)[number];
export type Identification = (typeof IDENTIFICATIONS)[number];
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

export type Owner = Readonly<{
  kind: (typeof OWNER_KINDS)[number];
  /** A person's id, a department or, until someone of it takes over, a tier. */
  id: string;
  /** What a person owns it as. */
  role: string | null;
}>;
export type ProductAsGiven = Readonly<{ line: string | null; model: string | null; specification: string | null }>;
export type Attachment = Readonly<{ uri: string; sha256: string; mediaType: string; name: Personal | null }>;
export type Contact = Readonly<{
  name: Personal | null;
  phone: Personal | null;
  email: Personal | null;
  address: Personal | null;
}>;
/** The number under which another system keeps the same complaint. */
export type Source = Readonly<{ system: string; number: string }>;
/** What an import gave and could not be true: kept here, left out of its field. */
export type IntakeNote = Readonly<{ field: string; given: string; problem: string }>;
/** What tells whether the same opinion came before. */
export type Occurrence = Readonly<{
  serial: string | null;
  customerId: string | null;
  symptomCode: string | null;
  category: Category | null;
  reportedAt: string;
}>;
export type Goods = Readonly<{
  sku: string;
  quantity: number;
  listPrice: Money;
  priceSource: (typeof PRICE_SOURCES)[number];
}>;
export type Remedy = Readonly<{
  no: number;
  kind: RemedyKind;
  money: Money | null;
  goods: Goods | null;
  note: Personal | null;
}>;
export type Suggestion = Readonly<{ amount: Money; loss: Money; percentOfLoss: number; percentMore: number }>;
export type NearestCases = Readonly<{ median: Money; complaintIds: readonly string[] }>;
