import type { Json, Rejection, Rule } from '#event-sourcing';
import { refusalBy } from '../work-order/work-order-rejection.js';
import type { WorkOrder } from '../work-order/work-order-state.js';

const RULES = {
  BILL_WORK_NOT_COMPLETED: ['A bill is about work that is completed.', 'Complete the order.', 'CompleteWorkOrder'],
  BILL_NOTHING_TO_PAY: ['Nothing of the work is the customer’s to pay.', 'Close the order.', 'CloseWorkOrder'],
  BILL_ALREADY_ISSUED: ['There is a bill of this work.', 'Waive it before another one is issued.', 'WaiveBill'],
  BILL_NOT_FOUND: ['The order has no such bill.', 'Name one of its bills.', null],
  BILL_TOTAL_IMPOSSIBLE: [
    'A total is whole minor units of the currency of its items, and not negative.',
    'Correct it.',
    'IssueBill',
  ],
  BILL_DEVIATION_UNEXPLAINED: [
    'A total that is not what list and quote say needs a reason.',
    'Write down why.',
    'IssueBill',
  ],
  BILL_DEVIATION_TOO_LARGE: [
    'This role may not deviate so far from list and quote.',
    'Bill what they say, or ask one who may.',
    'IssueBill',
  ],
  BILL_SETTLED: ['A paid bill is settled.', 'Register a complaint about it.', 'RegisterComplaint'],
  BILL_WAIVED: ['Nobody pays a bill that was waived.', 'Issue another one.', 'IssueBill'],
  BILL_NEEDS_APPROVAL: [
    'A bill of this amount is not for this role to waive.',
    'Ask one whose limit covers it.',
    'WaiveBill',
  ],
  BILL_NO_RATE: ['The policy pack has no rate for this currency.', 'Add it to the pack.', null],
  COST_NOT_FOUND: ['The order has no such cost.', 'Name one of its costs.', 'RecordCost'],
  COST_ALREADY_RECORDED: ['Another cost has this identifier.', 'Reverse that one, or use another.', 'ReverseCost'],
  COST_AMOUNT_IMPOSSIBLE: ['A cost is whole minor units, one at least.', 'Correct it.', 'RecordCost'],
  COST_ORDER_NOT_BEGUN: ['A draft costs nothing yet.', 'Qualify the order.', 'QualifyWorkOrder'],
  COST_BEARER_MISSING: [
    'Nobody knows who is to bear the cost.',
    'Name the supplier, or assign a partner.',
    'RecordCost',
  ],
  COST_NOT_THE_PARTNERS_TO_SAY: [
    'What a partner or a supplier bears is said by the company’s own people.',
    'Ask a dispatcher or supervisor.',
    'RecordCost',
  ],
} as const satisfies Record<string, Rule>;

export type BillRejection = keyof typeof RULES;

export const billRefusal = (
  code: BillRejection,
  state: WorkOrder,
  details: Readonly<Record<string, Json>> = {},
): Rejection<BillRejection> => refusalBy(code, RULES[code], state, details);
