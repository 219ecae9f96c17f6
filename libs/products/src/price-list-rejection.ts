import { type Json, Rejection, type Rule } from '#event-sourcing';
import type { PriceList } from './price-list-state.js';

const RULES = {
  PRICE_LIST_TEXT_MISSING: ['A text is empty.', 'Write it down.', null],
  PRICE_LIST_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  PRICE_LIST_ENTRIES_MISSING: ['A price list has a price at least.', 'Add what costs something.', null],
  PRICE_LIST_TOO_MANY_ENTRIES: [
    'A price list has no room for so many prices.',
    'Publish several lists.',
    'PublishPriceList',
  ],
  PRICE_LIST_ENTRY_REPEATED: ['A list gives each article one price.', 'Leave one of the two out.', null],
  PRICE_LIST_PRICE_IMPOSSIBLE: ['A price is nothing or more.', 'Correct it.', null],
  PRICE_LIST_CURRENCY_UNKNOWN: ['A currency is a code of ISO 4217, such as EUR.', 'Correct it.', null],
  PRICE_LIST_CURRENCY_DIFFERENT: [
    'All prices of a list are in its currency.',
    'Publish a list for each currency.',
    'PublishPriceList',
  ],
  PRICE_LIST_KIND_DIFFERENT: [
    'A list stays of the kind that it was published as.',
    'Publish it under another name.',
    'PublishPriceList',
  ],
  PRICE_LIST_DAY_UNKNOWN: ['There is no such day.', 'Correct it.', null],
  PRICE_LIST_EDITION_TOO_EARLY: [
    'An edition holds from the day of the one before at the earliest.',
    'Choose a later day.',
    null,
  ],
  PRICE_LIST_PAST_CHANGED: [
    'A price that held on a day that is over is not changed.',
    'Let the edition hold from today on.',
    null,
  ],
} as const satisfies Readonly<Record<string, Rule>>;

export type PriceListRejection = keyof typeof RULES;

/** The refusal by one rule: what it says, which edition there is, what is missing and what comes next. */
export const refusal = (
  code: PriceListRejection,
  list: PriceList | null,
  details: Readonly<{ [key: string]: Json }> = {},
): Rejection<PriceListRejection> => {
  const [rule, toDo, next] = RULES[code];
  return new Rejection(code, `${rule} ${toDo}`, {
    state: list && `EDITION_${list.no}`,
    missing: null,
    next,
    ...details,
  });
};
