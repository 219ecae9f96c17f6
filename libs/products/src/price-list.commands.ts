import type { Command } from '#event-sourcing';
import type { PriceEntry, PriceKind } from './price-list.events.js';

/** The next edition of a list, which is known by its name and currency. */
export type PublishPriceList = Command<
  'PublishPriceList',
  { name: string; kind: PriceKind; currency: string; validFrom: string; entries: readonly PriceEntry[] }
>;

export type PriceListCommand = PublishPriceList;

export const PRICE_LIST_COMMANDS: readonly PriceListCommand['type'][] = ['PublishPriceList'];
