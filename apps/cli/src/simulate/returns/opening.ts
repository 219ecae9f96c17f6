import { orderIdOf, productIdOf } from '#products/events';
import type { UnitFacts } from '#returns';
import { claimedBy, type OpeningFacts, type OpenReturn, type OrderFacts, type RemedyFacts } from '#returns';
import { ACCESSORY } from '../market/products.js';
import { type Unit, unitFactsOf } from '../market/units.js';
import type { Ask } from '../world/asks.js';
import { isoOf } from '../world/run.js';
import type { World } from '../world/world.js';

/** What the handler of returns finds out about a unit that is about to come back. */
export const openingFacts = (world: World, unit: Unit, at: number, remedy: RemedyFacts | null): OpeningFacts => {
  const { productId, sku } = unit.range.data;
  const units: readonly UnitFacts[] = [unitFactsOf(unit)];
  const lines = [{ product: { productId, sku }, units, listPrice: world.listPriceAt(sku, at) }];
  return { order: orderFactsOf(world, unit), lines, remedy };
};

const orderFactsOf = (world: World, { sale, range, customerId, price, serial }: Unit): OrderFacts | null => {
  if (sale.kind !== 'ORDERED') return null;
  const { productId, sku } = range.data;
  const moved = { shippedAt: isoOf(sale.shippedAt), deliveredAt: isoOf(sale.deliveredAt) };
  const accessory = world.listPriceAt(ACCESSORY.sku, sale.placedAt);
  return {
    orderId: orderIdOf(sale.number),
    number: sale.number,
    customerId,
    region: range.region,
    isCancelled: false,
    lines: [
      { no: 1, productId, sku, quantity: 1, unitPrice: price, serials: [serial], ...moved },
      ...(sale.accessories && accessory
        ? [
            {
              no: 2,
              productId: productIdOf(ACCESSORY.sku),
              sku: ACCESSORY.sku,
              quantity: sale.accessories,
              unitPrice: accessory,
              serials: [],
              ...moved,
            },
          ]
        : []),
    ],
  };
};

/** The return and its claims on what was bought: one append, as its handler does it. */
export const opening = ({ asks }: World, data: OpenReturn['data'], facts: OpeningFacts): readonly Ask[] => {
  const command: OpenReturn = { id: '', type: 'OpenReturn', data, by: '', roles: [], at: '' };
  return [
    asks.return('OpenReturn', data, { opening: facts }),
    ...claimedBy(command, facts).map(({ purchaseId, claims, bought }) =>
      asks.purchase('ClaimPurchase', { purchaseId, returnId: data.returnId, claims }, { bought }),
    ),
  ];
};
