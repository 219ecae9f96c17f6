import { calendar } from '../offer/dispatch-known.fixtures.js';
import { accepted, offered } from '../offer/offer.fixtures.js';
import type { RepairPolicy } from '../repairs.policy-section.js';
import { AT, builderOf, drafted, ofOrder, qualified, text } from '../work-order/order.fixtures.js';
import type { TechnicianBooked, TechnicianFreed } from './technician-day.events.js';
import type {
  RescheduleDue,
  VisitCancelled,
  VisitEnded,
  VisitMissed,
  VisitScheduled,
  VisitStarted,
  WorkHeld,
  WorkResumed,
} from './visit.events.js';
import type { TechnicianFacts } from './visit-facts.js';

export const visitsPolicy: RepairPolicy['visits'] = {
  windowMinutes: 120,
  longestWindowMinutes: 240,
  spareMinutes: 30,
  longestMinutes: 480,
  longestPauseMinutes: 60,
  travelMinutes: 30,
  earlyMinutes: 15,
  noShowMinutes: 60,
  rescheduleWithin: {
    TECHNICIAN_NO_SHOW: { amount: 2, unit: 'WORKING_HOURS' },
    CUSTOMER_ABSENT: { amount: 2, unit: 'WORKING_DAYS' },
    TECHNICIAN_UNAVAILABLE: { amount: 4, unit: 'WORKING_HOURS' },
    TECHNICIAN_UNQUALIFIED: { amount: 4, unit: 'WORKING_HOURS' },
  },
  slots: { everyMinutes: 60, mostDays: 7, most: 100, mostTechnicians: 20 },
  bookings: { mostDays: 31 },
  textLimits: { note: 100 },
};

export const technician = (changes: Partial<TechnicianFacts> = {}): TechnicianFacts => ({
  technicianId: 'tech-1',
  outletId: 'out-1',
  isActive: true,
  skills: ['REPAIR'],
  absences: [],
  ...changes,
});
export const visitOutlet = { outletId: 'out-1', calendar };

/** Tuesday, 9 to 11 in Berlin; the work takes 60 minutes and 30 to spare. */
export const FROM = '2026-03-03T08:00:00.000Z';
export const UNTIL = '2026-03-03T10:00:00.000Z';
export const BOOKED_UNTIL = '2026-03-03T09:30:00.000Z';
export const NO_SHOW_AT = '2026-03-03T11:00:00.000Z';
const ofVisit = { ...ofOrder, visitId: 'v-1' };
const who = { partnerId: 'pa-1', outletId: 'out-1', technicianId: 'tech-1' };

export const scheduled = builderOf<VisitScheduled>('VisitScheduled', {
  ...ofVisit,
  no: 1,
  ...who,
  date: '2026-03-03',
  windowFrom: FROM,
  windowUntil: UNTIL,
  bookedUntil: BOOKED_UNTIL,
  travelMinutes: 30,
  zone: 'Europe/Berlin',
  noShowAt: NO_SHOW_AT,
  scheduledBy: 'partner-1',
  scheduledAt: AT,
  packVersion: '2026.1',
});
export const visitCancelled = builderOf<VisitCancelled>('VisitCancelled', {
  ...ofVisit,
  technicianId: 'tech-1',
  date: '2026-03-03',
  cause: 'CUSTOMER_ASKED',
  reason: text('Not on Tuesdays.'),
  cancelledBy: 'partner-1',
  cancelledAt: AT,
});
export const started = builderOf<VisitStarted>('VisitStarted', {
  ...ofVisit,
  ...who,
  windowUntil: UNTIL,
  onTime: true,
  arrivedAt: '2026-03-03T08:20:00.000Z',
  onBehalf: false,
  recordedBy: 'technician-1',
});
export const missed = builderOf<VisitMissed>('VisitMissed', {
  ...ofVisit,
  ...who,
  date: '2026-03-03',
  cause: 'TECHNICIAN_NO_SHOW',
  note: null,
  reportedBy: 'system',
  missedAt: NO_SHOW_AT,
});
export const rescheduleDue = builderOf<RescheduleDue>('RescheduleDue', {
  ...ofVisit,
  outletId: 'out-1',
  cause: 'TECHNICIAN_NO_SHOW',
  dueAt: '2026-03-03T14:00:00.000Z',
  packVersion: '2026.1',
});
export const ended = builderOf<VisitEnded>('VisitEnded', {
  ...ofVisit,
  technicianId: 'tech-1',
  incomplete: null,
  endedBy: 'technician-1',
  endedAt: '2026-03-03T09:20:00.000Z',
});
export const held = builderOf<WorkHeld>('WorkHeld', {
  ...ofOrder,
  reason: 'PARTS',
  note: text('The valve comes tomorrow.'),
  heldBy: 'technician-1',
  heldAt: '2026-03-03T09:00:00.000Z',
});
export const resumed = builderOf<WorkResumed>('WorkResumed', {
  ...ofOrder,
  reason: 'PARTS',
  resumedBy: 'technician-1',
  resumedAt: '2026-03-03T09:10:00.000Z',
});
export const booked = builderOf<TechnicianBooked>('TechnicianBooked', {
  ...who,
  date: '2026-03-03',
  ...ofVisit,
  from: FROM,
  until: BOOKED_UNTIL,
  travelMinutes: 30,
  bookedAt: AT,
});
export const freed = builderOf<TechnicianFreed>('TechnicianFreed', {
  technicianId: 'tech-1',
  date: '2026-03-03',
  ...ofVisit,
  freedAt: AT,
});

/** How an order gets to each of these places. */
export const offeredOrder = () => [drafted(), qualified(), offered()];
export const acceptedOrder = () => [...offeredOrder(), accepted()];
export const scheduledOrder = () => [...acceptedOrder(), scheduled()];
export const startedOrder = () => [...scheduledOrder(), started()];

export const visitSamples = {
  VisitScheduled: scheduled(),
  VisitCancelled: visitCancelled(),
  VisitStarted: started(),
  VisitMissed: missed(),
  RescheduleDue: rescheduleDue(),
  VisitEnded: ended(),
  WorkHeld: held(),
  WorkResumed: resumed(),
  TechnicianBooked: booked(),
  TechnicianFreed: freed(),
};
