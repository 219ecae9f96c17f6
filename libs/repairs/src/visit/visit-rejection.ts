import type { Json, Rejection, Rule } from '#event-sourcing';
import { refusalBy } from '../work-order/work-order-rejection.js';
import type { WorkOrder } from '../work-order/work-order-state.js';

const SCHEDULING = {
  VISIT_OPEN_ALREADY: [
    'One appointment of an order is open at a time.',
    'Reschedule it, or cancel it first.',
    'RescheduleVisit',
  ],
  VISIT_PARTNER_NOT_ACTIVE: [
    'The partner of this order takes no new work now.',
    'Withdraw the order from it.',
    'WithdrawAssignment',
  ],
  VISIT_TECHNICIAN_UNKNOWN: ['No technician of this outlet has this id.', 'Name one of the outlet.', null],
  VISIT_TECHNICIAN_ABSENT: [
    'The technician is absent at that time.',
    'Choose another time or another technician.',
    'appointmentSlots',
  ],
  VISIT_SKILL_MISSING: [
    'On that date the technician lacks a skill of the job, or its certificate does not hold.',
    'Choose another technician.',
    'appointmentSlots',
  ],
  VISIT_WINDOW_IMPOSSIBLE: [
    'A window begins before it ends and is no longer than the pack allows.',
    'Correct it.',
    null,
  ],
  VISIT_IN_THE_PAST: ['An appointment lies in the future.', 'Choose another time.', 'appointmentSlots'],
  VISIT_OUTSIDE_WORKING_HOURS: [
    'The window, and the time that the work takes, lie in the working hours of the outlet.',
    'Choose another time.',
    'appointmentSlots',
  ],
} as const satisfies Record<string, Rule>;

const DOING = {
  VISIT_NOT_FOUND: ['There is no such visit of this order.', 'Look at its visits.', null],
  VISIT_NOT_SCHEDULED: ['This visit is not open any more.', 'Look at the visits of the order.', null],
  VISIT_NOT_STARTED: ['This visit is not under way.', 'Start it.', 'StartVisit'],
  VISIT_OF_ANOTHER_TECHNICIAN: [
    'Only the technician of a visit says how it goes, or somebody in charge.',
    'Ask the dispatcher.',
    null,
  ],
  VISIT_TOO_EARLY: ['The appointment is not yet.', 'Wait, or reschedule it.', 'RescheduleVisit'],
  VISIT_ARRIVAL_IN_FUTURE: ['Nobody has arrived at a time that is not yet.', 'Correct the time.', null],
  VISIT_WINDOW_OPEN: ['The technician may still come.', 'Wait until the window is over.', null],
  VISIT_STILL_SCHEDULED: [
    'Work is not held while somebody is on the way.',
    'Cancel or reschedule the visit first.',
    'CancelVisit',
  ],
} as const satisfies Record<string, Rule>;

const RULES = { ...SCHEDULING, ...DOING };

export type VisitRejection = keyof typeof RULES;

export const visitRefusal = (
  code: VisitRejection,
  state: WorkOrder | null,
  details: Readonly<Record<string, Json>> = {},
): Rejection<VisitRejection> => refusalBy(code, RULES[code], state, details);
