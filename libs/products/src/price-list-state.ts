import type { PriceEntry, PriceKind, PriceListEvent } from './price-list.events.js';

/** The latest edition. */
export type PriceList = Readonly<{
  priceListId: string;
  kind: PriceKind;
  no: number;
  validFrom: string;
  entries: readonly PriceEntry[];
}>;

export const evolve = (_: PriceList | null, { data }: PriceListEvent): PriceList => ({
  priceListId: data.priceListId,
  kind: data.kind,
  no: data.no,
  validFrom: data.validFrom,
  entries: data.entries,
});
