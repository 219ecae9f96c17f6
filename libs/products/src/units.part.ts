import type { ProductsPart } from './products.part.js';

/** Units: where they are and what became of them. */
export const units: ProductsPart = {
  policySections: [],
  projections: [],
  policies: [],
  effects: [],
  commands: [],
  providers: [],
};
