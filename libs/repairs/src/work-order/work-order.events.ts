import type { Event, Personal } from '#event-sourcing';
import type {
  CancellationCause,
  ChecklistItem,
  ChecklistTick,
  IncompleteCause,
  Place,
  Site,
  Verification,
  WorkEvidence,
  WorkOrderKind,
  WorkOrderOutcome,
} from '../repair-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

export type WorkOrderDrafted = Event<
  'WorkOrderDrafted',
  {
    workOrderId: string;
    number: string;
    /** Whose key encrypts what is written about it: the customer's, else that of its complaint, else its own. */
    subject: string;
    kind: WorkOrderKind;
    place: Place;
    /** The complaint whose agreed remedy this is, and the task that it carries out. */
    complaintId: string | null;
    taskId: string | null;
    returnId: string | null;
    returnLineNo: number | null;
    customerId: string | null;
    productId: string | null;
    sku: string | null;
    unitId: string | null;
    serial: string | null;
    batch: string | null;
    component: string | null;
    symptomCode: string | null;
    region: string | null;
    /** Of the wall clock where the work is done. */
    zone: string;
    site: Site | null;
    /** What the customer said, word for word. */
    words: Personal | null;
    reportedAt: string;
    draftedBy: string;
    draftedAt: string;
    packVersion: string;
  }
>;
export type WorkOrderSiteSet = Event<
  'WorkOrderSiteSet',
  { workOrderId: string; site: Site; region: string | null; zone: string; setAt: string }
>;
/** What is to be done is clear: the unit, the skills it takes, how long, and the checklist that must be ticked. */
export type WorkOrderQualified = Event<
  'WorkOrderQualified',
  {
    workOrderId: string;
    productId: string | null;
    sku: string | null;
    unitId: string | null;
    serial: string | null;
    component: string | null;
    symptomCode: string | null;
    skills: readonly string[];
    minutes: number;
    checklistId: string | null;
    checklistNo: number | null;
    checklist: readonly ChecklistItem[];
    verification: Verification;
    qualifiedBy: string;
    qualifiedAt: string;
    packVersion: string;
  }
>;
/** The work is done, the checklist ticked; `firstVisit`: on the first one that took place. */
export type WorkOrderCompleted = Event<
  'WorkOrderCompleted',
  {
    workOrderId: string;
    outcome: WorkOrderOutcome;
    firstVisit: boolean;
    ticks: readonly ChecklistTick[];
    note: Personal | null;
    completedBy: string;
    completedAt: string;
  }
>;
export type WorkOrderIncomplete = Event<
  'WorkOrderIncomplete',
  {
    workOrderId: string;
    /** Null where a quality check found it. */
    visitId: string | null;
    cause: IncompleteCause;
    note: Personal | null;
    reportedBy: string;
    reportedAt: string;
  }
>;
export type QualityChecked = Event<
  'QualityChecked',
  {
    workOrderId: string;
    passed: boolean;
    findings: Personal | null;
    evidence: readonly WorkEvidence[];
    checkedBy: string;
    checkedAt: string;
  }
>;
export type CustomerSignedOff = Event<
  'CustomerSignedOff',
  { workOrderId: string; signer: Personal; evidence: WorkEvidence | null; recordedBy: string; signedAt: string }
>;
export type WorkOrderClosed = Event<
  'WorkOrderClosed',
  {
    workOrderId: string;
    outcome: WorkOrderOutcome;
    complaintId: string | null;
    taskId: string | null;
    returnId: string | null;
    returnLineNo: number | null;
    customerId: string | null;
    productId: string | null;
    unitId: string | null;
    component: string | null;
    symptomCode: string | null;
    region: string | null;
    kind: WorkOrderKind;
    partnerId: string | null;
    outletId: string | null;
    technicianId: string | null;
    /** The first start of a visit, and the end of the last one. */
    startedAt: string | null;
    endedAt: string | null;
    /** From the first time that a part was missing until the last one was there. */
    partsAwaitedFrom: string | null;
    partsAwaitedUntil: string | null;
    underWarranty: boolean;
    visits: number;
    firstVisit: boolean;
    closedBy: string;
    closedAt: string;
  }
>;
/** Parts, bookings and deposit that were held for it are let go in the same append. */
export type WorkOrderCancelled = Event<
  'WorkOrderCancelled',
  {
    workOrderId: string;
    cause: CancellationCause;
    reason: Personal | null;
    complaintId: string | null;
    taskId: string | null;
    /** The line of a return whose goods were to be repaired. */
    returnLine?: Readonly<{ returnId: string; no: number }>;
    partnerId: string | null;
    cancelledBy: string;
    cancelledAt: string;
  }
>;

export type OrderEvent =
  | WorkOrderDrafted
  | WorkOrderSiteSet
  | WorkOrderQualified
  | WorkOrderCompleted
  | WorkOrderIncomplete
  | QualityChecked
  | CustomerSignedOff
  | WorkOrderClosed
  | WorkOrderCancelled;
