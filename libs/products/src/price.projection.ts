import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { PriceView } from './price.view.js';
import type { PriceEntry, PriceListEvent } from './price-list.events.js';

/** An edition ends all prices of the one before. */
export const priceProjection: Projection<PriceView, PriceListEvent> = {
  name: 'price',
  version: 1,
  categories: ['pricelist'],
  view: PriceView,
  keys: (event) => event.data.entries.map((entry) => idOf(event, entry)),
  matching: ({ data }) => ({ field: 'latestOf', value: data.priceListId }),
  apply: (rows, event) => [
    ...[...rows.values()].filter((row) => row.edition < event.data.no).map((row) => ended(row, event)),
    ...event.data.entries.map((entry) => opened(event, entry)),
  ],
};

const idOf = ({ data }: PriceListEvent, { sku }: PriceEntry): string => `${data.priceListId}/${data.no}/${sku}`;

const ended = (row: PriceView, { data, meta }: Recorded<PriceListEvent>): PriceView => ({
  ...row,
  validUntil: data.validFrom,
  latestOf: null,
  position: meta.position,
});

const opened = (event: Recorded<PriceListEvent>, entry: PriceEntry): PriceView => ({
  id: idOf(event, entry),
  priceListId: event.data.priceListId,
  listName: event.data.name,
  kind: event.data.kind,
  edition: event.data.no,
  sku: entry.sku,
  description: entry.description,
  price: entry.price,
  currency: event.data.currency,
  validFrom: event.data.validFrom,
  validUntil: null,
  latestOf: event.data.priceListId,
  position: event.meta.position,
});
