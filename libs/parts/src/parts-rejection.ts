import { type Rule, refusing } from '#event-sourcing';

const PART_RULES = {
  PART_NOT_FOUND: ['There is no such part.', 'Correct its number, or register it.', 'RegisterPart'],
  PART_ALREADY_REGISTERED: ['Another part has this number.', 'Revise it, or choose a number.', 'RevisePart'],
  PART_NUMBER_IMPOSSIBLE: ['A part number has 1 to 64 visible characters.', 'Correct it.', null],
  PART_TEXT_MISSING: ['A text that this step rests on is missing.', 'Write it down.', null],
  PART_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  PART_TOO_MANY_FITS: ['A part has no room for so many products.', 'Name fewer of them.', null],
  PART_QUANTITY_IMPOSSIBLE: ['A quantity is a whole number of pieces, one at least.', 'Correct it.', null],
  PART_TOO_MANY_PIECES: ['So many pieces are not booked at once.', 'Do it in several steps.', null],
} as const satisfies Readonly<Record<string, Rule>>;

const SERIAL_RULES = {
  PART_SERIALS_MISSING: ['Each piece of this part is named by its serial.', 'Name them all.', null],
  PART_SERIALS_UNWANTED: ['Pieces of this part have no serials.', 'Leave them out.', null],
  PART_SERIAL_IMPOSSIBLE: ['A serial has 1 to 64 visible characters, and names one piece.', 'Correct it.', null],
  PART_SERIAL_ALREADY_KNOWN: [
    'A piece with this serial came before.',
    'Look where it is: one of the two is not genuine.',
    null,
  ],
  PART_SERIAL_NOT_GENUINE: [
    'No piece with this serial ever came from a supplier.',
    'Do not build it in. Look at the serial again, or have the piece examined.',
    null,
  ],
  PART_SERIAL_NOT_HERE: ['The piece with this serial is not in stock here.', 'Look where it is.', null],
  PART_SERIAL_RESERVED: ['Another job has reserved this piece.', 'Take another one.', null],
} as const satisfies Readonly<Record<string, Rule>>;

const STOCK_RULES = {
  PARTS_NOT_YOURS: ['This is for the staff of the company.', 'Ask them.', null],
  OUTLET_OF_ANOTHER_PARTNER: ['This outlet is kept by somebody else.', 'Name another outlet.', null],
  STOCKROOM_NOT_OPEN: ['Nobody has opened a stockroom for this outlet.', 'Ask the staff to open it.', 'OpenStockroom'],
  LOT_NOT_FOUND: ['There is no such lot.', 'Look at the stock.', null],
  LOT_EXHAUSTED: ['Others were first: the lot has too few free pieces.', 'Take from another lot.', null],
  LOT_HOLDS_LESS: ['The lot holds fewer pieces for this reservation.', 'Look at the reservation.', null],
  LOT_RESERVED_MORE: [
    'Jobs have reserved more pieces of the lot than would be left.',
    'Release a reservation first.',
    'ReleaseReservation',
  ],
  LOT_TOO_LARGE: ['A lot has no room for so many pieces.', 'Receive the rest as a lot of its own.', 'ReceiveStock'],
  LOT_COUNT_IMPOSSIBLE: ['What is counted does not follow from the pieces named.', 'Count again.', null],
  STOCK_COST_IMPOSSIBLE: ['A piece costs nothing or more.', 'Correct it, or leave it out.', null],
  STOCK_TRANSFER_NOWHERE: ['Stock is moved to another outlet.', 'Name another outlet.', null],
  PARTS_OUT_OF_STOCK: [
    'There are not so many free pieces here.',
    'Wait for a delivery, move some from elsewhere, or order them.',
    'RequestPurchaseOrder',
  ],
} as const satisfies Readonly<Record<string, Rule>>;

const RESERVATION_RULES = {
  RESERVATION_NOT_FOUND: ['There is no such reservation.', 'Reserve the parts first.', 'ReserveParts'],
  RESERVATION_DIFFERS: ['This reservation is about something else.', 'Use an id of its own.', 'ReserveParts'],
  RESERVATION_ALREADY_MADE: ['The pieces were reserved a moment ago.', 'Look at the reservation.', null],
  RESERVATION_CHANGED: ['The reservation changed a moment ago.', 'Look at it again.', null],
  RESERVATION_OF_WORK_ORDER: [
    'A work order keeps these pieces for one of its lines.',
    'Use them or give them back by the line.',
    'ReleaseLineParts',
  ],
  RESERVATION_EXCEEDED: ['So many pieces are not reserved.', 'Reserve what is missing.', 'ReserveParts'],
} as const satisfies Readonly<Record<string, Rule>>;

const DEFECTIVE_RULES = {
  DEFECTIVE_NOT_FOUND: ['Nobody expects such a piece.', 'Look at the defective parts.', null],
  DEFECTIVE_NOT_RECEIVED: ['The piece is not here.', 'Record that it came.', 'ReceiveDefectivePart'],
  DEFECTIVE_ALREADY_GONE: ['The piece is gone already.', 'Look at what became of it.', null],
  DEFECTIVE_ALREADY_HERE: ['The piece is here already.', 'Send it to the supplier, or scrap it.', null],
} as const satisfies Readonly<Record<string, Rule>>;

const PURCHASE_ORDER_RULES = {
  PURCHASE_ORDER_NOT_FOUND: ['There is no such purchase order.', 'Request one.', 'RequestPurchaseOrder'],
  PURCHASE_ORDER_DIFFERS: ['This purchase order is about something else.', 'Use an id of its own.', null],
  PURCHASE_ORDER_NOT_PLACED: ['Nothing was ordered at the supplier yet.', 'Place the order.', 'PlacePurchaseOrder'],
  PURCHASE_ORDER_ENDED: ['The purchase order has ended.', 'Request another one.', 'RequestPurchaseOrder'],
  PURCHASE_ORDER_BEGUN: ['Some of it came already.', 'Close it where nothing more is to come.', 'ClosePurchaseOrder'],
  PURCHASE_ORDER_EXCEEDED: ['More came than was ordered.', 'Receive the rest as stock of its own.', 'ReceiveStock'],
  REORDER_POINT_IMPOSSIBLE: [
    'A reorder point is nothing or more, and what is ordered one piece at least.',
    'Correct it.',
    null,
  ],
} as const satisfies Readonly<Record<string, Rule>>;

const RULES = {
  ...PART_RULES,
  ...SERIAL_RULES,
  ...STOCK_RULES,
  ...RESERVATION_RULES,
  ...DEFECTIVE_RULES,
  ...PURCHASE_ORDER_RULES,
};

export type PartsRejection = keyof typeof RULES;

export const refusal = refusing<PartsRejection>(RULES);
