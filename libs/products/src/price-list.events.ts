import type { Event } from '#event-sourcing';
import { type Money, newId } from '#values';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

export const PRICE_KINDS = ['GOODS', 'REPAIR', 'PARTS'] as const;

export type PriceKind = (typeof PRICE_KINDS)[number];

/** One list for each name and currency; its editions are events. */
export const priceListIdOf = (name: string, currency: string): string =>
  newId(`${name.trim().toLowerCase()}/${currency}`, 'pricelist');

export type PriceEntry = Readonly<{ sku: string; description: string; price: Money }>;

/** The whole list anew: it holds from `validFrom` until the next edition does. */
export type PriceListPublished = Event<
  'PriceListPublished',
  {
    priceListId: string;
    name: string;
    kind: PriceKind;
    currency: string;
    /** Which edition: 1, 2, 3 … */
    no: number;
    validFrom: string;
    entries: readonly PriceEntry[];
    publishedAt: string;
  }
>;

export type PriceListEvent = PriceListPublished;
