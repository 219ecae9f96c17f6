import { type Json, Rejection, type Rule } from '#event-sourcing';
import { statusOf } from './order-standing.js';
import type { Order } from './order-state.js';

const RULES = {
  ORDER_NOT_FOUND: ['There is no such order.', 'Place it, or correct the number.', 'PlaceOrder'],
  ORDER_ALREADY_PLACED: [
    'This number belongs to an order with another content.',
    'Correct the number, or cancel that order.',
    'CancelOrder',
  ],
  ORDER_TEXT_MISSING: ['A text is empty.', 'Write it down, or leave it out.', null],
  ORDER_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  ORDER_LINES_MISSING: ['An order or a shipment has a line at least.', 'Name what it is about.', null],
  ORDER_TOO_MANY_LINES: ['An order has no room for so many lines.', 'Place several orders.', 'PlaceOrder'],
  ORDER_PRODUCT_UNKNOWN: [
    'An order is for products that are registered.',
    'Register the product, or correct the article number.',
    'RegisterProduct',
  ],
  ORDER_QUANTITY_IMPOSSIBLE: ['A quantity is a whole number of pieces.', 'Correct it.', null],
  ORDER_PRICE_IMPOSSIBLE: ['A price is nothing or more.', 'Correct it; what is given away costs 0.', null],
  ORDER_CURRENCIES_MIXED: ['An order is in one currency.', 'Place an order for each currency.', 'PlaceOrder'],
  ORDER_AMOUNT_TOO_LARGE: ['The sum is larger than can be counted.', 'Place several orders.', 'PlaceOrder'],
  ORDER_SERIAL_MALFORMED: ['A serial has 1 to 64 visible characters.', 'Correct it.', null],
  ORDER_SERIAL_REPEATED: ['Each unit is ordered, shipped and delivered once.', 'Correct the serial.', null],
  ORDER_TOO_MANY_SERIALS: ['A line has no more serials than pieces.', 'Leave some out, or correct the quantity.', null],
  ORDER_SERIAL_NOT_EXPECTED: [
    'The serials of all pieces are known, and this is another one.',
    'Name one of those, or correct it.',
    null,
  ],
  ORDER_SERIALS_MISSING: [
    'Where the serials of all pieces are known and only some pieces move, somebody must say which.',
    'Name the serials.',
    null,
  ],
  ORDER_DATE_IMPOSSIBLE: [
    'An order is placed before it is paid, shipped or cancelled, shipped before it is delivered, and all that before it is recorded.',
    'Correct the date.',
    null,
  ],
  ORDER_AMOUNT_IMPOSSIBLE: ['A payment is more than nothing.', 'Correct the amount.', null],
  ORDER_CURRENCY_DIFFERENT: ['An order is paid in its own currency.', 'Record what arrived in that currency.', null],
  ORDER_OVERPAID: ['No more is paid than the order costs.', 'Correct the amount.', null],
  ORDER_CANCELLED: ['The order was cancelled.', 'Place a new one.', 'PlaceOrder'],
  ORDER_LINE_UNKNOWN: ['There is no such line.', 'Name one of those that there are.', null],
  ORDER_LINE_REPEATED: ['A shipment names each line once.', 'Put the two together.', null],
  ORDER_QUANTITY_EXCEEDED: [
    'No more is shipped than was ordered, and no more delivered than was shipped.',
    'Correct the quantity.',
    null,
  ],
  ORDER_NOTHING_LEFT: ['Everything was shipped already.', 'Record the delivery.', 'DeliverOrder'],
  ORDER_SHIPMENT_UNKNOWN: ['There is no such shipment.', 'Name one of those that there are.', 'ShipOrder'],
  ORDER_ALREADY_SHIPPED: [
    'Only what was not shipped is cancelled.',
    'What the customer has, or will get, comes back as a return.',
    null,
  ],
  ORDER_PAID: [
    'Money goes back when an order that was paid is cancelled: a supervisor or a manager decides that.',
    'Ask one of them.',
    'CancelOrder',
  ],
} as const satisfies Readonly<Record<string, Rule>>;

export type OrderRejection = keyof typeof RULES;

/** The refusal by one rule: what it says, where the order stands, what is missing and what comes next. */
export const refusal = (
  code: OrderRejection,
  order: Order | null,
  details: Readonly<{ [key: string]: Json }> = {},
): Rejection<OrderRejection> => {
  const [rule, toDo, next] = RULES[code];
  const state = order && statusOf(order.lines);
  return new Rejection(code, `${rule} ${toDo}`, { state, missing: null, next, ...details });
};

/** The order, where there is one. */
export const existing = (order: Order | null): Order => {
  if (!order) throw refusal('ORDER_NOT_FOUND', order);
  return order;
};
