import type { Personal } from '#event-sourcing';
import type { Money } from '#values';

// Stored for ever in events: a list may gain a value, never lose or rename one.

export const WORK_ORDER_KINDS = [
  'REPAIR',
  'INSTALLATION',
  'COMMISSIONING',
  'MAINTENANCE',
  'INSPECTION',
  'DELIVERY',
  'TRAINING',
  'RECALL_REMEDY',
] as const;
export const WORK_ORDER_STATUSES = [
  'DRAFT',
  'QUALIFIED',
  'OFFERED',
  'ACCEPTED',
  'SCHEDULED',
  'IN_PROGRESS',
  'ON_HOLD',
  'INCOMPLETE',
  'COMPLETED',
  'VERIFIED',
  'CLOSED',
  'CANCELLED',
] as const;
export const WORK_ORDER_OUTCOMES = ['DONE', 'NO_FAULT_FOUND', 'IRREPARABLE', 'DECLINED_BY_CUSTOMER'] as const;
export const CANCELLATION_CAUSES = [
  'CUSTOMER_ASKED',
  'REMEDY_CALLED_OFF',
  'DUPLICATE',
  'NOT_SERVICEABLE',
  'OTHER',
] as const;
/** How it is made sure that the work is good: by somebody else's check, or by the customer's sign-off too. */
export const VERIFICATIONS = ['QUALITY_CHECK', 'SIGN_OFF'] as const;
export const PLACES = ['SITE', 'WORKSHOP', 'REMOTE'] as const;

export const OFFER_STATUSES = ['OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'] as const;
export const OFFER_BASES = ['RANKING', 'OVERRIDE'] as const;
export const DECLINE_REASONS = ['NO_CAPACITY', 'NO_SKILL', 'TOO_FAR', 'NO_PARTS', 'PRICE', 'OTHER'] as const;
export const WITHDRAWAL_CAUSES = [
  'DISPATCHER',
  'PARTNER_SUSPENDED',
  'PARTNER_EXITED',
  'DEPOSIT_SHORT',
  'ORDER_CANCELLED',
] as const;
export const DISTANCE_BASES = ['COORDINATES', 'REGION'] as const;
export const RANKING_TERMS = ['DISTANCE', 'SCORE', 'WORKLOAD', 'PRICE'] as const;
/** Why an outlet is not offered an order. */
export const HINDRANCES = [
  'PARTNER_NOT_ACTIVE',
  'OUTLET_CLOSED',
  'NO_WORKING_HOURS',
  'DEPOSIT_BELOW_FLOOR',
  'SKILL_NOT_OFFERED',
  'NO_CERTIFIED_TECHNICIAN',
  'OUTSIDE_RADIUS',
  'REGION_NOT_SERVED',
  'ALREADY_ASKED',
] as const;

export const VISIT_STATUSES = ['SCHEDULED', 'STARTED', 'ENDED', 'MISSED', 'CANCELLED'] as const;
export const VISIT_MISSES = ['TECHNICIAN_NO_SHOW', 'CUSTOMER_ABSENT'] as const;
export const VISIT_CANCELLATIONS = [
  'RESCHEDULED',
  'CUSTOMER_ASKED',
  'TECHNICIAN_UNAVAILABLE',
  'TECHNICIAN_UNQUALIFIED',
  'ASSIGNMENT_WITHDRAWN',
  'ORDER_CANCELLED',
] as const;
/** After what another appointment is agreed on. */
export const RESCHEDULE_CAUSES = [...VISIT_MISSES, 'TECHNICIAN_UNAVAILABLE', 'TECHNICIAN_UNQUALIFIED'] as const;
export const INCOMPLETE_CAUSES = [
  'PART_MISSING',
  'WRONG_PART',
  'PART_DEAD_ON_ARRIVAL',
  'MORE_TIME_NEEDED',
  'OTHER_SKILL_NEEDED',
  'NO_ACCESS',
  'QUOTE_NOT_ANSWERED',
  'QUALITY_CHECK_FAILED',
  'OTHER',
] as const;
export const WORK_HOLD_REASONS = ['PARTS', 'CUSTOMER', 'ACCESS'] as const;

export const LINE_STATUSES = [
  'DIAGNOSED',
  'QUOTED',
  'AUTHORISED',
  'DECLINED',
  'AWAITING_PARTS',
  'PARTS_RESERVED',
  'REPAIRED',
  'CHECKED',
  'RETURNED',
  'IRREPARABLE',
  'CANCELLED',
] as const;
export const QUOTE_ITEM_KINDS = ['PART', 'LABOUR', 'TRAVEL'] as const;
export const AUTHORISATION_BASES = ['CUSTOMER', 'WARRANTY', 'GOODWILL'] as const;
export const PART_PROBLEMS = ['DEAD_ON_ARRIVAL', 'WRONG_PART'] as const;

