import type { Personal } from '#event-sourcing';
import type { Money } from '#values';

// Stored for ever: never rename a value or change a field. A list may gain a value.

export const RETURN_REASONS = [
  'DEFECTIVE',
  'DEAD_ON_ARRIVAL',
  'NOT_AS_DESCRIBED',
  'WRONG_ITEM_SENT',
  'DAMAGED_IN_TRANSIT',
  'RECALLED',
  'CHANGE_OF_MIND',
  'ORDERED_BY_MISTAKE',
  'OTHER',
] as const;
export const RETURN_REMEDIES = ['NONE', 'REPAIR', 'REPLACE', 'REFUND', 'CREDIT'] as const;
export const AUTHORISATIONS = ['REQUESTED', 'AUTHORISED', 'DENIED', 'CANCELLED'] as const;
export const RECEPTIONS = ['AWAITING', 'RECEIVED', 'SHORT', 'WRONG_ITEM', 'DAMAGED', 'LOST', 'EXPIRED'] as const;
/** What can be said of goods when they come, or should have come. */
export const RECEPTION_OUTCOMES = ['RECEIVED', 'SHORT', 'WRONG_ITEM', 'DAMAGED', 'LOST'] as const;
export const ACCEPTANCES = ['PENDING', 'ACCEPTED', 'REJECTED', 'MANUAL'] as const;
export const SETTLEMENT_STATES = ['NONE', 'PENDING', 'ERRORED', 'DONE'] as const;
export const LINE_STAGES = [
  'REQUESTED',
  'AUTHORISED',
  'RECEIVED',
  'IN_REVIEW',
  'UNREPAIRED',
  'ACCEPTED',
  'SETTLEMENT_ERRORED',
  'SETTLING',
  'GOODS_DUE',
] as const;
/** The stage of the least advanced open line, or how it ended where none is open. */
export const RETURN_STATUSES = [...LINE_STAGES, 'SETTLED', 'FAILED'] as const;
export const CONDITIONS = ['SEALED', 'OPENED', 'USED', 'DAMAGED'] as const;
export const FINDINGS = ['FAULT_CONFIRMED', 'NO_FAULT_FOUND', 'NOT_AS_SENT', 'AS_DESCRIBED'] as const;
export const DISPOSITIONS = ['RESTOCK', 'REFURBISH', 'SCRAP', 'RETURN_TO_VENDOR'] as const;
export const SHIPPING_PAYERS = ['SELLER', 'CUSTOMER'] as const;
export const PRICE_SOURCES = ['ORDER', 'UNIT', 'LIST', 'AGREED'] as const;
export const CREDIT_FORMS = ['STORE_CREDIT', 'CREDIT_NOTE'] as const;
export const REVIEW_CAUSES = [
  'SHORT',
  'WRONG_ITEM',
  'DAMAGED',
  'LOST',
  'NO_FAULT_FOUND',
  'NOT_AS_SENT',
  'OVER_VALUE',
  'ASKED_FOR',
] as const;
export const RETURN_EXCEPTIONS = ['ADVANCE_EXCHANGE', 'RETURNLESS_REFUND'] as const;
export const CHARGE_OUTCOMES = ['AGREED', 'WAIVED'] as const;
export const CANCEL_CAUSES = ['CUSTOMER_ASKED', 'REMEDY_CALLED_OFF'] as const;
export const RETURN_FAILURES = ['DENIED', 'EXPIRED', 'REJECTED', 'CANCELLED', 'MIXED'] as const;
export const FREED_CAUSES = ['DENIED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'REPLACED', 'REPAIRED'] as const;
/** Why what came to be repaired was not. */
export const UNREPAIRED_CAUSES = ['NO_FAULT_FOUND', 'IRREPARABLE', 'DECLINED_BY_CUSTOMER', 'ORDER_CANCELLED'] as const;
export const REFUND_PROBLEMS = ['UNKNOWN', 'UNAVAILABLE', 'MISUNDERSTOOD'] as const;
export const DEDUCTION_GROUNDS = ['CONDITION', 'NO_FAULT_FOUND', 'ADJUSTMENT'] as const;

export type ReturnReason = (typeof RETURN_REASONS)[number];
export type ReturnRemedy = (typeof RETURN_REMEDIES)[number];
export type Authorisation = (typeof AUTHORISATIONS)[number];
export type Reception = (typeof RECEPTIONS)[number];
export type ReceptionOutcome = (typeof RECEPTION_OUTCOMES)[number];
export type Acceptance = (typeof ACCEPTANCES)[number];
export type SettlementState = (typeof SETTLEMENT_STATES)[number];
export type LineStage = (typeof LINE_STAGES)[number];
export type ReturnStatus = (typeof RETURN_STATUSES)[number];
export type Condition = (typeof CONDITIONS)[number];
export type Finding = (typeof FINDINGS)[number];
export type Disposition = (typeof DISPOSITIONS)[number];
export type ShippingPayer = (typeof SHIPPING_PAYERS)[number];
export type PriceSource = (typeof PRICE_SOURCES)[number];
export type CreditForm = (typeof CREDIT_FORMS)[number];
export type ReviewCause = (typeof REVIEW_CAUSES)[number];
export type ReturnException = (typeof RETURN_EXCEPTIONS)[number];
export type ChargeOutcome = (typeof CHARGE_OUTCOMES)[number];
export type CancelCause = (typeof CANCEL_CAUSES)[number];
export type ReturnFailure = (typeof RETURN_FAILURES)[number];
export type FreedCause = (typeof FREED_CAUSES)[number];
export type UnrepairedCause = (typeof UNREPAIRED_CAUSES)[number];
export type RefundProblem = (typeof REFUND_PROBLEMS)[number];
export type DeductionGround = (typeof DEDUCTION_GROUNDS)[number];

/** On whose stream the quantity of a line is claimed, and as which article there. */
export type PurchaseClaim = Readonly<{ purchaseId: string; item: string }>;

/** What one line is about, as it was known when the return was opened. */
export type OpenedLine = Readonly<{
  no: number;
  productId: string | null;
  sku: string | null;
  unitId: string | null;
  serial: string | null;
  batch: string | null;
  orderLineNo: number | null;
  quantity: number;
  reason: ReturnReason;
  symptomCode: string | null;
  remedy: ReturnRemedy;
  /** What one piece was bought for, and who says so. */
  unitPrice: Money | null;
  priceSource: PriceSource | null;
  /** What a settlement of the complaint promised for the whole line: paid without deductions. */
  agreed: Money | null;
  region: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  purchases: readonly PurchaseClaim[];
  words: Personal | null;
}>;

/** Taken off what is due, or added where negative: why, by what share, how much. */
export type Deduction = Readonly<{ ground: DeductionGround; percent: number | null; amount: Money }>;
/** Who pays the way back, what it cost and who paid it so far. `correction` is added to what is due. */
export type ReturnShipping = Readonly<{
  payer: ShippingPayer;
  cost: Money;
  paidBy: ShippingPayer;
  correction: Money;
}>;
export type QuotedLine = Readonly<{
  no: number;
  remedy: ReturnRemedy;
  quantity: number;
  gross: Money;
  deductions: readonly Deduction[];
  shipping: ReturnShipping | null;
  due: Money;
}>;
