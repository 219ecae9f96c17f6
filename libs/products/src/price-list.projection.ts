import type { Projection } from '#projections';
import type { PriceListEvent } from './price-list.events.js';
import { PriceListView } from './price-list.view.js';

export const priceListProjection: Projection<PriceListView, PriceListEvent> = {
  name: 'price-list',
  version: 1,
  categories: ['pricelist'],
  rowsOf: 'STREAM',
  view: PriceListView,
  keys: ({ data }) => [data.priceListId],
  apply: (rows, { data, meta }) => [
    {
      id: data.priceListId,
      name: data.name,
      kind: data.kind,
      currency: data.currency,
      editions: [
        ...(rows.get(data.priceListId)?.editions ?? []),
        { no: data.no, validFrom: data.validFrom, entries: data.entries.length, publishedAt: data.publishedAt },
      ],
      version: meta.version.toString(),
      position: meta.position,
    },
  ],
};
