import type { ProductsPolicy } from './products.policy-section.js';

/** What the handler gathers for every command on a product. */
export type ProductKnown = Readonly<{
  policy: ProductsPolicy;
  packVersion: string;
  dueAt: (due: ProductsPolicy['tierReview']['due'], from: string) => string;
}>;
