import type { WorkOrderEvent } from '../events.js';
import { isLineEnded } from '../line/line-ends.js';
import type { WorkOrderOutcome, WorkOrderStatus } from '../repair-words.events.js';
import { tickedBy } from './checklist-ticks.js';
import { outcomesOf } from './outcomes.js';
import { assertStatus } from './standing.js';
import { writtenOrNull } from './texts.js';
import type { CompleteWorkOrder, ReportWorkIncomplete } from './work-order.commands.js';
import type { Decisions } from './work-order-decision.js';
import type { WorkOrderKnown } from './work-order-known.js';
import { refusal } from './work-order-rejection.js';
import type { WorkOrder } from './work-order-state.js';

const complete = (
  { data, by, at }: CompleteWorkOrder,
  state: WorkOrder,
  known: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  const { order } = state;
  if (order.status === 'COMPLETED' && order.outcome === data.outcome) return [];
  assertStatus(state, ...completableFrom(data.outcome, state));
  assertVisitsEnded(state);
  assertOutcome(data.outcome, state);
  const limit = known.policy.orders.textLimits.note;
  return [
    {
      type: 'WorkOrderCompleted',
      data: {
        workOrderId: order.workOrderId,
        outcome: data.outcome,
        firstVisit: !order.wasIncomplete && visitsMade(state) <= 1,
        ticks: isWorkDone(data.outcome) ? tickedBy(data.ticks, state, limit) : [],
        note: writtenOrNull(state, 'note', data.note, limit),
        completedBy: by,
        completedAt: at,
      },
    },
  ];
};

/** Whether something was done, so that its checklist counts and somebody looks at the result. */
const isWorkDone = (outcome: WorkOrderOutcome): boolean => outcome === 'DONE' || outcome === 'NO_FAULT_FOUND';

/** Work is done at a visit, from afar without one; that nothing is to be done may be found out in between. */
const completableFrom = (outcome: WorkOrderOutcome, { order }: WorkOrder): readonly WorkOrderStatus[] => {
  if (!isWorkDone(outcome)) return ['IN_PROGRESS', 'ON_HOLD', 'INCOMPLETE', 'ACCEPTED'];
  return order.place === 'REMOTE' ? ['IN_PROGRESS', 'ACCEPTED'] : ['IN_PROGRESS'];
};

const assertVisitsEnded = (state: WorkOrder): void => {
  const open = state.visits.find(({ status }) => status === 'STARTED' || status === 'SCHEDULED');
  if (open) throw refusal('WORK_ORDER_VISIT_UNDER_WAY', state, { visitId: open.visitId });
};

const visitsMade = ({ visits }: WorkOrder): number => visits.filter(({ status }) => status === 'ENDED').length;

const assertOutcome = (outcome: WorkOrderOutcome, state: WorkOrder): void => {
  const { lines } = state.lines;
  const open = lines.filter((line) => !isLineEnded(line)).map(({ no, status }) => ({ no, status }));
  if (open.length) throw refusal('WORK_ORDER_LINES_OPEN', state, { missing: open });
  const possible = outcomesOf(state);
  if (!possible.includes(outcome)) throw refusal('WORK_ORDER_OUTCOME_DIFFERS', state, { outcome, possible });
};

const reportIncomplete = (
  { data, by, at }: ReportWorkIncomplete,
  state: WorkOrder,
  known: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  const { order } = state;
  if (order.status === 'INCOMPLETE' && order.incomplete === data.cause) return [];
  assertStatus(state, 'IN_PROGRESS');
  assertVisitsEnded(state);
  return [
    {
      type: 'WorkOrderIncomplete',
      data: {
        workOrderId: order.workOrderId,
        visitId: state.visits.findLast(({ status }) => status === 'ENDED')?.visitId ?? null,
        cause: data.cause,
        note: writtenOrNull(state, 'note', data.note, known.policy.orders.textLimits.note),
        reportedBy: by,
        reportedAt: at,
      },
    },
  ];
};

export const completion = {
  CompleteWorkOrder: complete,
  ReportWorkIncomplete: reportIncomplete,
} satisfies Partial<Decisions>;
