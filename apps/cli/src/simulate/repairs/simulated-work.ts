import type { PriceEntry } from '#products/events';
import { checklistIdOf } from '#repairs/events';
import { PRODUCTS, priceIn, type SimulatedProduct } from '../market/products.js';
import { SERVICE } from '../service-assumptions.js';

/** The article of the work on a product. */
export const workOn = ({ sku }: SimulatedProduct): string => `${sku}-WORK`;

const labourFor = ({ price }: SimulatedProduct): number =>
  Math.min(SERVICE.work.mostLabour, Math.ceil(price * SERVICE.work.labourShare));

const WORK = [
  ...PRODUCTS.map((product) => ({
    sku: workOn(product),
    description: `Work on ${product.name}`,
    price: labourFor(product),
  })),
  { sku: 'TRAVEL', description: 'The way to the customer', price: SERVICE.work.prices.TRAVEL },
  { sku: 'INSPECTION', description: 'An inspection', price: SERVICE.work.prices.INSPECTION },
];

export const workPricesIn = (currency: string, years: number, rise: number): readonly PriceEntry[] =>
  WORK.map(({ price, ...entry }) => ({ ...entry, price: { amount: priceIn(price, years, rise), currency } }));

/** What a position of the list for work costs; a whole price in the first year. */
export const workPrice = (sku: string): number => WORK.find((each) => each.sku === sku)?.price ?? 0;

/** What is ticked at every repair. */
export const REPAIR_CHECKLIST = {
  checklistId: checklistIdOf('REPAIR', null),
  kind: 'REPAIR' as const,
  productId: null,
  items: [
    { code: 'SAFE', text: 'It is safe: no voltage, no pressure, nothing hot.', needsEvidence: false },
    { code: 'TRIED', text: 'It was tried for some minutes.', needsEvidence: false },
    { code: 'CLEAN', text: 'The place is clean, and the old parts are packed.', needsEvidence: false },
  ],
};
