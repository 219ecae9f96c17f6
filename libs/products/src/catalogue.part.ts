import { projection } from '#projections';
import { ORDER_COMMANDS } from './order.commands.js';
import { HandleOrder, OrderHandler } from './order.handler.js';
import { orderProjection } from './order.projection.js';
import { OrderLineResolver, OrderResolver } from './order.resolver.js';
import { OrderMutationResolver } from './order-mutation.resolver.js';
import { priceProjection } from './price.projection.js';
import { PRICE_LIST_COMMANDS } from './price-list.commands.js';
import { HandlePriceList, PriceListHandler } from './price-list.handler.js';
import { priceListProjection } from './price-list.projection.js';
import { PriceListResolver } from './price-list.resolver.js';
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
  projections: [
    projection(productProjection),
    projection(serviceDemandProjection),
    projection(priceListProjection),
    projection(priceProjection),
    projection(orderProjection),
  ],
  policies: [],
  effects: [],
  commands: [
    { types: PRODUCT_COMMANDS, message: HandleProduct },
    { types: PRICE_LIST_COMMANDS, message: HandlePriceList },
    { types: ORDER_COMMANDS, message: HandleOrder },
  ],
  providers: [
    ProductHandler,
    ProductResolver,
    ProductMutationResolver,
    PriceListHandler,
    PriceListResolver,
    OrderHandler,
    OrderResolver,
    OrderLineResolver,
    OrderMutationResolver,
  ],
};
