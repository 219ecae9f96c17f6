import type { Json } from '#event-sourcing';
import { isLineRepaired } from '../line/line-ends.js';
import type { WorkOrderKnown } from './work-order-known.js';
import type { WorkOrder } from './work-order-state.js';

/** A gate that blocks closing: what is open there, and what to ask for next. */
export type OpenGate = Readonly<{ gate: ClosureGate; open: readonly Json[]; next: string | null }>;

type Pending = Readonly<{ open: readonly Json[]; next: string | null }>;

const PASSED: Pending = { open: [], next: null };

/** What was not repaired needs no check; what was is looked at by somebody else, or by the customer where that will do. */
const workVerified = ({ order }: WorkOrder): Pending => {
  const isWorkDone = order.outcome === 'DONE' || order.outcome === 'NO_FAULT_FOUND';
  if (!isWorkDone || order.status === 'VERIFIED') return PASSED;
  const next = order.verification === 'SIGN_OFF' ? 'SignOffWork' : 'RecordQualityCheck';
  return { open: [{ verification: order.verification, notBy: order.completedBy }], next };
};

const loanersBack = ({ loans }: WorkOrder): Pending => ({
  open: loans.filter(({ isOut }) => isOut).map(({ loanerId, dueBackAt }) => ({ loanerId, dueBackAt })),
  next: 'TakeBackLoaner',
});

/** What was taken to the workshop is with its customer again; the goods of a return go back by the return. */
const unitBack = ({ order, lines: { lines } }: WorkOrder, { policy }: WorkOrderKnown): Pending => {
  if (order.place !== 'WORKSHOP' || order.returnId !== null) return PASSED;
  const here = lines.filter((line) => isLineRepaired(line) && line.status !== 'RETURNED');
  const isChecked = here.some(({ status }) => status === 'CHECKED') || !policy.lines.checkedAt.includes(order.place);
  return { open: here.map(({ no, status }) => ({ no, status })), next: isChecked ? 'RecordLineReturned' : 'CheckLine' };
};

/** Where the customer pays something, the bill is issued, and paid or waived. */
const billSettled = ({ bills: { bills }, lines }: WorkOrder): Pending => {
  const open = bills.filter(({ status, customerPays }) => customerPays.amount > 0 && isUnsettled(status));
  if (open.length) return { open: open.map(({ billNo, status }) => ({ billNo, status })), next: 'RecordBillPaid' };
  const unbilled = bills.length ? [] : payable(lines);
  return { open: unbilled, next: 'IssueBill' };
};

const isUnsettled = (status: string): boolean => status === 'ISSUED' || status === 'DISPUTED';

/** The lines that were repaired and of which the customer pays a share, having agreed to it. */
const payable = ({ lines, quotes }: WorkOrder['lines']): readonly Json[] =>
  lines
    .filter((line) => isLineRepaired(line) && line.basis === 'CUSTOMER')
    .filter(({ no, quoteNo }) =>
      quotes.some((quote) => quote.quoteNo === quoteNo && quote.items.some((item) => paysFor(item, no))),
    )
    .map(({ no }) => ({ lineNo: no, bill: null }));

const paysFor = (item: Readonly<{ lineNo: number | null; customerPays: { amount: number } }>, no: number): boolean =>
  item.customerPays.amount > 0 && (item.lineNo === no || item.lineNo === null);

const GATES = {
  WORK_VERIFIED: workVerified,
  UNIT_BACK: unitBack,
  LOANERS_BACK: loanersBack,
  BILL_SETTLED: billSettled,
} as const satisfies Record<string, (state: WorkOrder, known: WorkOrderKnown) => Pending>;

export type ClosureGate = keyof typeof GATES;

export const CLOSURE_GATES = ['WORK_VERIFIED', 'UNIT_BACK', 'LOANERS_BACK', 'BILL_SETTLED'] as const;

/** The gates that still block closing, in the order in which they are usually passed. */
export const openGates = (state: WorkOrder, known: WorkOrderKnown): readonly OpenGate[] =>
  CLOSURE_GATES.map((gate) => ({ gate, ...GATES[gate](state, known) })).filter(({ open }) => open.length > 0);
