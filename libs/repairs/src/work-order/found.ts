import type { SubjectFacts, UnitFacts } from './order-facts.js';

/** What an order was found to be about. */
export type Found = Readonly<{
  productId: string | null;
  sku: string | null;
  unitId: string | null;
  serial: string | null;
  batch: string | null;
  region: string | null;
  customerId: string | null;
}>;

/** The units that have this serial, of the product that was named where one was. */
export const unitsFor = ({ product, units }: SubjectFacts): readonly UnitFacts[] =>
  product ? units.filter(({ productId }) => productId === product.productId) : units;

/** The one unit that it can only be, else the product; a serial that tells no unit is kept as it was given. */
export const foundFor = (
  given: Readonly<{ sku: string | null; serial: string | null }>,
  facts: SubjectFacts,
): Found => {
  const [unit, another] = unitsFor(facts);
  if (unit && !another) return unit;
  const { productId = null, sku = given.sku } = facts.product ?? {};
  return { productId, sku, unitId: null, serial: given.serial, batch: null, region: null, customerId: null };
};
