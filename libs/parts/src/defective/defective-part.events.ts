import type { Event } from '#event-sourcing';
import type { DefectiveFinding } from './defective-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** One piece, where it is to be and why: in every event, so that readers need no other. */
export type DefectivePlace = Readonly<{
  defectiveId: string;
  partId: string;
  outletId: string;
  partnerId: string | null;
  reservationId: string;
  workOrderId: string;
}>;

/** A piece was replaced and is to come back. Until it is here, nobody knows more of its supplier than the catalogue. */
export type DefectivePartExpected = Event<
  'DefectivePartExpected',
  DefectivePlace & { unitId: string | null; supplier: string; dueAt: string; packVersion: string; expectedAt: string }
>;
/** A new piece did not work: it is here already. */
export type DeadOnArrivalFound = Event<
  'DeadOnArrivalFound',
  DefectivePlace & { supplier: string; serial: string | null; foundAt: string }
>;
export type DefectivePartOverdue = Event<'DefectivePartOverdue', DefectivePlace & { dueAt: string; overdueAt: string }>;
/** The supplier is that of the piece where its serial is known. */
export type DefectivePartReceived = Event<
  'DefectivePartReceived',
  DefectivePlace & {
    supplier: string;
    serial: string | null;
    /** Whether its serial is that of a piece that once came from a supplier; null without a serial. */
    isGenuine: boolean | null;
    finding: DefectiveFinding;
    note: string | null;
    receivedBy: string;
    receivedAt: string;
  }
>;
export type DefectivePartSentToSupplier = Event<
  'DefectivePartSentToSupplier',
  DefectivePlace & { supplier: string; reference: string | null; sentBy: string; sentAt: string }
>;
export type DefectivePartScrapped = Event<
  'DefectivePartScrapped',
  DefectivePlace & { note: string | null; scrappedBy: string; scrappedAt: string }
>;
/** It will never come. */
export type DefectivePartWaived = Event<
  'DefectivePartWaived',
  DefectivePlace & { note: string; waivedBy: string; waivedAt: string }
>;

export type DefectivePartEvent =
  | DefectivePartExpected
  | DeadOnArrivalFound
  | DefectivePartOverdue
  | DefectivePartReceived
  | DefectivePartSentToSupplier
  | DefectivePartScrapped
  | DefectivePartWaived;
