import type { Command } from '#event-sourcing';
import type {
  CancellationCause,
  IncompleteCause,
  Place,
  WorkEvidence,
  WorkOrderKind,
  WorkOrderOutcome,
} from '../repair-words.events.js';

export type SiteGiven = Readonly<{
  address: string | null;
  contactName: string | null;
  phone: string | null;
  coordinates: Readonly<{ latitude: number; longitude: number }> | null;
}>;
export type TickGiven = Readonly<{ code: string; note: string | null; evidence: readonly WorkEvidence[] }>;

/** With `task` or `returnLine` everything else is taken from there and need not be given. */
export type DraftWorkOrder = Command<
  'DraftWorkOrder',
  {
    workOrderId: string;
    kind: WorkOrderKind;
    place: Place;
    task: Readonly<{ complaintId: string; taskId: string; remedyNo: number }> | null;
    returnLine: Readonly<{ returnId: string; no: number }> | null;
    customerId: string | null;
    sku: string | null;
    serial: string | null;
    component: string | null;
    symptomCode: string | null;
    region: string | null;
    zone: string | null;
    site: SiteGiven | null;
    words: string | null;
    reportedAt: string | null;
  }
>;
export type SetWorkOrderSite = Command<
  'SetWorkOrderSite',
  { workOrderId: string; site: SiteGiven; region: string | null; zone: string | null }
>;
/** What is left out or null is what the pack says for the kind of job and the product. */
export type QualifyWorkOrder = Command<
  'QualifyWorkOrder',
  {
    workOrderId: string;
    sku: string | null;
    serial: string | null;
    component: string | null;
    symptomCode: string | null;
    skills: readonly string[] | null;
    minutes: number | null;
  }
>;
export type CompleteWorkOrder = Command<
  'CompleteWorkOrder',
  { workOrderId: string; outcome: WorkOrderOutcome; ticks: readonly TickGiven[]; note: string | null }
>;
export type ReportWorkIncomplete = Command<
  'ReportWorkIncomplete',
  { workOrderId: string; cause: IncompleteCause; note: string | null }
>;
export type RecordQualityCheck = Command<
  'RecordQualityCheck',
  { workOrderId: string; passed: boolean; findings: string | null; evidence: readonly WorkEvidence[] }
>;
export type SignOffWork = Command<
  'SignOffWork',
  { workOrderId: string; signer: string; evidence: WorkEvidence | null }
>;
export type CloseWorkOrder = Command<'CloseWorkOrder', { workOrderId: string }>;
export type CancelWorkOrder = Command<
  'CancelWorkOrder',
  { workOrderId: string; cause: CancellationCause; reason: string | null }
>;

export type OrderCommand =
  | DraftWorkOrder
  | SetWorkOrderSite
  | QualifyWorkOrder
  | CompleteWorkOrder
  | ReportWorkIncomplete
  | RecordQualityCheck
  | SignOffWork
  | CloseWorkOrder
  | CancelWorkOrder;
