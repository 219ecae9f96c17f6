import type { PriceEntry } from '#products/events';
import { checklistIdOf, type WorkOrderKind } from '#repairs/events';
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

type Item = Readonly<{ code: string; text: string; needsEvidence: boolean }>;

const checklist = <Kind extends WorkOrderKind>(kind: Kind, ...items: readonly Item[]) => ({
  checklistId: checklistIdOf(kind, null),
  kind,
  productId: null,
  items,
});

const item = (code: string, text: string): Item => ({ code, text, needsEvidence: false });

const CLEAN = item('CLEAN', 'The place is clean, and the old parts are packed.');

/** What is ticked at every job of a kind. */
export const CHECKLISTS = {
  REPAIR: checklist(
    'REPAIR',
    item('SAFE', 'It is safe: no voltage, no pressure, nothing hot.'),
    item('TRIED', 'It was tried for some minutes.'),
    CLEAN,
  ),
  INSTALLATION: checklist(
    'INSTALLATION',
    item('FIXED', 'It is fixed, level and tight.'),
    item('SHOWN', 'The customer was shown how it is used.'),
    CLEAN,
  ),
  MAINTENANCE: checklist(
    'MAINTENANCE',
    item('LOOKED_THROUGH', 'What wears was looked at.'),
    item('CLEANED', 'Filters and drains are free.'),
  ),
};
