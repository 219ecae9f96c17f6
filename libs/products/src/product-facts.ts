import { isDay } from './calendar-day.js';
import { type ProductFacts, skuOf } from './product.events.js';
import { componentsOf } from './product-components.js';
import type { ProductKnown } from './product-known.js';
import { refusal } from './product-rejection.js';
import type { Product } from './product-state.js';
import { assertCount, codeOf, trimmed, trimmedOrNull } from './product-texts.js';

const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** What a product is, as it is written down. */
export const factsOf = (given: ProductFacts, product: Product | null, { policy }: ProductKnown): ProductFacts => {
  const limit = policy.textLimits.name;
  return {
    name: trimmed(given.name, 'name', limit, product),
    line: trimmed(given.line, 'line', limit, product),
    model: trimmed(given.model, 'model', limit, product),
    variant: trimmedOrNull(given.variant, 'variant', limit, product),
    productClass: codeOf(trimmed(given.productClass, 'productClass', limit, product)),
    intendedRegions: regionsOf(given.intendedRegions, policy.maxIntendedRegions, product),
    components: componentsOf(given.components, product, policy),
    serviceLifeMonths: serviceLifeOf(given.serviceLifeMonths, product),
    partsSupplyUntil: dayOrNull(given.partsSupplyUntil, product),
  };
};

export const writtenSku = (sku: string, { policy }: ProductKnown): string =>
  skuOf(trimmed(sku, 'sku', policy.textLimits.name, null));

const regionsOf = (given: readonly string[], limit: number, product: Product | null): string[] => {
  const regions = [...new Set(given.map(codeOf))].sort();
  const malformed = regions.find((region) => !REGION.test(region));
  if (malformed !== undefined) throw refusal('PRODUCT_REGION_MALFORMED', product, { region: malformed });
  assertCount('intendedRegions', regions.length, limit, product);
  return regions;
};

const serviceLifeOf = (months: number | null, product: Product | null): number | null => {
  if (months === null || (Number.isSafeInteger(months) && months > 0)) return months;
  throw refusal('PRODUCT_SERVICE_LIFE_IMPOSSIBLE', product, { serviceLifeMonths: months });
};

const dayOrNull = (day: string | null, product: Product | null): string | null => {
  if (day === null || isDay(day)) return day;
  throw refusal('PRODUCT_DAY_UNKNOWN', product, { partsSupplyUntil: day });
};
