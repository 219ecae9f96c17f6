import type { TimeSpan } from '#values';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { type Appointment, areMeeting } from './appointment.js';
import type { TechnicianFacts } from './visit-facts.js';

/** The technician of an outlet; null where nobody of this id works for it. */
export const technicianOfOutlet = (technician: TechnicianFacts | null, outletId: string): TechnicianFacts | null =>
  technician?.isActive && technician.outletId === outletId ? technician : null;

/** When the technician is absent during an appointment. */
export const absenceDuring = (
  { absences }: TechnicianFacts,
  { windowFrom, bookedUntil }: Pick<Appointment, 'windowFrom' | 'bookedUntil'>,
): TimeSpan | undefined => absences.find((each) => areMeeting(each, { from: windowFrom, to: bookedUntil }));

/** What the job takes and the technician can not, or may not, do at the time of the appointment. */
export const skillsMissing = ({ skills }: TechnicianFacts, { order }: WorkOrder): readonly string[] =>
  order.skills.filter((skill) => !skills.includes(skill));
