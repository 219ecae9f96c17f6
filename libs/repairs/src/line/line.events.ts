import type { Event, Personal } from '#event-sourcing';
import type { Money } from '#values';
import type {
  AuthorisationBasis,
  LineCover,
  PartNeeded,
  PartProblem,
  PartUsed,
  PricedItem,
  WorkEvidence,
} from '../repair-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** What is wrong with one component, what it takes, and what of it the warranty bears. */
export type LineDiagnosed = Event<
  'LineDiagnosed',
  {
    workOrderId: string;
    no: number;
    component: string | null;
    symptomCode: string;
    cause: string;
    finding: Personal | null;
    /** Article number of the work in the price list. */
    labourSku: string;
    parts: readonly PartNeeded[];
    cover: readonly LineCover[];
    /** Whether the company bears all of it, so that no quote is needed. */
    inWarranty: boolean;
    diagnosedBy: string;
    diagnosedAt: string;
    packVersion: string;
  }
>;
/** Diagnosed anew: replaces what the line said before, and any quote of it. */
export type LineRediagnosed = Event<'LineRediagnosed', LineDiagnosed['data']>;
export type LineIrreparable = Event<
  'LineIrreparable',
  {
    workOrderId: string;
    no: number;
    reason: Personal;
    evidence: readonly WorkEvidence[];
    judgedBy: string;
    judgedAt: string;
  }
>;
/** What the lines that are not under warranty cost by the list that holds on that day. */
export type QuoteIssued = Event<
  'QuoteIssued',
  {
    workOrderId: string;
    quoteNo: number;
    lineNos: readonly number[];
    priceListIds: readonly string[];
    /** The editions, in the same order. */
    editions: readonly number[];
    items: readonly PricedItem[];
    total: Money;
    customerPays: Money;
    validUntil: string;
    quotedBy: string;
    quotedAt: string;
    packVersion: string;
  }
>;
export type LineAuthorised = Event<
  'LineAuthorised',
  {
    workOrderId: string;
    no: number;
    /** Null where no quote was needed. */
    quoteNo: number | null;
    basis: AuthorisationBasis;
    /** What the company bears out of goodwill; null on another basis. */
    goodwill: Money | null;
    authorisedBy: string;
    authorisedAt: string;
    packVersion: string;
  }
>;
export type LineDeclined = Event<
  'LineDeclined',
  { workOrderId: string; no: number; quoteNo: number; reason: Personal | null; declinedAt: string }
>;
/** Held for this line, in the same append, at the stock of an outlet. */
export type LinePartsReserved = Event<
  'LinePartsReserved',
  {
    workOrderId: string;
    no: number;
    reservationId: string;
    partId: string;
    partNumber: string;
    outletId: string;
    quantity: number;
    reservedAt: string;
  }
>;
export type LinePartsAwaited = Event<
  'LinePartsAwaited',
  {
    workOrderId: string;
    no: number;
    partId: string;
    partNumber: string;
    outletId: string;
    quantity: number;
    awaitedAt: string;
  }
>;
export type LinePartsReleased = Event<
  'LinePartsReleased',
  { workOrderId: string; no: number; reservationId: string; partId: string; releasedAt: string }
>;
/** A piece that came and is of no use; it leaves the reservation and another one is needed. */
export type LinePartFailed = Event<
  'LinePartFailed',
  {
    workOrderId: string;
    no: number;
    reservationId: string;
    partId: string;
    partNumber: string;
    quantity: number;
    serials: readonly string[];
    problem: PartProblem;
    reportedBy: string;
    reportedAt: string;
  }
>;
export type LineRepaired = Event<
  'LineRepaired',
  {
    workOrderId: string;
    no: number;
    partsUsed: readonly PartUsed[];
    /** Of the component that was exchanged, where it has such. */
    oldSerial: string | null;
    newSerial: string | null;
    minutes: number;
    technicianId: string | null;
    repairedBy: string;
    repairedAt: string;
    /** Which component of which unit; since version 2, and only where unit and a serial are known. */
    exchanged?: Readonly<{ unitId: string; productId: string | null; serial: string | null; component: string | null }>;
  }
>;
export type LineChecked = Event<
  'LineChecked',
  { workOrderId: string; no: number; passed: boolean; note: Personal | null; checkedBy: string; checkedAt: string }
>;
/** What was repaired in the workshop is with the customer again. */
export type LineReturned = Event<
  'LineReturned',
  { workOrderId: string; no: number; returnedBy: string; returnedAt: string }
>;
export type LineCancelled = Event<'LineCancelled', { workOrderId: string; no: number; cancelledAt: string }>;

export type LineEvent =
  | LineDiagnosed
  | LineRediagnosed
  | LineIrreparable
  | QuoteIssued
  | LineAuthorised
  | LineDeclined
  | LinePartsReserved
  | LinePartsAwaited
  | LinePartsReleased
  | LinePartFailed
  | LineRepaired
  | LineChecked
  | LineReturned
  | LineCancelled;
