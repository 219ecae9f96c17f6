import { spansWithout, type TimeSpan, type WorkingCalendar, workingShiftsBetween } from '#values';
import { type Appointment, appointmentAt, areMeeting, type VisitPolicy } from './appointment.js';
import { areOverlapping, type Booking } from './booking.js';
import type { TechnicianFacts } from './visit-facts.js';

const MINUTE = 60_000;

export type Slot = Appointment & Readonly<{ technicianId: string }>;

export type SlotSearch = Readonly<{
  calendar: WorkingCalendar;
  jobMinutes: number;
  from: string;
  until: string;
  policy: VisitPolicy;
}>;

type Busy = Pick<TechnicianFacts, 'technicianId' | 'absences'> & Readonly<{ bookings: readonly Booking[] }>;

/**
 * The appointments of a technician that begin between two instants and that scheduling would accept now: in the working
 * hours of the outlet, not absent, and with the way from the booking before and to the one after. They begin at the
 * pack's steps of the hour, and may overlap each other: each is an alternative.
 */
export const slotsOf = (technician: Busy, search: SlotSearch): readonly Slot[] => {
  const { calendar, from, until, jobMinutes, policy } = search;
  return spansWithout(workingShiftsBetween(calendar, from, until), technician.absences)
    .flatMap((span) => stepsOf(span, policy.slots.everyMinutes))
    .map((start) => appointmentAt(calendar, { from: start, until: null }, jobMinutes, policy))
    .filter((appointment) => typeof appointment !== 'string')
    .filter((appointment) => isFree(technician, appointment, policy))
    .map((appointment) => ({ ...appointment, technicianId: technician.technicianId }));
};

const stepsOf = ({ from, to }: TimeSpan, everyMinutes: number): readonly string[] => {
  const step = everyMinutes * MINUTE;
  const steps: string[] = [];
  for (let at = Math.ceil(Date.parse(from) / step) * step; at < Date.parse(to); at += step)
    steps.push(new Date(at).toISOString());
  return steps;
};

const isFree = ({ absences, bookings }: Busy, { windowFrom, bookedUntil }: Appointment, policy: VisitPolicy): boolean =>
  absences.every((absence) => !areMeeting(absence, { from: windowFrom, to: bookedUntil })) &&
  bookings.every(
    (booking) =>
      !areOverlapping(booking, { from: windowFrom, until: bookedUntil, travelMinutes: policy.travelMinutes }),
  );