export const COST_CLASSES = [
  'LABOUR',
  'MATERIALS',
  'TRANSPORT',
  'EQUIPMENT',
  'ADVERTISING',
  'QUALITY_ASSURANCE',
] as const;
export const COST_BEARERS = ['COMPANY', 'CUSTOMER', 'PARTNER', 'SUPPLIER'] as const;
/** LOT: what the pieces cost when they came. LIST: their price in the published list of the day. */
export const COST_BASES = ['LOT', 'LIST'] as const;
export const BILL_STATUSES = ['ISSUED', 'PAID', 'DISPUTED', 'WAIVED'] as const;

export type WorkOrderKind = (typeof WORK_ORDER_KINDS)[number];
export type WorkOrderStatus = (typeof WORK_ORDER_STATUSES)[number];
export type WorkOrderOutcome = (typeof WORK_ORDER_OUTCOMES)[number];
export type CancellationCause = (typeof CANCELLATION_CAUSES)[number];
export type Verification = (typeof VERIFICATIONS)[number];
export type Place = (typeof PLACES)[number];
export type OfferStatus = (typeof OFFER_STATUSES)[number];
export type OfferBasis = (typeof OFFER_BASES)[number];
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export type WithdrawalCause = (typeof WITHDRAWAL_CAUSES)[number];
export type DistanceBasis = (typeof DISTANCE_BASES)[number];
export type RankingTermName = (typeof RANKING_TERMS)[number];
export type Hindrance = (typeof HINDRANCES)[number];
export type VisitStatus = (typeof VISIT_STATUSES)[number];
export type VisitMiss = (typeof VISIT_MISSES)[number];
export type VisitCancellation = (typeof VISIT_CANCELLATIONS)[number];
export type RescheduleCause = (typeof RESCHEDULE_CAUSES)[number];
export type IncompleteCause = (typeof INCOMPLETE_CAUSES)[number];
export type WorkHoldReason = (typeof WORK_HOLD_REASONS)[number];
export type LineStatus = (typeof LINE_STATUSES)[number];
export type QuoteItemKind = (typeof QUOTE_ITEM_KINDS)[number];
export type AuthorisationBasis = (typeof AUTHORISATION_BASES)[number];
export type PartProblem = (typeof PART_PROBLEMS)[number];
export type CostClass = (typeof COST_CLASSES)[number];
export type CostBearer = (typeof COST_BEARERS)[number];
export type CostBasis = (typeof COST_BASES)[number];
export type BillStatus = (typeof BILL_STATUSES)[number];

/** Where the work is done, copied into the order; all of it is about its customer. Region and zone stay outside. */
export type Site = Readonly<{
  address: Personal | null;
  contactName: Personal | null;
  phone: Personal | null;
  /** `latitude,longitude` in degrees, WGS 84. */
  coordinates: Personal | null;
}>;

/** Something to be seen: a photo of a finished step, a signed sheet. */
export type WorkEvidence = Readonly<{ uri: string; sha256: string; mediaType: string }>;

/** A step that must be ticked before the work counts as completed. */
export type ChecklistItem = Readonly<{ code: string; text: string; needsEvidence: boolean }>;
export type ChecklistTick = Readonly<{ code: string; note: Personal | null; evidence: readonly WorkEvidence[] }>;

/**
 * One term of a ranking: points from 0 to 1, the pack's weight, and the measure that the points come from (kilometres,
 * a score from 0 to 100, open jobs per technician, a price in the company's currency). Without a measure the points are the pack's.
 */
export type RankingTerm = Readonly<{ term: RankingTermName; points: number; weight: number; measure: number | null }>;

/** What the company bears of one kind of cost of a line, and why: the warranty's answer when the line was diagnosed. */
export type LineCover = Readonly<{
  costKind: 'PARTS' | 'LABOUR' | 'TRAVEL';
  percent: number;
  reason: string;
  plan: string | null;
  planVersion: string | null;
  until: string | null;
}>;

export type PartNeeded = Readonly<{ partId: string; partNumber: string; quantity: number }>;
/** Pieces as they were used, with their serials where the part has such. */
export type PartUsed = Readonly<{
  reservationId: string;
  partId: string;
  partNumber: string;
  quantity: number;
  serials: readonly string[];
}>;

/** One position of a quote or bill against the published price list. */
export type PricedItem = Readonly<{
  lineNo: number | null;
  kind: QuoteItemKind;
  /** Article number of the part or of the work in the price list. */
  sku: string;
  quantity: number;
  /** What the list says for one. */
  listPrice: Money;
  amount: Money;
  /** What is left to the customer after the cover; the rest is the company's. */
  customerPays: Money;
}>;
