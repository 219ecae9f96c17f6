import type { PriceEntry } from './price-list.events.js';
import type { PriceListKnown } from './price-list-known.js';
import { refusal } from './price-list-rejection.js';
import type { PriceList } from './price-list-state.js';
import { skuOf } from './product.events.js';

/** The prices as they are written down: each article once, in the currency of the list, in the order of articles. */
export const entriesOf = (
  given: readonly PriceEntry[],
  currency: string,
  list: PriceList | null,
  { policy }: PriceListKnown,
): PriceEntry[] => {
  if (given.length === 0) throw refusal('PRICE_LIST_ENTRIES_MISSING', list, { missing: 'entries' });
  if (given.length > policy.maxPriceEntries)
    throw refusal('PRICE_LIST_TOO_MANY_ENTRIES', list, { count: given.length, limit: policy.maxPriceEntries });
  const entries = given
    .map((entry) => entryOf(entry, currency, list, policy.textLimits))
    .sort((a, b) => (a.sku < b.sku ? -1 : 1));
  const repeated = entries.find(({ sku }, place) => sku === entries[place - 1]?.sku);
  if (repeated) throw refusal('PRICE_LIST_ENTRY_REPEATED', list, { sku: repeated.sku });
  return entries;
};

export const sameEntries = (a: readonly PriceEntry[], b: readonly PriceEntry[]): boolean =>
  a.length === b.length && a.every((entry, place) => entryKey(entry) === entryKey(b[place]));

const entryKey = (entry: PriceEntry | undefined): string =>
  JSON.stringify(entry ? [entry.sku, entry.description, entry.price.amount, entry.price.currency] : null);

const entryOf = (
  { sku, description, price }: PriceEntry,
  currency: string,
  list: PriceList | null,
  limits: PriceListKnown['policy']['textLimits'],
): PriceEntry => {
  const article = skuOf(trimmed(sku, 'entries.sku', limits.name, list));
  if (price.currency !== currency)
    throw refusal('PRICE_LIST_CURRENCY_DIFFERENT', list, { sku: article, currency, given: price.currency });
  if (price.amount < 0) throw refusal('PRICE_LIST_PRICE_IMPOSSIBLE', list, { sku: article });
  return {
    sku: article,
    description: shortEnough(description.trim(), 'entries.description', limits.description, list),
    price,
  };
};

/** Without the spaces around it. Refuses one that is empty or too long. */
export const trimmed = (text: string, field: string, limit: number, list: PriceList | null): string => {
  const written = text.trim();
  if (written === '') throw refusal('PRICE_LIST_TEXT_MISSING', list, { missing: field });
  return shortEnough(written, field, limit, list);
};

const shortEnough = (text: string, field: string, limit: number, list: PriceList | null): string => {
  if (text.length > limit) throw refusal('PRICE_LIST_TEXT_TOO_LONG', list, { field, length: text.length, limit });
  return text;
};
