import type { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { freeLots } from './lot/lot.queries.js';
import { expectedDeliveries } from './purchase-order/purchase-order.queries.js';
import { sumOf } from './quantities.js';
import type { Shortage } from './reservation/reservation-known.js';
import { stockElsewhere } from './stock/part-stock.queries.js';

type Wanted = Readonly<{ partId: string; outletId: string; partnerId: string | null }>;

/** What somebody is told where too little is left. Of other outlets, those of the same partner and the company's. */
export const shortageOf = async (dataSource: DataSource, wanted: Wanted): Promise<Shortage> => {
  const [here, elsewhere, expected] = await Promise.all([
    freeLots(SYSTEM_SCOPE, dataSource, wanted),
    stockElsewhere(SYSTEM_SCOPE, dataSource, wanted),
    expectedDeliveries(SYSTEM_SCOPE, dataSource, wanted),
  ]);
  return {
    available: sumOf(here),
    elsewhere: elsewhere.map(({ outletId, available }) => ({ outletId, available })),
    expected: expected.map(({ id, outletId, outstanding, expectedAt }) => ({
      purchaseOrderId: id,
      outletId,
      quantity: outstanding,
      expectedAt: expectedAt && expectedAt.toISOString(),
    })),
  };
};
