import { type Json, Rejection, type Rule } from '#event-sourcing';
import { statusOf } from './line-stage.js';
import type { Return } from './return-state.js';

const RULES = {
  RETURN_NOT_FOUND: ['There is no such return.', 'Open it.', 'OpenReturn'],
  RETURN_ALREADY_OPENED: ['This return is already open.', 'Look at it, or open another one.', 'OpenReturn'],
  RETURN_LINES_MISSING: ['A return has at least one line.', 'Say what comes back.', 'OpenReturn'],
  RETURN_TOO_MANY_LINES: ['A return has no room for so many lines.', 'Open several returns.', 'OpenReturn'],
  RETURN_QUANTITY_IMPOSSIBLE: [
    'A quantity is a whole number of pieces, and one for a unit with a serial.',
    'Correct it.',
    null,
  ],
  RETURN_REMEDY_NOT_AGREED: [
    'The complaint has agreed on no such remedy.',
    'Look at its settlement.',
    'ProposeSettlement',
  ],
  RETURN_ORDER_UNKNOWN: ['There is no order of this number.', 'Correct it, or name a unit.', 'OpenReturn'],
  RETURN_ORDER_CANCELLED: ['A cancelled order was never delivered.', 'Name the order that was.', 'OpenReturn'],
  RETURN_PRODUCT_UNKNOWN: ['There is no such article.', 'Correct the article number.', 'OpenReturn'],
  RETURN_NOTHING_NAMED: [
    'A line names a unit by its serial, or an article of the order.',
    'Name one of them.',
    'OpenReturn',
  ],
  RETURN_PURCHASE_UNKNOWN: [
    'Without an order or a unit nobody knows that it was bought.',
    'Name the order or the serial.',
    'OpenReturn',
  ],
  RETURN_SERIAL_UNKNOWN: ['No unit has this serial.', 'Correct it, or register the unit.', 'RegisterUnit'],
  RETURN_SERIAL_OF_ANOTHER_PRODUCT: [
    'This serial is that of a unit of another product.',
    'Correct the serial or the article.',
    'OpenReturn',
  ],
  RETURN_SERIAL_AMBIGUOUS: ['Units of several products have this serial.', 'Name the article too.', 'OpenReturn'],
  RETURN_NOT_ON_ORDER: ['The order has no such article or line.', 'Look at the order.', 'OpenReturn'],
  RETURN_ORDER_LINE_AMBIGUOUS: ['The order has several lines of this article.', 'Name the line.', 'OpenReturn'],
  RETURN_MORE_THAN_BOUGHT: ['More would come back than was bought.', 'Correct the quantity.', 'OpenReturn'],
  RETURN_LINE_TWICE: ['Two lines are about the same unit.', 'Leave one out.', 'OpenReturn'],
  RETURN_CURRENCIES_DIFFER: ['All money of a return is in one currency.', 'Open a return for each.', 'OpenReturn'],
  RETURN_OTHER_CURRENCY: ['The goods were bought in another currency.', 'Name the amount in that one.', null],
  RETURN_MONEY_IMPOSSIBLE: ['An amount is whole minor units and not negative.', 'Correct it.', null],
  RETURN_TEXT_MISSING: ['A text that this step rests on is missing.', 'Write it down.', null],
  RETURN_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  RETURN_LINE_NOT_FOUND: ['The return has no such line.', 'Name one of its lines.', null],
  RETURN_LINE_CLOSED: ['Nothing more is done about a line that has ended.', 'Open another return.', 'OpenReturn'],
  RETURN_NOT_AUTHORISED: ['Nothing comes back before it is authorised.', 'Authorise the line.', 'AuthoriseReturn'],
  RETURN_ALREADY_AUTHORISED: [
    'An authorised line is no longer denied.',
    'Cancel it, or reject what comes.',
    'CancelReturn',
  ],
  RETURN_WINDOW_CLOSED: [
    'For this reason it is too late since the delivery.',
    'Name another reason, or ask a supervisor to authorise it.',
    'AuthoriseReturn',
  ],
  RETURN_EXPIRED: ['The authorisation has ended.', 'Open another return.', 'OpenReturn'],
  RETURN_ALREADY_RECEIVED: ['What came was recorded already.', 'Inspect it.', 'InspectReturnLine'],
  RETURN_MORE_CAME: ['More came than the line is about.', 'Open a return for the rest.', 'OpenReturn'],
  RETURN_ANOTHER_SERIAL_CAME: [
    'What came has another serial than what was authorised.',
    'Record it as the wrong item.',
    'ReceiveReturn',
  ],
  RETURN_NOT_RECEIVED: ['Acceptance needs a reception.', 'Record what came, or that nothing did.', 'ReceiveReturn'],
  RETURN_NOTHING_CAME: ['There are no goods of this line here.', 'Record what came.', 'ReceiveReturn'],
  RETURN_NOT_INSPECTED: ['For this reason the goods are inspected first.', 'Inspect them.', 'InspectReturnLine'],
  RETURN_ALREADY_ACCEPTED: ['An acceptance stands.', 'Look at the settlement.', null],
  RETURN_NEEDS_SUPERVISOR: [
    'This takes a supervisor.',
    'Ask a supervisor, a manager or an executive.',
    'AcceptReturnLine',
  ],
  RETURN_NOT_ACCEPTED: [
    'Settlement needs acceptance, but for a return-less refund or an advance exchange.',
    'Accept the line, or grant one of the two.',
    'AcceptReturnLine',
  ],
  RETURN_REMEDY_DIFFERS: ['The line has another remedy.', 'Change its remedy.', 'ChangeReturnRemedy'],
  RETURN_REMEDY_FIXED: [
    'A remedy is not changed once it is carried out, or while nobody knows whether money went.',
    'Wait for the gateway, or open another return.',
    null,
  ],
  RETURN_REPLACED_BY_ITSELF: ['A unit is replaced by another one.', 'Correct the serial.', 'ShipReplacement'],
  RETURN_GOODS_UNDER_WAY: ['The goods came already.', 'Accept them.', 'AcceptReturnLine'],
  RETURN_OVER_RETURNLESS_LIMIT: [
    'The line is worth more than what is refunded without its goods.',
    'Have the goods sent.',
    'ReceiveReturn',
  ],
  RETURN_OVER_ADVANCE_LIMIT: [
    'The line is worth more than what is exchanged in advance.',
    'Ask a supervisor, or have the goods sent first.',
    'GrantAdvanceExchange',
  ],
  RETURN_NOTHING_TO_SETTLE: ['No line waits for money.', 'Accept a line first.', 'AcceptReturnLine'],
  RETURN_PRICE_UNKNOWN: [
    'Nobody knows what was paid for it.',
    'Have a supervisor name what is due.',
    'QuoteReturnSettlement',
  ],
  RETURN_NOTHING_DUE: [
    'Nothing is left after the deductions.',
    'Change the remedy to NONE, or have a supervisor name what is due.',
    'ChangeReturnRemedy',
  ],
  RETURN_MORE_THAN_PAID: ['More would be paid back than was paid.', 'Name less.', 'QuoteReturnSettlement'],
  RETURN_NO_RATE: ['Limits are compared in the company’s currency.', 'Add the rate to the policy pack.', null],
  RETURN_QUOTE_NOT_FOUND: ['There is no such quote.', 'Ask for one.', 'QuoteReturnSettlement'],
  RETURN_QUOTE_OUTDATED: [
    'What this quote rests on has changed, or another one was made.',
    'Ask for a new one and show it.',
    'QuoteReturnSettlement',
  ],
  RETURN_OVER_LIMIT: [
    'The sum is above the limit of your role.',
    'Ask a role whose limit covers it.',
    'ConfirmReturnSettlement',
  ],
  RETURN_REFUND_NOT_REQUESTED: ['No refund was asked for.', 'Confirm a quote.', 'ConfirmReturnSettlement'],
  RETURN_REFUND_NOT_ERRORED: ['The refund is under way or done.', 'Wait for the gateway.', null],
  RETURN_REFUND_DECLINED: [
    'The gateway declined for good.',
    'Name another way to pay, or credit it.',
    'RedirectRefund',
  ],
  RETURN_REFUND_NOT_DECLINED: [
    'Another way is named only after the gateway has declined for good: the money might go twice.',
    'Try the refund again.',
    'RetryRefund',
  ],
  RETURN_REFUND_CONTRADICTED: [
    'The gateway says that money went which it had declined, or asks about an unknown key.',
    'Clear it up with the gateway by the key.',
    null,
  ],
  RETURN_CHARGE_NOT_PROPOSED: ['No charge was proposed.', 'Wait until the goods are overdue.', null],
  RETURN_ALREADY_DISPOSED: ['The goods are gone.', 'Look at their disposition.', null],
} as const satisfies Readonly<Record<string, Rule>>;

export type ReturnRejection = keyof typeof RULES;

type Details = Readonly<{ [key: string]: Json }>;

/** The refusal by one rule: what it says, where the return stands, what is missing and what comes next. */
export const refusal = (
  code: ReturnRejection,
  state: Return | null,
  particulars: Details = {},
): Rejection<ReturnRejection> => {
  const [rule, toDo, next] = RULES[code];
  const details = { state: state && statusOf(state.lines), missing: null, next, ...particulars };
  const sentences = [
    rule,
    details.state && `The return is ${details.state}.`,
    toDo,
    details.missing && `Missing: ${String(details.missing)}.`,
    details.next && `Next: ${String(details.next)}.`,
  ];
  return new Rejection(code, sentences.filter(Boolean).join(' '), details);
};
