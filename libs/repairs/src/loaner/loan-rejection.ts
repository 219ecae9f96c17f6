import { type Json, Rejection, type Rule } from '#event-sourcing';
import { refusalBy } from '../work-order/work-order-rejection.js';
import type { WorkOrder } from '../work-order/work-order-state.js';

const RULES = {
  LOAN_ORDER_NOT_OPEN: [
    'Loaners are handed out for an order that is being worked on.',
    'Qualify the order.',
    'QualifyWorkOrder',
  ],
  LOAN_DUE_IN_THE_PAST: ['A loaner is due back later than it is handed out.', 'Name a later day.', 'HandOutLoaner'],
  LOAN_NOT_OUT: ['This loaner is not with the customer of this order.', 'Look at its loans.', null],
  LOANER_NOT_FOUND: ['There is no such loaner.', 'Register it.', 'RegisterLoaner'],
  LOANER_OF_ANOTHER_PARTNER: [
    'A loaner is lent by whom it belongs to.',
    'Take one of the outlet that does the job.',
    'HandOutLoaner',
  ],
  LOANER_ALREADY_REGISTERED: ['Another loaner has this identifier.', 'Use another one.', 'RegisterLoaner'],
  LOANER_PRODUCT_UNKNOWN: ['There is no such article.', 'Correct the article number.', 'RegisterLoaner'],
  LOANER_OUTLET_UNKNOWN: ['There is no such outlet.', 'Name one that there is.', 'RegisterLoaner'],
  LOANER_LENT: ['It is with the customer of another order.', 'Take another one, or take it back.', 'TakeBackLoaner'],
  LOANER_DAMAGED: ['A damaged loaner is not lent.', 'Have it restored, or retire it.', 'RestoreLoaner'],
  LOANER_RETIRED: ['It is not lent any more.', 'Take another one.', 'RegisterLoaner'],
  LOANER_TEXT_MISSING: ['A text that this step rests on is missing.', 'Write it down.', null],
} as const satisfies Record<string, Rule>;

export type LoanRejection = keyof typeof RULES;

export const loanRefusal = (
  code: LoanRejection,
  state: WorkOrder | null,
  details: Readonly<Record<string, Json>> = {},
): Rejection<LoanRejection> => refusalBy(code, RULES[code], state, details);

/** The same from the stream of the loaner, which knows of no order. */
export const loanerRefusal = (
  code: LoanRejection,
  details: Readonly<Record<string, Json>> = {},
): Rejection<LoanRejection> => {
  const [rule, toDo, next] = RULES[code];
  return new Rejection(code, `${rule} ${toDo}`, { rule, next, ...details });
};
