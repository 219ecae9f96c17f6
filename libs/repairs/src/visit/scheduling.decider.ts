import type { WorkOrderEvent } from '../events.js';
import { actingFor, assignmentOf, standingOf } from '../offer/assigned.js';
import { assertStatus } from '../work-order/standing.js';
import { writtenOrNull } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { absenceDuring, skillsMissing, technicianOfOutlet } from './ability.js';
import { type Appointment, appointmentAt } from './appointment.js';
import { localDate } from './local-time.js';
import type { RescheduleVisit, ScheduleVisit } from './visit.commands.js';
import { visitCancelled } from './visit-cancelled.js';
import type { TechnicianFacts } from './visit-facts.js';
import { visitRefusal } from './visit-rejection.js';
import { scheduledVisitOf } from './visited.js';

const MINUTE = 60_000;

type Scheduling = ScheduleVisit | RescheduleVisit;

const schedule: Decision<'ScheduleVisit'> = (command, state, known) => {
  const { visitId } = command.data;
  if (state.visits.some((visit) => visit.visitId === visitId)) return [];
  const open = state.visits.find(({ status }) => status === 'SCHEDULED' || status === 'STARTED');
  if (open) throw visitRefusal('VISIT_OPEN_ALREADY', state, { visitId: open.visitId });
  assertStatus(state, 'ACCEPTED', 'INCOMPLETE');
  return [scheduled(command, visitId, state, known)];
};

const reschedule: Decision<'RescheduleVisit'> = (command, state, known) => {
  const { visitId, newVisitId, reason } = command.data;
  if (state.visits.some((visit) => visit.visitId === newVisitId)) return [];
  const visit = scheduledVisitOf(state, visitId);
  const why = writtenOrNull(state, 'reason', reason, known.policy.visits.textLimits.note);
  return [
    visitCancelled(command, state, visit, { cause: 'RESCHEDULED', reason: why }),
    scheduled(command, newVisitId, state, known),
  ];
};

const scheduled = (command: Scheduling, visitId: string, state: WorkOrder, known: WorkOrderKnown): WorkOrderEvent => {
  const { data, by, at } = command;
  const { partnerId, outletId } = assignmentOf(state);
  assertTheirs(command, state, known);
  const { zone, ...appointment } = appointmentOf(command, state, known);
  const technician = technicianOf(command, outletId, state, known);
  assertAble(technician, appointment, state);
  const { travelMinutes, noShowMinutes } = known.policy.visits;
  return {
    type: 'VisitScheduled',
    data: {
      workOrderId: data.workOrderId,
      visitId,
      no: state.visits.length + 1,
      partnerId,
      outletId,
      technicianId: technician.technicianId,
      date: localDate(zone, appointment.windowFrom),
      windowFrom: appointment.windowFrom,
      windowUntil: appointment.windowUntil,
      bookedUntil: appointment.bookedUntil,
      travelMinutes,
      zone: state.order.zone,
      noShowAt: new Date(Date.parse(appointment.windowUntil) + noShowMinutes * MINUTE).toISOString(),
      scheduledBy: by,
      scheduledAt: at,
      packVersion: known.packVersion,
    },
  };
};

const assertTheirs = ({ roles }: Scheduling, state: WorkOrder, known: WorkOrderKnown): void => {
  const partner = standingOf(known);
  actingFor(partner, roles, state, known);
  if (partner.status !== 'ACTIVE') throw visitRefusal('VISIT_PARTNER_NOT_ACTIVE', state, { status: partner.status });
};

const appointmentOf = (
  { data, at }: Scheduling,
  state: WorkOrder,
  { outlet, policy }: WorkOrderKnown,
): Appointment & Readonly<{ zone: string }> => {
  const { windowFrom: from, windowUntil: until } = data;
  if (Date.parse(from) <= Date.parse(at)) throw visitRefusal('VISIT_IN_THE_PAST', state, { windowFrom: from });
  if (!outlet?.calendar) throw visitRefusal('VISIT_OUTSIDE_WORKING_HOURS', state, { missing: 'SetOutletHours' });
  const appointment = appointmentAt(outlet.calendar, { from, until }, state.order.minutes, policy.visits);
  const { zone } = outlet.calendar;
  if (typeof appointment !== 'string') return { ...appointment, zone };
  throw visitRefusal(`VISIT_${appointment}`, state, { windowFrom: from, windowUntil: until, zone });
};

const technicianOf = (
  { data }: Scheduling,
  outletId: string,
  state: WorkOrder,
  known: WorkOrderKnown,
): TechnicianFacts => {
  const { technicianId } = data;
  const technician = technicianOfOutlet(known.technician, outletId);
  if (!technician) throw visitRefusal('VISIT_TECHNICIAN_UNKNOWN', state, { technicianId, outletId });
  return technician;
};

const assertAble = (technician: TechnicianFacts, appointment: Appointment, state: WorkOrder): void => {
  const { technicianId } = technician;
  const absence = absenceDuring(technician, appointment);
  if (absence)
    throw visitRefusal('VISIT_TECHNICIAN_ABSENT', state, { technicianId, from: absence.from, to: absence.to });
  const missing = skillsMissing(technician, state);
  if (missing.length > 0) throw visitRefusal('VISIT_SKILL_MISSING', state, { technicianId, missing });
};

export const scheduling = { ScheduleVisit: schedule, RescheduleVisit: reschedule } satisfies Partial<Decisions>;
