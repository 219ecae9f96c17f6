import type { Personal } from '#event-sourcing';

// Stored for ever in events: a list may gain a value, never lose or rename one.

export const EVIDENCE_KINDS = ['INVOICE', 'REGISTRATION', 'SERIAL', 'BRAND_MARK', 'PHOTO', 'STATEMENT'] as const;
export const WITHDRAWAL_GROUNDS = ['MISTAKEN', 'FALSE', 'SUPERSEDED'] as const;
export const COST_KINDS = ['PARTS', 'LABOUR', 'TRAVEL'] as const;
export const START_BASES = ['PRODUCTION', 'PURCHASE', 'INSTALL'] as const;
export const START_FACTS = [
  'PRODUCED',
  'SHIPPED',
  'SOLD',
  'DELIVERED',
  'INSTALLED',
  'PURCHASE_STATED',
  'EXCHANGED',
] as const;
export const EXCHANGE_EFFECTS = ['RESTART', 'CONTINUE'] as const;
export const GRANT_GROUNDS = ['BOUGHT', 'GOODWILL', 'RECALL', 'CONTRACT'] as const;
export const REVOCATION_GROUNDS = ['MISTAKEN', 'CANCELLED', 'FRAUD'] as const;
export const CLAIM_OUTCOMES = ['COVERED', 'PARTLY_COVERED', 'NOT_COVERED'] as const;
export const COVER_REASONS = [
  'IN_TERM',
  'BY_LAW',
  'START_UNKNOWN',
  'BEFORE_START',
  'AFTER_TERM',
  'NOT_COVERED_BY_PLAN',
  'NO_PLAN',
  'UNIT_RETIRED',
] as const;
export const FIRST_DAYS = ['COUNTED', 'NOT_COUNTED'] as const;
export const SPAN_UNITS = ['DAYS', 'MONTHS'] as const;
export const STATUTORY_REMEDIES = ['REPAIR', 'EXCHANGE', 'REFUND', 'PRICE_REDUCTION'] as const;
export const REMEDY_STATUSES = ['DUE', 'NOT_DUE', 'UNDECIDED'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];
export type CostKind = (typeof COST_KINDS)[number];
export type StartBasis = (typeof START_BASES)[number];
export type StartFact = (typeof START_FACTS)[number];
export type ExchangeEffect = (typeof EXCHANGE_EFFECTS)[number];
export type GrantGround = (typeof GRANT_GROUNDS)[number];
export type RevocationGround = (typeof REVOCATION_GROUNDS)[number];
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number];
export type FirstDay = (typeof FIRST_DAYS)[number];
export type CoverReason = (typeof COVER_REASONS)[number];
export type StatutoryRemedy = (typeof STATUTORY_REMEDIES)[number];
export type RemedyStatus = (typeof REMEDY_STATUSES)[number];

export type EvidenceAttachment = Readonly<{ uri: string; sha256: string; mediaType: string; name: Personal | null }>;

export type Span = Readonly<{ amount: number; unit: (typeof SPAN_UNITS)[number] }>;
/** What a term starts at: the first basis that is known, or the day that lies a span behind it. */
export type PlanStart = Readonly<{ basis: StartBasis; after: Span | null }>;
/** So many percent of one kind of cost, for so many months from the start; later steps go on behind earlier ones. */
export type CoverStep = Readonly<{ percent: number; months: number }>;
export type CoverTerm = Readonly<{ costKind: CostKind; steps: readonly CoverStep[] }>;
/** What a plan covers of one component; null is whatever has no line of its own. */
export type CoverLine = Readonly<{ component: string | null; terms: readonly CoverTerm[] }>;
export type ServiceAllowance = Readonly<{ service: string; count: number; months: number }>;

/** What was found about one kind of cost. */
export type ClaimCover = Readonly<{
  costKind: CostKind;
  percent: number;
  reason: CoverReason;
  /** The plan, or the statutory rule where the cover is by law. */
  plan: string | null;
  planVersion: string | null;
  /** Null where the plan holds for every unit of its class. */
  entitlementId: string | null;
  startsAt: string | null;
  startFact: StartFact | null;
  until: string | null;
}>;
/** What a statutory rule said on the day of the claim. */
export type ClaimStatute = Readonly<{
  rule: string;
  version: string;
  status: RemedyStatus;
  reason: string;
  remedies: readonly StatutoryRemedy[];
  until: string | null;
  factIds: readonly string[];
  missing: readonly string[];
  /** The benefit-of-doubt rule that decided where a fact was missing. */
  doubt: string | null;
}>;
export type ClaimEvidence = Readonly<{ evidenceId: string; kind: EvidenceKind; trust: number }>;
