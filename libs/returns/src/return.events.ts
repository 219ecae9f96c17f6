import type { Event, Personal } from '#event-sourcing';
import type { Money } from '#values';
import type {
  CancelCause,
  Condition,
  Disposition,
  Finding,
  OpenedLine,
  PurchaseClaim,
  ReceptionOutcome,
  ReturnFailure,
  ReturnRemedy,
  ReviewCause,
  ShippingPayer,
} from './return-words.events.js';
import type { SettlementEvent } from './settlement.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

export type ReturnOpened = Event<
  'ReturnOpened',
  {
    returnId: string;
    /** What people say and write. */
    number: string;
    /** The agreed remedy that this return carries out, where there is one. */
    complaintId: string | null;
    taskId: string | null;
    customerId: string | null;
    orderId: string | null;
    orderNumber: string | null;
    region: string | null;
    /** Of all money of this return; null where nothing of it has a price. */
    currency: string | null;
    lines: readonly OpenedLine[];
    openedBy: string;
    openedAt: string;
    packVersion: string;
  }
>;

/** A line of the return. */
type OfLine = { returnId: string; no: number };
/** A unit with what names it; one of a range has nothing else. */
type OfUnit = { unitId: string; productId: string | null; serial: string | null };
/** A line whose quantity may be returned anew from here on. */
type Freeing = OfLine & { quantity: number; purchases: readonly PurchaseClaim[] };

export type ReturnLineAuthorised = Event<
  'ReturnLineAuthorised',
  OfLine & {
    /** When the authorisation ends; null for an imported one. */
    until: string | null;
    shippingPayer: ShippingPayer;
    authorisedBy: string;
    authorisedAt: string;
    packVersion: string;
  }
>;
export type ReturnLineDenied = Event<
  'ReturnLineDenied',
  Freeing & { reason: Personal; deniedBy: string; deniedAt: string }
>;
export type ReturnLineCancelled = Event<
  'ReturnLineCancelled',
  Freeing & { cause: CancelCause; cancelledBy: string; cancelledAt: string }
>;
/** Nothing came while it was authorised. */
export type ReturnLineExpired = Event<'ReturnLineExpired', Freeing & { until: string; expiredAt: string }>;
/** A part of the line goes its own way from here on, under another number. */
export type ReturnLineSplit = Event<
  'ReturnLineSplit',
  OfLine & {
    intoNo: number;
    /** What goes, and what stays. */
    quantity: number;
    remaining: number;
    /** What both of them wait for: the end of the authorisation, the goods after an advance exchange. */
    until: string | null;
    goodsDueAt: string | null;
    splitAt: string;
  }
>;
export type ReturnLineReceived = Event<
  'ReturnLineReceived',
  OfLine & {
    reception: ReceptionOutcome;
    quantity: number;
    condition: Condition | null;
    serial: string | null;
    note: Personal | null;
    receivedBy: string;
    receivedAt: string;
  }
>;
export type ReturnLineInspected = Event<
  'ReturnLineInspected',
  OfLine & {
    condition: Condition;
    finding: Finding;
    note: Personal | null;
    inspectedBy: string;
    inspectedAt: string;
  }
>;
/** A supervisor has to accept it by hand. */
export type ReturnLineReferred = Event<
  'ReturnLineReferred',
  OfLine & { causes: readonly ReviewCause[]; note: Personal | null; referredBy: string; referredAt: string }
>;
export type ReturnLineAccepted = Event<
  'ReturnLineAccepted',
  OfLine & {
    quantity: number;
    /** By hand, in spite of these. */
    causes: readonly ReviewCause[];
    byHand: boolean;
    acceptedBy: string;
    acceptedAs: string;
    acceptedAt: string;
  }
>;
export type ReturnLineRejected = Event<
  'ReturnLineRejected',
  Freeing & { reason: Personal; rejectedBy: string; rejectedAt: string }
>;
export type ReturnRemedyChanged = Event<
  'ReturnRemedyChanged',
  OfLine & { from: ReturnRemedy; to: ReturnRemedy; reason: Personal; changedBy: string; changedAt: string }
>;
/** A named exception: the replacement goes out before the old goods are back. */
export type AdvanceExchangeGranted = Event<
  'AdvanceExchangeGranted',
  OfLine & { value: Money | null; limit: Money | null; grantedBy: string; grantedAt: string; packVersion: string }
>;
/** A named exception: money goes out and the goods stay where they are. */
export type GoodsWaived = Event<
  'GoodsWaived',
  OfLine & { value: Money; limit: Money; waivedBy: string; waivedAt: string; packVersion: string }
>;
/** The unit is the company's again: appended with what made it so. */
export type UnitTakenBack = Event<'UnitTakenBack', OfLine & OfUnit & { takenBackAt: string }>;
export type ReturnLineDisposed = Event<
  'ReturnLineDisposed',
  OfLine & {
    productId: string | null;
    unitId: string | null;
    serial: string | null;
    quantity: number;
    disposition: Disposition;
    note: Personal | null;
    disposedBy: string;
    disposedAt: string;
  }
>;
/** The last line that was open for it is settled, and at least one was. */
export type ReturnSettled = Event<
  'ReturnSettled',
  {
    returnId: string;
    complaintId: string | null;
    taskId: string | null;
    /** The remedies that were carried out, each once. */
    remedies: readonly ReturnRemedy[];
    settledQuantity: number;
    failedQuantity: number;
    refunded: Money | null;
    credited: Money | null;
    settledAt: string;
  }
>;
/** Nothing of it was settled, and nothing of it can be. */
export type ReturnFailed = Event<
  'ReturnFailed',
  {
    returnId: string;
    complaintId: string | null;
    taskId: string | null;
    reason: ReturnFailure;
    failedQuantity: number;
    failedAt: string;
  }
>;

export type ReturnEvent =
  | ReturnOpened
  | ReturnLineAuthorised
  | ReturnLineDenied
  | ReturnLineCancelled
  | ReturnLineExpired
  | ReturnLineSplit
  | ReturnLineReceived
  | ReturnLineInspected
  | ReturnLineReferred
  | ReturnLineAccepted
  | ReturnLineRejected
  | ReturnRemedyChanged
  | AdvanceExchangeGranted
  | GoodsWaived
  | UnitTakenBack
  | ReturnLineDisposed
  | ReturnSettled
  | ReturnFailed
  | SettlementEvent;
