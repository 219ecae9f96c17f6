import type { Recorded } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { WorkOrderDrafted } from './work-order.events.js';
import type { WorkOrderView } from './work-order.view.js';

/** A row of which nothing has happened but the draft. */
export const draftedRow = ({ data, meta }: Recorded<WorkOrderDrafted>): WorkOrderView => ({
  id: data.workOrderId,
  number: data.number,
  status: 'DRAFT',
  kind: data.kind,
  place: data.place,
  complaintId: data.complaintId,
  taskId: data.taskId,
  returnId: data.returnId,
  returnLineNo: data.returnLineNo,
  customerId: data.customerId,
  productId: data.productId,
  sku: data.sku,
  unitId: data.unitId,
  serial: data.serial,
  batch: data.batch,
  component: data.component,
  symptomCode: data.symptomCode,
  region: data.region,
  zone: data.zone,
  hasSite: data.site !== null,
  reportedAt: new Date(data.reportedAt),
  draftedBy: data.draftedBy,
  draftedAt: new Date(data.draftedAt),
  ...UNTOUCHED,
  skills: [],
  technicianIds: [],
  version: meta.version.toString(),
  position: meta.position,
});

const UNTOUCHED = {
  heldFrom: null,
  holdReason: null,
  incomplete: null,
  minutes: 0,
  verification: 'QUALITY_CHECK',
  checklistId: null,
  checklistNo: null,
  checklist: [],
  partnerId: null,
  outletId: null,
  technicianId: null,
  offeredPartnerId: null,
  offeredOutletId: null,
  offerAttempt: null,
  offerExpiresAt: null,
  needsDispatcher: false,
  nextVisitId: null,
  nextVisitFrom: null,
  nextVisitUntil: null,
  rescheduleDueAt: null,
  visitsMade: 0,
  outcome: null,
  firstVisit: null,
  cancellation: null,
  lines: [],
  quotes: [],
  costs: [],
  bills: [],
  loans: [],
  partsAwaitedFrom: null,
  partsAwaitedUntil: null,
  dueAt: null,
  qualifiedAt: null,
  startedAt: null,
  completedAt: null,
  completedBy: null,
  checkedAt: null,
  signedOffAt: null,
  closedAt: null,
  closingRecordedAt: null,
  cancelledAt: null,
} as const;

/** What the order itself is about and how far it is. */
export const orderShown = (row: WorkOrderView, event: WorkOrderEvent): Partial<WorkOrderView> => {
  const { type, data } = event;
  switch (type) {
    case 'WorkOrderSiteSet':
      return { hasSite: true, region: data.region, zone: data.zone };
    case 'WorkOrderQualified':
      return {
        productId: data.productId,
        sku: data.sku,
        unitId: data.unitId,
        serial: data.serial,
        component: data.component,
        symptomCode: data.symptomCode,
        skills: [...data.skills],
        minutes: data.minutes,
        verification: data.verification,
        checklistId: data.checklistId,
        checklistNo: data.checklistNo,
        checklist: data.checklist,
        qualifiedAt: new Date(data.qualifiedAt),
      };
    case 'WorkHeld':
      return { holdReason: data.reason };
    default:
      return result(row, event);
  }
};

const result = (row: WorkOrderView, { type, data }: WorkOrderEvent): Partial<WorkOrderView> => {
  switch (type) {
    case 'WorkOrderIncomplete':
      return { incomplete: data.cause, outcome: null, firstVisit: null, checkedAt: null, signedOffAt: null };
    case 'WorkOrderCompleted':
      return {
        incomplete: null,
        outcome: data.outcome,
        firstVisit: data.firstVisit,
        completedAt: new Date(data.completedAt),
        completedBy: data.completedBy,
        checkedAt: null,
        signedOffAt: null,
      };
    case 'QualityChecked':
      return data.passed ? { checkedAt: new Date(data.checkedAt) } : {};
    case 'CustomerSignedOff':
      return { signedOffAt: new Date(data.signedAt) };
    case 'WorkOrderClosed':
      return { closedAt: new Date(data.closedAt) };
    case 'WorkOrderCancelled':
      return {
        cancellation: data.cause,
        cancelledAt: new Date(data.cancelledAt),
        needsDispatcher: false,
        rescheduleDueAt: null,
      };
    default:
      return row;
  }
};
