import type { ProductsPolicy } from './products.policy-section.js';

/** What the handler gathers for a price list. */
export type PriceListKnown = Readonly<{
  policy: Pick<ProductsPolicy, 'maxPriceEntries' | 'textLimits'>;
  /** Where a day of the list begins. */
  zone: string;
}>;
