import { type Money } from '#values';
import type { WorkOrderEvent } from '../events.js';
import { rolesFor } from '../line/goodwill.js';
import { sumOf } from '../line/pricing.js';
import type { WorkOrderStatus } from '../repair-words.events.js';
import { written } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { IssueBill } from './bill.commands.js';
import { agreedQuoteNo, type Billed, billItems, withTotal } from './bill-items.js';
import { billRefusal } from './bill-rejection.js';
import type { Bill } from './bill-state.js';
import { costs } from './cost.decider.js';
import { assertDeviation } from './deviation.js';

const COMPLETED: readonly WorkOrderStatus[] = ['COMPLETED', 'VERIFIED', 'CLOSED'];

/** One bill at a time; another one once the former was waived. */
const issue: Decision<'IssueBill'> = (command, state, known) => {
  if (!COMPLETED.includes(state.order.status)) throw billRefusal('BILL_WORK_NOT_COMPLETED', state);
  const binding = billItems(state, known);
  const due = totalOf(binding, known);
  const { total } = command.data;
  if (isIssued(total ?? due, state)) return [];
  if (binding.every(({ item }) => item.customerPays.amount === 0)) throw billRefusal('BILL_NOTHING_TO_PAY', state);
  if (total) assertDeviation(total, due, command, { state, policy: known.policy });
  return [billIssued(command, total ? withTotal(binding, total) : binding, { state, known })];
};

/** @throws BILL_ALREADY_ISSUED where there is one of another total */
const isIssued = ({ amount }: Money, state: WorkOrder): boolean => {
  const former = state.bills.bills.find(({ status }) => status !== 'WAIVED');
  if (!former || former.total.amount === amount) return former !== undefined;
  throw billRefusal('BILL_ALREADY_ISSUED', state, { billNo: former.billNo, total: former.total });
};

const totalOf = (billed: readonly Billed[], { currency }: WorkOrderKnown): Money =>
  sumOf(
    billed.map(({ item }) => item.amount),
    currency,
  );

const billIssued = (
  { data, by, at }: IssueBill,
  billed: readonly Billed[],
  { state, known }: Readonly<{ state: WorkOrder; known: WorkOrderKnown }>,
): WorkOrderEvent => {
  const { order, offers } = state;
  const items = billed.map(({ item }) => item);
  const total = totalOf(billed, known);
  const listTotal = sumOf(
    items.map(({ listPrice, quantity }) => ({ ...listPrice, amount: listPrice.amount * quantity })),
    known.currency,
  );
  return {
    type: 'BillIssued',
    data: {
      workOrderId: order.workOrderId,
      billNo: state.bills.bills.length + 1,
      partnerId: offers.assignment?.partnerId ?? null,
      customerId: order.customerId,
      items,
      total,
      customerPays: sumOf(
        items.map(({ customerPays }) => customerPays),
        known.currency,
      ),
      listTotal,
      deviation: { amount: total.amount - listTotal.amount, currency: total.currency },
      deviationReason: data.total ? reasonOf(data, state, known) : null,
      quoteNo: agreedQuoteNo(state),
      issuedBy: by,
      issuedAt: at,
      packVersion: known.packVersion,
    },
  };
};

const reasonOf = ({ deviationReason }: IssueBill['data'], state: WorkOrder, { policy }: WorkOrderKnown) =>
  deviationReason === null ? null : written(state, 'deviationReason', deviationReason, policy.lines.textLimits.note);

/** @throws BILL_NOT_FOUND */
const billOf = (state: WorkOrder, billNo: number): Bill => {
  const bill = state.bills.bills.find((each) => each.billNo === billNo);
  if (!bill) throw billRefusal('BILL_NOT_FOUND', state, { billNo });
  return bill;
};

const partnerOf = ({ offers }: WorkOrder): string | null => offers.assignment?.partnerId ?? null;

const recordPaid: Decision<'RecordBillPaid'> = ({ data, at }, state) => {
  const { workOrderId, billNo, reference } = data;
  const { status } = billOf(state, billNo);
  if (status === 'PAID') return [];
  if (status === 'WAIVED') throw billRefusal('BILL_WAIVED', state, { billNo });
  return [{ type: 'BillPaid', data: { workOrderId, billNo, partnerId: partnerOf(state), reference, paidAt: at } }];
};

const dispute: Decision<'DisputeBill'> = ({ data, at }, state, { policy }) => {
  const { workOrderId, billNo } = data;
  const { status } = billOf(state, billNo);
  if (status === 'DISPUTED') return [];
  if (status === 'WAIVED') throw billRefusal('BILL_WAIVED', state, { billNo });
  if (status === 'PAID') throw billRefusal('BILL_SETTLED', state, { billNo });
  const reason = written(state, 'reason', data.reason, policy.lines.textLimits.note);
  return [{ type: 'BillDisputed', data: { workOrderId, billNo, partnerId: partnerOf(state), reason, disputedAt: at } }];
};

/** Gives up what the customer would pay, up to the limit of one's role. */
const waive: Decision<'WaiveBill'> = ({ data, by, at, roles }, state, known) => {
  const { workOrderId, billNo } = data;
  const { status, customerPays } = billOf(state, billNo);
  if (status === 'WAIVED') return [];
  if (status === 'PAID') throw billRefusal('BILL_SETTLED', state, { billNo });
  const value = known.inCompanyCurrency(customerPays);
  if (typeof value === 'string') throw billRefusal('BILL_NO_RATE', state, { currency: customerPays.currency });
  const able = rolesFor(value, known.policy.bills.waiveLimits);
  if (!roles.some((role) => able.includes(role)))
    throw billRefusal('BILL_NEEDS_APPROVAL', state, { billNo, value, missing: 'approval', roles: able });
  const reason = written(state, 'reason', data.reason, known.policy.lines.textLimits.note);
  return [
    {
      type: 'BillWaived',
      data: {
        workOrderId,
        billNo,
        partnerId: partnerOf(state),
        amount: customerPays,
        reason,
        waivedBy: by,
        waivedAt: at,
      },
    },
  ];
};

/** What is decided about what the work cost and who pays for it. */
export const billDecisions = {
  ...costs,
  IssueBill: issue,
  RecordBillPaid: recordPaid,
  DisputeBill: dispute,
  WaiveBill: waive,
} satisfies Partial<Decisions>;
