import type { Projection } from '#projections';
import type { StockroomEvent } from './stockroom.events.js';
import { StockroomView } from './stockroom.view.js';

export const stockroomProjection: Projection<StockroomView, StockroomEvent> = {
  name: 'stockroom',
  version: 1,
  categories: ['stockroom'],
  rowsOf: 'STREAM',
  view: StockroomView,
  keys: ({ data }) => [data.outletId],
  apply: (_, { data, meta }) => [
    {
      id: data.outletId,
      partnerId: data.partnerId,
      openedAt: new Date(data.openedAt),
      position: meta.position,
    },
  ],
};
