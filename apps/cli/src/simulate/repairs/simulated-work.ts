import type { PriceEntry } from '#products/events';
import { PRODUCTS, priceIn, type SimulatedProduct } from '../market/products.js';
import { SERVICE } from '../service-assumptions.js';

/** The article of the work on a product. */
export const workOn = ({ sku }: SimulatedProduct): string => `${sku}-WORK`;

const labourFor = ({ price }: SimulatedProduct): number =>
  Math.min(SERVICE.work.mostLabour, Math.ceil(price * SERVICE.work.labourShare));

export const workPricesIn = (currency: string, years: number, rise: number): readonly PriceEntry[] =>
  [
    ...PRODUCTS.map((product) => ({
      sku: workOn(product),
      description: `Work on ${product.name}`,
      price: labourFor(product),
    })),
    { sku: 'TRAVEL', description: 'The way to the customer', price: SERVICE.work.prices.TRAVEL },
    { sku: 'INSPECTION', description: 'An inspection', price: SERVICE.work.prices.INSPECTION },
  ].map(({ price, ...entry }) => ({ ...entry, price: { amount: priceIn(price, years, rise), currency } }));
