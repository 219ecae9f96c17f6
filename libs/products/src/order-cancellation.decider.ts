import type { CancelOrder } from './order.commands.js';
import type { OrderEvent } from './order.events.js';
import { timeOf } from './order-dates.js';
import { refusal } from './order-rejection.js';
import { leftOf } from './order-standing.js';
import type { Order } from './order-state.js';

const DECIDE_ON_MONEY = ['supervisor', 'manager', 'executive', 'system'];

/** Cancels what was not shipped. Repeating it changes nothing. */
export const decideCancellation = (command: CancelOrder, order: Order): readonly OrderEvent[] => {
  const { orderId, lines, placedAt, payments } = order;
  const { reason, cancelledAt } = command.data;
  const left = lines
    .map((line) => ({ no: line.no, productId: line.productId, quantity: leftOf(line) }))
    .filter(({ quantity }) => quantity > 0);
  if (left.length === 0 && lines.some(({ cancelled }) => cancelled > 0)) return [];
  if (left.length === 0) throw refusal('ORDER_ALREADY_SHIPPED', order);
  if (payments.length && !command.roles.some((role) => DECIDE_ON_MONEY.includes(role)))
    throw refusal('ORDER_PAID', order, { missing: 'supervisor' });
  const time = timeOf({ field: 'cancelledAt', given: cancelledAt, earliest: placedAt }, command, order);
  return [{ type: 'OrderCancelled', data: { orderId, reason, lines: left, cancelledAt: time } }];
};
