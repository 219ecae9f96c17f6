import { addWorkingTime, isWorkingTime, type TimeSpan, type WorkingCalendar } from '#values';
import type { RepairPolicy } from '../repairs.policy-section.js';

export type VisitPolicy = RepairPolicy['visits'];

const MINUTE = 60_000;

/** A window for the arrival and how long the technician is booked for; half-open, ISO instants. */
export type Appointment = Readonly<{ windowFrom: string; windowUntil: string; bookedUntil: string }>;

/** What somebody asks for; `until` null for a window as long as the pack says. */
type Window = Readonly<{ from: string; until: string | null }>;

export type AppointmentProblem = 'WINDOW_IMPOSSIBLE' | 'OUTSIDE_WORKING_HOURS';

/** When a window ends: as asked, else after the pack's minutes. */
export const windowEndOf = ({ from, until }: Window, { windowMinutes }: VisitPolicy): string =>
  until ?? iso(Date.parse(from) + windowMinutes * MINUTE);

/** How long a job keeps a technician: its minutes and some to spare, and no longer than one visit may take. */
export const minutesOf = (jobMinutes: number, { spareMinutes, longestMinutes }: VisitPolicy): number =>
  Math.max(1, Math.min(jobMinutes + spareMinutes, longestMinutes));

/**
 * The appointment that begins at `windowFrom`, or why there is none. The technician arrives in working time and is booked
 * for so many minutes of working time from the beginning of the window on: a break at noon makes it longer. A booking
 * that pauses for longer than a break would go on on another day, and is refused.
 */
export const appointmentAt = (
  calendar: WorkingCalendar,
  window: Window,
  jobMinutes: number,
  policy: VisitPolicy,
): Appointment | AppointmentProblem => {
  const from = Date.parse(window.from);
  const until = Date.parse(windowEndOf(window, policy));
  if (until <= from || until - from > policy.longestWindowMinutes * MINUTE) return 'WINDOW_IMPOSSIBLE';
  if (![from, until - 1].every((at) => isWorkingTime(calendar, iso(at)))) return 'OUTSIDE_WORKING_HOURS';
  const minutes = minutesOf(jobMinutes, policy);
  const bookedUntil = addWorkingTime(calendar, iso(from), minutes);
  const pause = (Date.parse(bookedUntil) - from) / MINUTE - minutes;
  if (pause > policy.longestPauseMinutes) return 'OUTSIDE_WORKING_HOURS';
  return { windowFrom: iso(from), windowUntil: iso(until), bookedUntil };
};

const iso = (instant: number): string => new Date(instant).toISOString();

export const areMeeting = (a: TimeSpan, b: TimeSpan): boolean =>
  Date.parse(a.from) < Date.parse(b.to) && Date.parse(b.from) < Date.parse(a.to);
