import type { Json, Rejection, Rule } from '#event-sourcing';
import { refusalBy } from '../work-order/work-order-rejection.js';
import type { WorkOrder } from '../work-order/work-order-state.js';

const RULES = {
  LINE_ORDER_NOT_OPEN: [
    'Lines change between the qualification of an order and its completion.',
    'Qualify it, or report the work incomplete.',
    'QualifyWorkOrder',
  ],
  LINE_WORK_NOT_STARTED: ['Nothing is repaired before the work has begun.', 'Start the visit.', 'StartVisit'],
  LINE_NOT_FOUND: ['The order has no such line.', 'Name one of its lines.', null],
  LINE_NOT_NEXT: ['Lines are numbered one after the other.', 'Use the next number.', 'DiagnoseLine'],
  LINE_TOO_MANY: ['An order has no room for so many lines.', 'Draft another order.', 'DraftWorkOrder'],
  LINE_ALREADY_DONE: ['What is done is not diagnosed anew.', 'Add another line.', 'DiagnoseLine'],
  LINE_COMPONENT_UNKNOWN: ['The product has no such component.', 'Name one that it has, or none.', 'DiagnoseLine'],
  LINE_PART_UNKNOWN: ['The catalogue has no such part.', 'Correct the part number.', 'DiagnoseLine'],
  LINE_PART_TWICE: ['A line names each part once.', 'Add up the quantities.', 'DiagnoseLine'],
  LINE_QUANTITY_IMPOSSIBLE: ['A quantity is a whole number of pieces, one at least.', 'Correct it.', null],
  LINE_PRICE_MISSING: [
    'The published price lists do not have this article today.',
    'Publish an edition that has it, or diagnose the line with another article.',
    'PublishPriceList',
  ],
  LINE_NOTHING_TO_QUOTE: ['There is no line that the customer would have to pay for.', 'Diagnose one.', 'DiagnoseLine'],
  LINE_NOT_QUOTABLE: [
    'A quote is of lines that are diagnosed and that the company does not bear whole.',
    'Leave this line out.',
    'IssueQuote',
  ],
  LINE_NOT_QUOTED: ['The customer answers a quote of this line.', 'Issue one.', 'IssueQuote'],
  LINE_QUOTE_NOT_LATEST: ['There is a younger quote of this line.', 'Name that one.', 'IssueQuote'],
  WORK_ORDER_QUOTE_OUTDATED: ['The quote no longer binds.', 'Issue another one and ask again.', 'IssueQuote'],
  LINE_NOT_IN_WARRANTY: [
    'The company does not bear all of this line.',
    'Quote it to the customer, or have it borne out of goodwill.',
    'IssueQuote',
  ],
  LINE_NEEDS_APPROVAL: [
    'Goodwill of this value is not for this role to grant.',
    'Ask one whose limit covers it.',
    'AuthoriseLines',
  ],
  LINE_NO_RATE: ['The policy pack has no rate for this currency.', 'Add it to the pack.', null],
  LINE_NOT_AUTHORISED: ['This is done for lines that are authorised.', 'Authorise it.', 'AuthoriseLines'],
  LINE_ALREADY_AUTHORISED: ['The work on this line was authorised.', 'Diagnose it anew.', 'DiagnoseLine'],
  LINE_CLOSED: ['Nothing more is done about this line.', 'Add another line.', 'DiagnoseLine'],
  LINE_OUTLET_UNKNOWN: [
    'Nobody knows at which outlet the parts are.',
    'Name the outlet, or have a partner accept the order.',
    'ReserveLineParts',
  ],
  LINE_OUTLET_OF_ANOTHER: ['A partner takes parts from its own outlets.', 'Name one of them.', 'ReserveLineParts'],
  LINE_PART_NOT_HELD: ['Nothing of this is held for the line.', 'Reserve the part.', 'ReserveLineParts'],
  LINE_MORE_THAN_HELD: ['More pieces than are held for the line.', 'Correct the quantity.', null],
  LINE_SERIALS_DIFFER: ['There is one serial for each piece.', 'Name them all, each once.', null],
  LINE_PARTS_MISSING: [
    'Parts that the line takes are not held for it.',
    'Reserve them, or diagnose the line without them.',
    'ReserveLineParts',
  ],
  LINE_NOT_REPAIRED: ['This is done for lines that are repaired.', 'Record the repair.', 'RecordLineRepaired'],
  LINE_CHECKED_BY_REPAIRER: ['Who repaired a line does not check it.', 'Have somebody else check it.', 'CheckLine'],
  LINE_NOT_CHECKED: ['What was repaired here is checked before it goes back.', 'Check it.', 'CheckLine'],
  LINE_NOT_IN_WORKSHOP: ['Only what is in the workshop goes back to the customer.', 'Nothing is to be done.', null],
} as const satisfies Record<string, Rule>;

export type LineRejection = keyof typeof RULES;

export const lineRefusal = (
  code: LineRejection,
  state: WorkOrder,
  details: Readonly<Record<string, Json>> = {},
): Rejection<LineRejection> => refusalBy(code, RULES[code], state, details);
