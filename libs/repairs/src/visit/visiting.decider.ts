import { dueAt } from '#values';
import type { WorkOrderEvent } from '../events.js';
import { actingFor, assignmentOf, standingOf } from '../offer/assigned.js';
import { RESCHEDULE_CAUSES, type VisitMiss } from '../repair-words.events.js';
import { assertStatus } from '../work-order/standing.js';
import { writtenOrNull } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { EndVisit, StartVisit } from './visit.commands.js';
import { visitCancelled } from './visit-cancelled.js';
import { visitRefusal } from './visit-rejection.js';
import type { Visit } from './visit-state.js';
import { sayingFor, scheduledVisitOf, visitOf } from './visited.js';

const MINUTE = 60_000;

const cancel: Decision<'CancelVisit'> = (command, state, known) => {
  const { visitId, cause, reason } = command.data;
  if (visitOf(state, visitId).status === 'CANCELLED') return [];
  const visit = scheduledVisitOf(state, visitId);
  actingFor(standingOf(known), command.roles, state, known);
  const why = writtenOrNull(state, 'reason', reason, known.policy.visits.textLimits.note);
  return [visitCancelled(command, state, visit, { cause, reason: why })];
};

const start: Decision<'StartVisit'> = (command, state, known) => {
  const { data, by, roles } = command;
  const { workOrderId, visitId } = data;
  if (visitOf(state, visitId).status === 'STARTED') return [];
  const visit = scheduledVisitOf(state, visitId);
  const onBehalf = sayingFor(visit, roles, state, known);
  const arrivedAt = arrivalOf(command, visit, state, known);
  const { outletId, technicianId, windowUntil } = visit;
  const { partnerId } = assignmentOf(state);
  const onTime = Date.parse(arrivedAt) < Date.parse(windowUntil);
  return [
    {
      type: 'VisitStarted',
      data: {
        workOrderId,
        visitId,
        partnerId,
        outletId,
        technicianId,
        windowUntil,
        onTime,
        arrivedAt,
        onBehalf,
        recordedBy: by,
      },
    },
  ];
};

const arrivalOf = (
  { data, at }: StartVisit,
  { visitId, windowFrom }: Visit,
  state: WorkOrder,
  { policy }: WorkOrderKnown,
): string => {
  const arrived = Date.parse(data.arrivedAt ?? at);
  if (arrived > Date.parse(at)) throw visitRefusal('VISIT_ARRIVAL_IN_FUTURE', state, { visitId });
  const earliest = Date.parse(windowFrom) - policy.visits.earlyMinutes * MINUTE;
  if (arrived < earliest)
    throw visitRefusal('VISIT_TOO_EARLY', state, { visitId, earliest: new Date(earliest).toISOString() });
  return new Date(arrived).toISOString();
};

const end: Decision<'EndVisit'> = (command, state, known) => {
  const { data, by, roles, at } = command;
  const { workOrderId, visitId, incomplete } = data;
  const visit = visitOf(state, visitId);
  if (visit.status === 'ENDED') return [];
  if (visit.status !== 'STARTED') throw visitRefusal('VISIT_NOT_STARTED', state, { visitId, status: visit.status });
  sayingFor(visit, roles, state, known);
  const ended: WorkOrderEvent = {
    type: 'VisitEnded',
    data: { workOrderId, visitId, technicianId: visit.technicianId, incomplete, endedBy: by, endedAt: at },
  };
  return incomplete === null ? [ended] : [...resumed(command, state), ended, leftOver(command, state, known)];
};

/** A hold ends with the visit: what is left to do has a reason of its own. */
const resumed = ({ by, at }: EndVisit, { order }: WorkOrder): readonly WorkOrderEvent[] =>
  order.holdReason
    ? [
        {
          type: 'WorkResumed',
          data: { workOrderId: order.workOrderId, reason: order.holdReason, resumedBy: by, resumedAt: at },
        },
      ]
    : [];

