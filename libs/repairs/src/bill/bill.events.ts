import type { Event, Personal } from '#event-sourcing';
import type { Money } from '#values';
import type { CostBasis, CostBearer, CostClass, PricedItem, WorkOrderKind } from '../repair-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** What the work cost, by class and by who bears it. PARTNER is a chargeback, SUPPLIER a recovery. */
export type CostRecorded = Event<
  'CostRecorded',
  {
    workOrderId: string;
    costId: string;
    lineNo: number | null;
    costClass: CostClass;
    bearer: CostBearer;
    /** Who does the job, whoever bears the cost. */
    partnerId: string | null;
    supplier: string | null;
    amount: Money;
    kind: WorkOrderKind;
    complaintId: string | null;
    productId: string | null;
    region: string | null;
    note: Personal | null;
    recordedBy: string;
    recordedAt: string;
    /** What the amount of materials goes by; since version 2, and only where it is written down by itself. */
    basis?: CostBasis;
  }
>;
export type CostReversed = Event<
  'CostReversed',
  { workOrderId: string; costId: string; reason: Personal; reversedBy: string; reversedAt: string }
>;
/** What the company owes the partner for the job, by the partner's contract price list. */
export type FeeDue = Event<
  'FeeDue',
  {
    workOrderId: string;
    partnerId: string;
    outletId: string;
    items: readonly PricedItem[];
    amount: Money;
    priceListId: string | null;
    edition: number | null;
    dueAt: string;
    packVersion: string;
  }
>;
/** Against the published price list; what differs from it is shown with its reason. */
export type BillIssued = Event<
  'BillIssued',
  {
    workOrderId: string;
    billNo: number;
    partnerId: string | null;
    customerId: string | null;
    items: readonly PricedItem[];
    total: Money;
    customerPays: Money;
    listTotal: Money;
    /** `total − listTotal`. */
    deviation: Money;
    deviationReason: Personal | null;
    quoteNo: number | null;
    issuedBy: string;
    issuedAt: string;
    packVersion: string;
  }
>;
export type BillPaid = Event<
  'BillPaid',
  { workOrderId: string; billNo: number; partnerId: string | null; reference: string; paidAt: string }
>;
export type BillDisputed = Event<
  'BillDisputed',
  { workOrderId: string; billNo: number; partnerId: string | null; reason: Personal; disputedAt: string }
>;
export type BillWaived = Event<
  'BillWaived',
  {
    workOrderId: string;
    billNo: number;
    partnerId: string | null;
    amount: Money;
    reason: Personal;
    waivedBy: string;
    waivedAt: string;
  }
>;

export type BillEvent = CostRecorded | CostReversed | FeeDue | BillIssued | BillPaid | BillDisputed | BillWaived;
