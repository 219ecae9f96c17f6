import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { UnitRangeEvent } from './unit-range.events.js';
import { UnitRangeView } from './unit-range.view.js';

export const unitRangeProjection: Projection<UnitRangeView, UnitRangeEvent> = {
  name: 'unit-range',
  version: 1,
  categories: ['unitrange'],
  view: UnitRangeView,
  keys: ({ data }) => [data.rangeId],
  apply: (rows, event) => {
    const row = next(rows.get(event.data.rangeId), event);
    return row ? [{ ...row, position: event.meta.position }] : [];
  },
};

const next = (
  row: UnitRangeView | undefined,
  { type, data }: Recorded<UnitRangeEvent>,
): Omit<UnitRangeView, 'position'> | undefined => {
  switch (type) {
    case 'UnitRangeRegistered':
      return {
        id: data.rangeId,
        productId: data.productId,
        sku: data.sku,
        prefix: data.prefix,
        first: data.first,
        last: data.last,
        count: data.count,
        batch: data.batch,
        productionDate: data.productionDate,
        region: data.region,
        shippedAt: data.shippedAt === null ? null : new Date(data.shippedAt),
        shelfDays: data.shelfDays,
        serviceLifeMonths: data.serviceLifeMonths,
        registeredAt: new Date(data.registeredAt),
        withdrawnAt: null,
        withdrawalReason: null,
      };
    case 'UnitRangeWithdrawn':
      return row && { ...row, withdrawnAt: new Date(data.withdrawnAt), withdrawalReason: data.reason };
  }
};