const leftOver = ({ data, by, at }: EndVisit, state: WorkOrder, { policy }: WorkOrderKnown): WorkOrderEvent => ({
  type: 'WorkOrderIncomplete',
  data: {
    workOrderId: data.workOrderId,
    visitId: data.visitId,
    cause: data.incomplete ?? 'OTHER',
    note: writtenOrNull(state, 'note', data.note, policy.visits.textLimits.note),
    reportedBy: by,
    reportedAt: at,
  },
});

const miss: Decision<'ReportVisitMissed'> = ({ data, by, roles, at }, state, known) => {
  const { workOrderId, visitId, cause } = data;
  if (visitOf(state, visitId).missed === cause) return [];
  const visit = scheduledVisitOf(state, visitId);
  sayingFor(visit, roles, state, known);
  assertMissed(visit, cause, at, state);
  const { outletId, technicianId, date } = visit;
  const note = writtenOrNull(state, 'note', data.note, known.policy.visits.textLimits.note);
  const { partnerId } = assignmentOf(state);
  return [
    {
      type: 'VisitMissed',
      data: {
        workOrderId,
        visitId,
        partnerId,
        outletId,
        technicianId,
        date,
        cause,
        note,
        reportedBy: by,
        missedAt: at,
      },
    },
  ];
};

/** A customer may be missed as soon as somebody stands at the door, a technician once the window is over. */
const assertMissed = (
  { visitId, windowFrom, windowUntil }: Visit,
  cause: VisitMiss,
  at: string,
  state: WorkOrder,
): void => {
  const from = cause === 'CUSTOMER_ABSENT' ? windowFrom : windowUntil;
  if (Date.parse(at) < Date.parse(from)) throw visitRefusal('VISIT_WINDOW_OPEN', state, { visitId, from });
};

/** Nothing is asked for where another appointment was made already, or the order has gone elsewhere. */
const askReschedule: Decision<'AskReschedule'> = ({ data, at }, state, { outlet, policy, packVersion }) => {
  const { workOrderId, visitId } = data;
  const visit = visitOf(state, visitId);
  const { outletId } = visit;
  const cause = visit.missed ?? RESCHEDULE_CAUSES.find((each) => each === visit.cancelled);
  if (!cause || !isLeftToReschedule(visit, state) || !outlet?.calendar) return [];
  const due = dueAt(outlet.calendar, at, policy.visits.rescheduleWithin[cause]);
  return [{ type: 'RescheduleDue', data: { workOrderId, visitId, outletId, cause, dueAt: due, packVersion } }];
};

const isLeftToReschedule = ({ visitId, outletId, isRescheduleDue }: Visit, state: WorkOrder): boolean => {
  const { order, offers, visits } = state;
  const isTheirs = offers.assignment?.outletId === outletId && order.status === 'ACCEPTED';
  return isTheirs && !isRescheduleDue && visits.at(-1)?.visitId === visitId;
};

const hold: Decision<'HoldWork'> = ({ data, by, roles, at }, state, known) => {
  const { workOrderId, reason } = data;
  const { order } = state;
  if (order.status === 'ON_HOLD' && order.holdReason === reason) return [];
  if (order.status === 'SCHEDULED') throw visitRefusal('VISIT_STILL_SCHEDULED', state);
  assertStatus(state, 'ACCEPTED', 'IN_PROGRESS', 'INCOMPLETE');
  actingFor(standingOf(known), roles, state, known);
  const note = writtenOrNull(state, 'note', data.note, known.policy.visits.textLimits.note);
  return [{ type: 'WorkHeld', data: { workOrderId, reason, note, heldBy: by, heldAt: at } }];
};

const resume: Decision<'ResumeWork'> = ({ data, by, roles, at }, state, known) => {
  const { holdReason } = state.order;
  if (holdReason === null) return [];
  actingFor(standingOf(known), roles, state, known);
  return [
    { type: 'WorkResumed', data: { workOrderId: data.workOrderId, reason: holdReason, resumedBy: by, resumedAt: at } },
  ];
};

export const visiting = {
  CancelVisit: cancel,
  StartVisit: start,
  EndVisit: end,
  ReportVisitMissed: miss,
  AskReschedule: askReschedule,
  HoldWork: hold,
  ResumeWork: resume,
} satisfies Partial<Decisions>;
