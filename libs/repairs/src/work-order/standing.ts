import type { WorkOrderStatus } from '../repair-words.events.js';
import { refusal } from './work-order-rejection.js';
import type { WorkOrder } from './work-order-state.js';

/** What to ask for next at each state, for who was refused something else. */
export const NEXT: Readonly<Record<WorkOrderStatus, string | null>> = {
  DRAFT: 'QualifyWorkOrder',
  QUALIFIED: 'OfferWorkOrder',
  OFFERED: 'AcceptOffer',
  ACCEPTED: 'ScheduleVisit',
  SCHEDULED: 'StartVisit',
  IN_PROGRESS: 'CompleteWorkOrder',
  ON_HOLD: 'ResumeWork',
  INCOMPLETE: 'ScheduleVisit',
  COMPLETED: 'RecordQualityCheck',
  VERIFIED: 'CloseWorkOrder',
  CLOSED: null,
  CANCELLED: null,
};

export const hasEnded = ({ order }: WorkOrder): boolean => order.status === 'CLOSED' || order.status === 'CANCELLED';

/** @throws WORK_ORDER_NOT_FOUND */
export const existing = (state: WorkOrder | null): WorkOrder => {
  if (!state) throw refusal('WORK_ORDER_NOT_FOUND', state);
  return state;
};

/** @throws WORK_ORDER_ENDED */
export const assertOpen = (state: WorkOrder): void => {
  if (hasEnded(state)) throw refusal('WORK_ORDER_ENDED', state);
};

/** @throws WORK_ORDER_ENDED, WORK_ORDER_NOT_POSSIBLE_NOW */
export const assertStatus = (state: WorkOrder, ...possible: readonly WorkOrderStatus[]): void => {
  const { status } = state.order;
  if (possible.includes(status)) return;
  assertOpen(state);
  throw refusal('WORK_ORDER_NOT_POSSIBLE_NOW', state, { possibleIn: possible, next: NEXT[status] });
};
