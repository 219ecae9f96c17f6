import type { Event, Personal } from '#event-sourcing';
import type { Money } from '#values';
import type {
  ChargeOutcome,
  PurchaseClaim,
  QuotedLine,
  RefundProblem,
  UnrepairedCause,
} from './return-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

type OfLine = { returnId: string; no: number };

/** What is due for the lines that can be settled with money, as it was shown before anybody confirmed it. */
export type SettlementQuoted = Event<
  'SettlementQuoted',
  {
    returnId: string;
    /** 1, 2, 3 … of this return: what the confirmation names. */
    quoteNo: number;
    lines: readonly QuotedLine[];
    total: Money;
    /** The total in the company's currency, by the pack's rates. */
    value: Money;
    quotedBy: string;
    quotedAt: string;
    packVersion: string;
  }
>;
export type SettlementConfirmed = Event<
  'SettlementConfirmed',
  {
    returnId: string;
    quoteNo: number;
    total: Money;
    value: Money;
    confirmedBy: string;
    confirmedAs: string;
    confirmedAt: string;
    packVersion: string;
  }
>;

/** Asks the gateway to pay; the id of this event is the key under which it pays once. */
export type RefundRequested = Event<
  'RefundRequested',
  OfLine & {
    amount: Money;
    /** The payment or account as the gateway knows it; null for the one that the order was paid with. */
    payTo: Personal | null;
    number: string;
    orderNumber: string | null;
    quoteNo: number;
    requestedAt: string;
  }
>;
/** Nobody knows whether the money went, or the gateway could not be asked. Tried again under the same key. */
export type RefundErrored = Event<
  'RefundErrored',
  OfLine & { key: string; attempt: number; problem: RefundProblem; retryAt: string | null; erroredAt: string }
>;
/** Asks the gateway once more, under the key of the first time. */
export type RefundRetried = Event<
  'RefundRetried',
  OfLine & { key: string; attempt: number; amount: Money; retriedBy: string; retriedAt: string }
>;
/** The gateway says no for good: no money went under this key. */
export type RefundDeclined = Event<'RefundDeclined', OfLine & { key: string; code: string; declinedAt: string }>;
/** Asks the gateway to pay another way after it declined; the id of this event is the new key. */
export type RefundRedirected = Event<
  'RefundRedirected',
  OfLine & {
    declinedKey: string;
    amount: Money;
    payTo: Personal;
    number: string;
    orderNumber: string | null;
    redirectedBy: string;
    redirectedAt: string;
  }
>;
export type RefundSucceeded = Event<
  'RefundSucceeded',
  OfLine & { key: string; amount: Money; reference: string; succeededAt: string }
>;

export type StoreCreditGranted = Event<
  'StoreCreditGranted',
  OfLine & {
    creditId: string;
    customerId: string | null;
    amount: Money;
    quoteNo: number;
    validUntil: string | null;
    grantedAt: string;
  }
>;
export type CreditNoteIssued = Event<
  'CreditNoteIssued',
  OfLine & {
    creditNoteId: string;
    creditNoteNumber: string;
    customerId: string | null;
    orderNumber: string | null;
    amount: Money;
    quoteNo: number;
    issuedAt: string;
  }
>;

/** The warehouse is to send goods of this article. */
export type ReplacementRequested = Event<
  'ReplacementRequested',
  OfLine & { productId: string | null; sku: string | null; quantity: number; inAdvance: boolean; requestedAt: string }
>;
export type ReplacementShipped = Event<
  'ReplacementShipped',
  OfLine & {
    unitId: string | null;
    byUnitId: string | null;
    bySerial: string | null;
    quantity: number;
    /** What the customer holds anew and may return anew. */
    purchases: readonly PurchaseClaim[];
    carrier: string;
    trackingNumber: string | null;
    /** When the old goods are due back after an advance exchange. */
    goodsDueAt: string | null;
    shippedBy: string;
    shippedAt: string;
  }
>;
/** Appended with the shipment: one unit stands for another from here on. */
export type UnitExchanged = Event<
  'UnitExchanged',
  OfLine & {
    unitId: string;
    productId: string | null;
    serial: string | null;
    byUnitId: string | null;
    exchangedAt: string;
  }
>;
export type RepairRequested = Event<
  'RepairRequested',
  OfLine & { productId: string | null; unitId: string | null; quantity: number; requestedAt: string }
>;
/** Repaired and on its way back to the customer. */
export type ReturnLineRepaired = Event<
  'ReturnLineRepaired',
  OfLine & {
    unitId: string | null;
    quantity: number;
    purchases: readonly PurchaseClaim[];
    /** The repair order that did it. */
    reference: string | null;
    repairedBy: string;
    repairedAt: string;
  }
>;
/** The goods are here as they came: by then somebody decides on another remedy, or that they go back. */
export type ReturnLineUnrepaired = Event<
  'ReturnLineUnrepaired',
  OfLine & {
    cause: UnrepairedCause;
    /** The repair order that ended so. */
    reference: string | null;
    decideBy: string;
    recordedBy: string;
    recordedAt: string;
    packVersion: string;
  }
>;

/** The goods are not back after an advance exchange. A proposal: nobody is charged by it. */
export type ChargeProposed = Event<
  'ChargeProposed',
  OfLine & { amount: Money | null; goodsDueAt: string; proposedAt: string; packVersion: string }
>;
export type ChargeResolved = Event<
  'ChargeResolved',
  OfLine & { outcome: ChargeOutcome; amount: Money | null; reason: Personal; resolvedBy: string; resolvedAt: string }
>;

export type SettlementEvent =
  | SettlementQuoted
  | SettlementConfirmed
  | RefundRequested
  | RefundErrored
  | RefundRetried
  | RefundDeclined
  | RefundRedirected
  | RefundSucceeded
  | StoreCreditGranted
  | CreditNoteIssued
  | ReplacementRequested
  | ReplacementShipped
  | UnitExchanged
  | RepairRequested
  | ReturnLineRepaired
  | ReturnLineUnrepaired
  | ChargeProposed
  | ChargeResolved;
