import type { RescheduleCause, VisitCancellation } from '../repair-words.events.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { absenceDuring, skillsMissing, technicianOfOutlet } from './ability.js';
import { visitCancelled } from './visit-cancelled.js';
import type { TechnicianFacts } from './visit-facts.js';
import type { Visit } from './visit-state.js';
import { visitOf } from './visited.js';

/** A visit that is to come is let go where its technician could not be booked for it any more. */
const review: Decision<'ReviewVisit'> = (command, state, { technician }) => {
  const visit = visitOf(state, command.data.visitId);
  if (visit.status !== 'SCHEDULED' || Date.parse(visit.windowUntil) <= Date.parse(command.at)) return [];
  const cause = lostBy(technician, visit, state);
  return cause === null ? [] : [visitCancelled(command, state, visit, { cause, reason: null })];
};

type Lost = RescheduleCause & VisitCancellation;

const lostBy = (facts: TechnicianFacts | null, visit: Visit, state: WorkOrder): Lost | null => {
  const technician = technicianOfOutlet(facts, visit.outletId);
  if (!technician || absenceDuring(technician, visit)) return 'TECHNICIAN_UNAVAILABLE';
  return skillsMissing(technician, state).length > 0 ? 'TECHNICIAN_UNQUALIFIED' : null;
};

export const visitReview = { ReviewVisit: review } satisfies Partial<Decisions>;
