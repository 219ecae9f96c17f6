import { isPast } from '../line/line-standing.js';
import type { WorkOrderStatus } from '../repair-words.events.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { loanRefusal } from './loan-rejection.js';
import type { Loan } from './loan-state.js';
import type { HandOutLoaner } from './loaner.commands.js';

const CLOSED: readonly WorkOrderStatus[] = ['DRAFT', 'CLOSED', 'CANCELLED'];

const handOut: Decision<'HandOutLoaner'> = (command, state, known) => {
  const { workOrderId, loanerId } = command.data;
  if (CLOSED.includes(state.order.status)) throw loanRefusal('LOAN_ORDER_NOT_OPEN', state);
  if (loanOf(state, loanerId)?.isOut) return [];
  const { loaner } = known.loans;
  if (loaner?.loanerId !== loanerId) throw loanRefusal('LOANER_NOT_FOUND', state, { loanerId, missing: 'loaner' });
  assertOwner(loaner.partnerId, state);
  const dueBackAt = dueBackOf(command, known);
  if (isPast(dueBackAt, command.at)) throw loanRefusal('LOAN_DUE_IN_THE_PAST', state, { loanerId, dueBackAt });
  const { serial } = loaner;
  return [{ type: 'LoanerHandedOut', data: { workOrderId, loanerId, serial, dueBackAt, handedOutAt: command.at } }];
};

/** A loaner that belongs to a partner goes to the customers of that partner's jobs. */
const assertOwner = (partnerId: string | null, state: WorkOrder): void => {
  const doing = state.offers.assignment?.partnerId ?? null;
  if (partnerId !== null && partnerId !== doing)
    throw loanRefusal('LOANER_OF_ANOTHER_PARTNER', state, { partnerId, job: doing });
};

/** The day that is named, else the pack's. */
export const dueBackOf = ({ data, at }: HandOutLoaner, { policy, dueAt }: WorkOrderKnown): string =>
  data.dueBackAt ?? dueAt(policy.loaners.dueBack, at);

const loanOf = ({ loans }: WorkOrder, loanerId: string): Loan | undefined =>
  loans.find((loan) => loan.loanerId === loanerId);

/** It comes back whatever became of the order. */
const takeBack: Decision<'TakeBackLoaner'> = ({ data, at }, state) => {
  const { workOrderId, loanerId, damaged } = data;
  const loan = loanOf(state, loanerId);
  if (!loan) throw loanRefusal('LOAN_NOT_OUT', state, { loanerId });
  if (!loan.isOut) return [];
  return [{ type: 'LoanerTakenBack', data: { workOrderId, loanerId, damaged, takenBackAt: at } }];
};

/** Nothing where it is back, where its time has not come, or where it was said already. */
const markOverdue: Decision<'MarkLoanerOverdue'> = ({ data, at }, state) => {
  const { workOrderId, loanerId, dueBackAt } = data;
  const loan = loanOf(state, loanerId);
  const isDue = loan?.isOut && !loan.isOverdue && loan.dueBackAt === dueBackAt && isPast(dueBackAt, at);
  return isDue ? [{ type: 'LoanerOverdue', data: { workOrderId, loanerId, dueBackAt, overdueAt: at } }] : [];
};

/** What is decided about loaners of an order. */
export const loanDecisions = {
  HandOutLoaner: handOut,
  TakeBackLoaner: takeBack,
  MarkLoanerOverdue: markOverdue,
} satisfies Partial<Decisions>;
