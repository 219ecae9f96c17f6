import { projection } from '#projections';
import { PRODUCT_COMMANDS } from './product.commands.js';
import { HandleProduct, ProductHandler } from './product.handler.js';
import { productProjection } from './product.projection.js';
import { ProductResolver } from './product.resolver.js';
import { ProductMutationResolver } from './product-mutation.resolver.js';
import type { ProductsPart } from './products.part.js';
import { productsPolicySection } from './products.policy-section.js';
import { serviceDemandProjection } from './service-demand.projection.js';

/** Products, prices and orders. */
export const catalogue: ProductsPart = {
  policySections: [productsPolicySection],
  projections: [projection(productProjection), projection(serviceDemandProjection)],
  policies: [],
  effects: [],
  commands: [{ types: PRODUCT_COMMANDS, message: HandleProduct }],
  providers: [ProductHandler, ProductResolver, ProductMutationResolver],
};
