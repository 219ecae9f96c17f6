import type { Command } from '#event-sourcing';
import type { IncompleteCause, VisitCancellation, VisitMiss, WorkHoldReason } from '../repair-words.events.js';

/** `from` lies within the working hours of outlet and technician; the window's length is the pack's where not given. */
export type ScheduleVisit = Command<
  'ScheduleVisit',
  { workOrderId: string; visitId: string; technicianId: string; windowFrom: string; windowUntil: string | null }
>;
/** The old booking is freed and the new one made in one append. */
export type RescheduleVisit = Command<
  'RescheduleVisit',
  {
    workOrderId: string;
    visitId: string;
    newVisitId: string;
    technicianId: string;
    windowFrom: string;
    windowUntil: string | null;
    reason: string | null;
  }
>;
export type CancelVisit = Command<
  'CancelVisit',
  { workOrderId: string; visitId: string; cause: VisitCancellation; reason: string | null }
>;
export type StartVisit = Command<'StartVisit', { workOrderId: string; visitId: string; arrivedAt: string | null }>;
export type ReportVisitMissed = Command<
  'ReportVisitMissed',
  { workOrderId: string; visitId: string; cause: VisitMiss; note: string | null }
>;
/** Sent by a policy after a visit was missed, or called off for its technician. */
export type AskReschedule = Command<'AskReschedule', { workOrderId: string; visitId: string }>;
/** Something about its technician has changed. */
export type ReviewVisit = Command<'ReviewVisit', { workOrderId: string; visitId: string }>;
export type EndVisit = Command<
  'EndVisit',
  { workOrderId: string; visitId: string; incomplete: IncompleteCause | null; note: string | null }
>;
export type HoldWork = Command<'HoldWork', { workOrderId: string; reason: WorkHoldReason; note: string | null }>;
export type ResumeWork = Command<'ResumeWork', { workOrderId: string }>;

export type VisitCommand =
  | ScheduleVisit
  | RescheduleVisit
  | CancelVisit
  | StartVisit
  | ReportVisitMissed
  | AskReschedule
  | ReviewVisit
  | EndVisit
  | HoldWork
  | ResumeWork;

/** Asked for by a policy: looks at all visits of a technician. `seenFrom` is the position that the rows must have passed. */
export type ReviewTechnicianVisits = Command<'ReviewTechnicianVisits', { technicianId: string; seenFrom: string }>;
