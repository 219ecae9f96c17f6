import type { PlaceOrder } from './order.commands.js';
import { dueDate } from './due-date.js';
import type { OrderEvent } from './order.events.js';
import type { OrderPolicy } from './order.policy-section.js';

export const decide = ({ data, at }: PlaceOrder, known: OrderPolicy): OrderEvent[] =>
  Object.keys(known).length > dueDate(at).getTime()
    ? []
    : [{ type: 'OrderPlaced', data: { orderId: data.orderId, placedAt: at } }];
