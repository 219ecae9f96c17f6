import { actingFor, standingOf } from '../offer/assigned.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { visitRefusal } from './visit-rejection.js';
import type { Visit } from './visit-state.js';

/** @throws VISIT_NOT_FOUND */
export const visitOf = (state: WorkOrder, visitId: string): Visit => {
  const visit = state.visits.find((each) => each.visitId === visitId);
  if (!visit) throw visitRefusal('VISIT_NOT_FOUND', state, { visitId });
  return visit;
};

/** @throws VISIT_NOT_FOUND, VISIT_NOT_SCHEDULED */
export const scheduledVisitOf = (state: WorkOrder, visitId: string): Visit => {
  const visit = visitOf(state, visitId);
  if (visit.status !== 'SCHEDULED') throw visitRefusal('VISIT_NOT_SCHEDULED', state, { visitId, status: visit.status });
  return visit;
};

/**
 * The technician says how a visit goes. The partner's office and those in charge may say it for them, and that is recorded.
 *
 * @throws WORK_ORDER_OF_ANOTHER_PARTNER, VISIT_OF_ANOTHER_TECHNICIAN
 */
export const sayingFor = (
  { visitId, technicianId }: Visit,
  roles: readonly string[],
  state: WorkOrder,
  known: WorkOrderKnown,
): boolean => {
  actingFor(standingOf(known), roles, state, known);
  if (known.actor?.technicianId === technicianId) return false;
  if (!roles.some((role) => FOR_OTHERS.includes(role)))
    throw visitRefusal('VISIT_OF_ANOTHER_TECHNICIAN', state, { visitId });
  return true;
};

const FOR_OTHERS: readonly string[] = ['system', 'partner', 'dispatcher', 'supervisor', 'manager', 'executive'];
