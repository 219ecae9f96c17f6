import type { EventVersions } from '#event-sourcing';
import type { OrderEvent } from './order.events.js';
import type { PriceListEvent } from './price-list.events.js';
import type { ProductEvent } from './product.events.js';
import type { UnitEvent } from './unit.events.js';
import type { UnitRangeEvent } from './unit-range.events.js';

export * from './order.events.js';
export * from './price-list.events.js';
export * from './product.events.js';
export * from './serial.events.js';
export * from './unit.events.js';
export * from './unit-range.events.js';

const catalogueEventVersions: EventVersions<ProductEvent | PriceListEvent | OrderEvent> = {
  ProductRegistered: 1,
  ProductRevised: 1,
  PolicyTierAssigned: 1,
  ServiceAskedFor: 1,
  TierReviewDemanded: 1,
  TierReviewed: 1,
  PriceListPublished: 1,
  OrderPlaced: 1,
  OrderPaid: 1,
  OrderShipped: 1,
  OrderDelivered: 1,
  OrderCancelled: 1,
};

const unitEventVersions: EventVersions<UnitEvent | UnitRangeEvent> = {
  UnitRegistered: 2,
  UnitShipped: 1,
  UnitSold: 1,
  UnitDelivered: 1,
  UnitInstalled: 2,
  UnitMoved: 2,
  UnitMisplaced: 1,
  UnitReturned: 1,
  UnitReplaced: 1,
  UnitScrapped: 1,
  UnitComponentReplaced: 1,
  UnitCorrected: 1,
  UnitRangeRegistered: 1,
  UnitRangeWithdrawn: 1,
};

export const productsEventVersions: EventVersions = { ...catalogueEventVersions, ...unitEventVersions };
