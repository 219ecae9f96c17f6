import type { ProductsPolicy } from './products.policy-section.js';

/** What the handler gathers for every command on an order. */
export type OrderKnown = Readonly<{
  policy: Pick<ProductsPolicy, 'maxOrderLines' | 'maxLineQuantity' | 'textLimits'>;
  /** Those products of the lines that are registered. */
  productIds: ReadonlySet<string>;
}>;
