import type { ProductsPart } from './products.part.js';

/** Products, prices and orders. */
export const catalogue: ProductsPart = {
  policySections: [],
  projections: [],
  policies: [],
  effects: [],
  commands: [],
  providers: [],
};
