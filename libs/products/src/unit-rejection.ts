import { type Json, Rejection, type Rule } from '#event-sourcing';

const RULES = {
  UNIT_PRODUCT_UNKNOWN: ['There is no such product.', 'Register the product first.', 'RegisterProduct'],
  UNIT_SERIAL_MALFORMED: [
    'A serial has 1 to 64 visible characters and no space.',
    'Read it again from the unit.',
    null,
  ],
  UNIT_NOT_REGISTERED: [
    'No unit and no range of this product has this serial.',
    'Read it again from the unit, or register it.',
    'RegisterUnit',
  ],
  UNIT_OF_ANOTHER_PRODUCT: [
    'This serial is known, but as a unit of another product.',
    'Name that product, or register the unit.',
    null,
  ],
  UNIT_ALREADY_REGISTERED: [
    'This unit is registered with other facts.',
    'Correct what was wrong, or record what has happened since.',
    'CorrectUnit',
  ],
  UNIT_ALREADY_SOLD: ['This unit is sold already.', 'Record its return before, or correct the sale.', 'CorrectUnit'],
  UNIT_ALREADY_INSTALLED: ['This unit is installed already.', 'Move it, or correct the installation.', 'MoveUnit'],
  UNIT_ALREADY_RETURNED: ['This unit is taken back already.', 'Record what happened to it since.', null],
  UNIT_ALREADY_REPLACED: ['This unit is replaced already.', 'Look at the unit that replaced it.', null],
  UNIT_REPLACED_BY_ITSELF: ['A unit is replaced by another one.', 'Give the serial of the new unit.', null],
  UNIT_SCRAPPED: ['This unit was scrapped before that.', 'Correct the date, or take another unit.', null],
  UNIT_DATE_IN_FUTURE: ['What is recorded has happened.', 'Correct the date.', null],
  UNIT_BEFORE_PRODUCTION: [
    'A unit is produced before anything else happens to it.',
    'Correct one of the dates.',
    'CorrectUnit',
  ],
  UNIT_DATES_OUT_OF_ORDER: [
    'These facts can not have happened in this order.',
    'Correct one of the dates.',
    'CorrectUnit',
  ],
  UNIT_NOTHING_MOVED: ['A unit moves to another region, customer or site.', 'Say where to.', 'MoveUnit'],
  UNIT_PLACE_IMPOSSIBLE: [
    'Latitudes go from -90 to 90 degrees, longitudes from -180 to 180.',
    'Correct them, or leave them out.',
    null,
  ],
  UNIT_PLACE_WITHOUT_REGION: ['Units are counted by region, wherever they are.', 'Name the region too.', null],
  UNIT_REASON_MISSING: ['It takes a reason that others can read later.', 'Write it down.', null],
  UNIT_REASON_TOO_LONG: ['The reason is longer than the policy pack allows.', 'Shorten it.', null],
  UNIT_COMPONENT_SERIAL_MISSING: [
    'Which piece of a component was exchanged is told by serials.',
    'Give that of the old piece, of the new one, or both.',
    null,
  ],
  UNIT_ORDER_UNKNOWN: ['The order or its line is not known.', 'Place the order first.', 'PlaceOrder'],
  UNIT_RANGE_DIGITS_DIFFER: [
    'The first and the last number of a range have the same number of digits.',
    'Write both with leading zeros.',
    'RegisterUnitRange',
  ],
  UNIT_RANGE_MALFORMED: [
    'A range is a prefix that does not end in a digit, and a first and a last number.',
    'Put all digits at the end into the numbers.',
    'RegisterUnitRange',
  ],
  UNIT_RANGE_BACKWARDS: ['The last number of a range is not below the first.', 'Exchange them.', 'RegisterUnitRange'],
  UNIT_RANGE_TOO_LARGE: [
    'The range is larger than the policy pack allows.',
    'Look for a digit too many, or register several ranges.',
    'RegisterUnitRange',
  ],
  UNIT_RANGE_OVERLAPS: [
    'Serials of this range belong to another range of the product.',
    'Leave them out, or withdraw the other range.',
    'WithdrawUnitRange',
  ],
  UNIT_RANGE_HAS_UNITS: [
    'Units of this range are registered one by one.',
    'Register the serials between them as ranges.',
    'RegisterUnitRange',
  ],
  UNIT_RANGE_NOT_CHECKED: [
    'Many units were registered just now, and whether some of them belong to this range is not known yet.',
    'Try again in a moment.',
    'RegisterUnitRange',
  ],
  UNIT_RANGE_NOT_FOUND: ['There is no such range of this product and prefix.', 'Look for it among unitRanges.', null],
} as const satisfies Readonly<Record<string, Rule>>;

export type UnitRejection = keyof typeof RULES;

/** The refusal by one rule: what it says, where the unit stands, what is missing and what comes next. */
export const refusal = (
  code: UnitRejection,
  details: Readonly<{ [key: string]: Json }> = {},
): Rejection<UnitRejection> => {
  const [rule, toDo, next] = RULES[code];
  return new Rejection(code, `${rule} ${toDo}`, { state: null, missing: null, next, ...details });
};
