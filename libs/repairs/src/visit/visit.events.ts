import type { Event, Personal } from '#event-sourcing';
import type {
  IncompleteCause,
  RescheduleCause,
  VisitCancellation,
  VisitMiss,
  WorkHoldReason,
} from '../repair-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** One appointment; the technician's day is booked in the same append. */
export type VisitScheduled = Event<
  'VisitScheduled',
  {
    workOrderId: string;
    visitId: string;
    no: number;
    partnerId: string;
    outletId: string;
    technicianId: string;
    /** The date of the booking on the outlet's wall clock. */
    date: string;
    /** When the technician is expected to arrive; half-open. */
    windowFrom: string;
    windowUntil: string;
    /** How long the technician is booked for, from `windowFrom` on. */
    bookedUntil: string;
    /** What is kept free of other bookings before and after it. */
    travelMinutes: number;
    /** Of the customer's wall clock. */
    zone: string;
    /** Reported missed, as the technician's, where nobody has started it by then. */
    noShowAt: string;
    scheduledBy: string;
    scheduledAt: string;
    packVersion: string;
  }
>;
export type VisitCancelled = Event<
  'VisitCancelled',
  {
    workOrderId: string;
    visitId: string;
    technicianId: string;
    date: string;
    cause: VisitCancellation;
    reason: Personal | null;
    cancelledBy: string;
    cancelledAt: string;
  }
>;
/** The technician is there; late where after the window. */
export type VisitStarted = Event<
  'VisitStarted',
  {
    workOrderId: string;
    visitId: string;
    partnerId: string;
    outletId: string;
    technicianId: string;
    windowUntil: string;
    onTime: boolean;
    arrivedAt: string;
    /** Recorded by somebody else than the technician. */
    onBehalf: boolean;
    recordedBy: string;
  }
>;
export type VisitMissed = Event<
  'VisitMissed',
  {
    workOrderId: string;
    visitId: string;
    partnerId: string;
    outletId: string;
    technicianId: string;
    date: string;
    cause: VisitMiss;
    note: Personal | null;
    reportedBy: string;
    missedAt: string;
  }
>;
/** The outlet has to agree on another appointment with the customer by then. */
export type RescheduleDue = Event<
  'RescheduleDue',
  { workOrderId: string; visitId: string; outletId: string; cause: RescheduleCause; dueAt: string; packVersion: string }
>;
/** `incomplete` is null where the visit did what it was for. */
export type VisitEnded = Event<
  'VisitEnded',
  {
    workOrderId: string;
    visitId: string;
    technicianId: string;
    incomplete: IncompleteCause | null;
    endedBy: string;
    endedAt: string;
  }
>;
export type WorkHeld = Event<
  'WorkHeld',
  { workOrderId: string; reason: WorkHoldReason; note: Personal | null; heldBy: string; heldAt: string }
>;
export type WorkResumed = Event<
  'WorkResumed',
  { workOrderId: string; reason: WorkHoldReason; resumedBy: string; resumedAt: string }
>;

export type VisitEvent =
  | VisitScheduled
  | VisitCancelled
  | VisitStarted
  | VisitMissed
  | RescheduleDue
  | VisitEnded
  | WorkHeld
  | WorkResumed;
