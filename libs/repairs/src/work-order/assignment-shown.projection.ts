import type { WorkOrderEvent } from '../events.js';
import type { WorkOrderView } from './work-order.view.js';

const NO_OFFER = { offeredPartnerId: null, offeredOutletId: null, offerAttempt: null, offerExpiresAt: null };
const NO_VISIT = { nextVisitId: null, nextVisitFrom: null, nextVisitUntil: null };

/** Who is asked, who does it and when somebody comes. */
export const assignmentShown = (row: WorkOrderView, event: WorkOrderEvent): Partial<WorkOrderView> => {
  const { type, data } = event;
  switch (type) {
    case 'WorkOrderOffered':
      return {
        offeredPartnerId: data.partnerId,
        offeredOutletId: data.outletId,
        offerAttempt: data.attempt,
        offerExpiresAt: new Date(data.expiresAt),
        needsDispatcher: false,
      };
    case 'OfferAccepted':
      return { ...NO_OFFER, partnerId: data.partnerId, outletId: data.outletId };
    case 'OfferDeclined':
    case 'OfferLapsed':
    case 'OfferWithdrawn':
      return NO_OFFER;
    case 'AssignmentWithdrawn':
      return { partnerId: null, outletId: null, technicianId: null, rescheduleDueAt: null };
    case 'DispatcherNeeded':
      return { needsDispatcher: true };
    default:
      return visitShown(row, event);
  }
};

const visitShown = (row: WorkOrderView, { type, data }: WorkOrderEvent): Partial<WorkOrderView> => {
  switch (type) {
    case 'VisitScheduled':
      return {
        nextVisitId: data.visitId,
        nextVisitFrom: new Date(data.windowFrom),
        nextVisitUntil: new Date(data.windowUntil),
        rescheduleDueAt: null,
        technicianId: data.technicianId,
        technicianIds: [...new Set([...row.technicianIds, data.technicianId])],
      };
    case 'VisitCancelled':
    case 'VisitMissed':
      return data.visitId === row.nextVisitId ? NO_VISIT : {};
    case 'RescheduleDue':
      return { rescheduleDueAt: new Date(data.dueAt) };
    case 'VisitStarted':
      return { ...NO_VISIT, startedAt: row.startedAt ?? new Date(data.arrivedAt) };
    case 'VisitEnded':
      return { visitsMade: row.visitsMade + 1 };
    default:
      return {};
  }
};
