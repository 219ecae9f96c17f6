import type { OrderEvent } from './order.events.js';
import * as order from './order.fixtures.js';
import type { PriceListEvent } from './price-list.events.js';
import * as prices from './price-list.fixtures.js';
import type { ProductEvent } from './product.events.js';
import * as product from './product.fixtures.js';

export * from './order.fixtures.js';
export * from './price-list.fixtures.js';
export * from './product.fixtures.js';
export * as unitFixtures from './unit.fixtures.js';
export { unitRangeSamples, unitSamples } from './unit-samples.fixtures.js';

type CatalogueEvent = ProductEvent | PriceListEvent | OrderEvent;

/** One sample of every event type that the catalogue stores. */
export const catalogueSamples: Readonly<{
  [Type in CatalogueEvent['type']]: Extract<CatalogueEvent, { type: Type }>;
}> = {
  ProductRegistered: product.productRegistered(),
  ProductRevised: product.productRevised(),
  PolicyTierAssigned: product.tierAssigned(),
  ServiceAskedFor: product.serviceAskedFor(),
  TierReviewDemanded: product.tierReviewDemanded(),
  TierReviewed: product.tierReviewed(),
  PriceListPublished: prices.priceListPublished(),
  OrderPlaced: order.orderPlaced(),
  OrderPaid: order.orderPaid(),
  OrderShipped: order.orderShipped(),
  OrderDelivered: order.orderDelivered(),
  OrderCancelled: order.orderCancelled(),
};
