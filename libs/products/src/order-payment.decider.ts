import type { PayOrder } from './order.commands.js';
import type { OrderEvent } from './order.events.js';
import { timeOf } from './order-dates.js';
import { refusal } from './order-rejection.js';
import { paidOf, statusOf, totalOf } from './order-standing.js';
import type { Order } from './order-state.js';

/** An order is paid at once or in parts, before or after it is shipped. The same amount at the same time came once. */
export const decidePayment = (command: PayOrder, order: Order): readonly OrderEvent[] => {
  const { amount, paidAt: given } = command.data;
  const paidAt = timeOf({ field: 'paidAt', given, earliest: order.placedAt }, command, order);
  assertPayable(amount, order);
  if (given !== null && order.payments.some((each) => each.paidAt === paidAt && each.amount.amount === amount.amount))
    return [];
  assertOwed(amount, order);
  return [{ type: 'OrderPaid', data: { orderId: order.orderId, amount, paidAt } }];
};

type Amount = PayOrder['data']['amount'];

const assertPayable = (amount: Amount, order: Order): void => {
  const { currency } = totalOf(order.lines);
  if (amount.currency !== currency)
    throw refusal('ORDER_CURRENCY_DIFFERENT', order, { currency, given: amount.currency });
  if (amount.amount <= 0) throw refusal('ORDER_AMOUNT_IMPOSSIBLE', order);
};

const assertOwed = (amount: Amount, order: Order): void => {
  if (statusOf(order.lines) === 'CANCELLED') throw refusal('ORDER_CANCELLED', order);
  const total = totalOf(order.lines);
  const paid = paidOf(
    order.payments.map((each) => each.amount),
    total.currency,
  );
  const owed = total.amount - paid.amount;
  if (amount.amount > owed)
    throw refusal('ORDER_OVERPAID', order, { owed: { amount: owed, currency: total.currency } });
};
