import type { DefectivePartEvent, DefectivePlace } from './defective-part.events.js';
import type { DefectiveStatus } from './defective-words.events.js';

/** Only what the rules need to know. */
export type DefectivePart = DefectivePlace &
  Readonly<{ status: DefectiveStatus; supplier: string; dueAt: string | null }>;

export const evolve = (part: DefectivePart | null, event: DefectivePartEvent): DefectivePart | null => {
  switch (event.type) {
    case 'DefectivePartExpected':
      return { ...placeOf(event.data), status: 'EXPECTED', supplier: event.data.supplier, dueAt: event.data.dueAt };
    case 'DeadOnArrivalFound':
      return { ...placeOf(event.data), status: 'RECEIVED', supplier: event.data.supplier, dueAt: null };
    case 'DefectivePartReceived':
      return part && { ...part, status: 'RECEIVED', supplier: event.data.supplier };
    case 'DefectivePartOverdue':
    case 'DefectivePartSentToSupplier':
    case 'DefectivePartScrapped':
    case 'DefectivePartWaived':
      return part && { ...part, status: STATUS_AFTER[event.type] };
  }
};

const STATUS_AFTER = {
  DefectivePartOverdue: 'OVERDUE',
  DefectivePartSentToSupplier: 'SENT_TO_SUPPLIER',
  DefectivePartScrapped: 'SCRAPPED',
  DefectivePartWaived: 'WAIVED',
} as const;

export const placeOf = (place: DefectivePlace): DefectivePlace => ({
  defectiveId: place.defectiveId,
  partId: place.partId,
  outletId: place.outletId,
  partnerId: place.partnerId,
  reservationId: place.reservationId,
  workOrderId: place.workOrderId,
});
