import type { Context } from '#projections';
import { catalogue } from './catalogue.part.js';
import { productsEventVersions } from './events.js';
import { ProductsModule } from './products.module.js';
import { units } from './units.part.js';

export { exposureProjection } from './exposure.projection.js';
export {
  type ExposureFilter,
  meanUnitsInService,
  type UnitsAtPlace,
  unitsByPlace,
  unitsInService,
  unitsInServiceByPeriod,
} from './exposure.queries.js';
export { ExposurePeriod } from './exposure-period.view.js';
export { type ExposureSource, exposureSources } from './exposure-source.queries.js';
export { listMisplacements, type MisplacementFilter } from './misplacement.queries.js';
export { MisplacementView } from './misplacement.view.js';
export type * from './order.commands.js';
export { orderDecider } from './order.decider.js';
export { HandleOrder } from './order.handler.js';
export { orderProjection } from './order.projection.js';
export {
  followOrders,
  listOrders,
  type OrderList,
  orderById,
  orderByNumberOrId,
  orderRows,
  ordersByIds,
  type Purchase,
  type PurchaseLine,
  purchaseOf,
} from './order.queries.js';
export { OrderLineView, OrderView } from './order.view.js';
export type { OrderFilter } from './order-filter.queries.js';
export { ORDER_READERS } from './order-roles.js';
export { priceProjection } from './price.projection.js';
export { listPriceOf, listPrices, type PricesAsked, pricesOf } from './price.queries.js';
export { PriceView } from './price.view.js';
export type * from './price-list.commands.js';
export { priceListDecider } from './price-list.decider.js';
export { HandlePriceList } from './price-list.handler.js';
export type * from './product.commands.js';
export { productDecider } from './product.decider.js';
export { HandleProduct } from './product.handler.js';
export { productProjection } from './product.projection.js';
export {
  followProducts,
  listProducts,
  type ProductList,
  productById,
  productBySkuOrId,
  productIdsOfLines,
  productRows,
  productsByIds,
} from './product.queries.js';
export { ProductView } from './product.view.js';
export type { ProductFilter } from './product-filter.queries.js';
export { CATALOGUE_READERS } from './product-roles.js';
export { ProductsModule } from './products.module.js';
export { type ProductsPolicy, productsPolicySection } from './products.policy-section.js';
export { type DemandAsked, serviceDemand } from './service-demand.queries.js';
export { ServiceDemandView } from './service-demand.view.js';
export type { UnitCommand } from './unit.commands.js';
export { unitDecider } from './unit.decider.js';
export { HandleUnit } from './unit.handler.js';
export { unitProjection } from './unit.projection.js';
export {
  followUnits,
  listUnits,
  unitById,
  unitBySerial,
  unitRows,
  unitsByIds,
  unitsWithSerial,
  unitsWithSerials,
} from './unit.queries.js';
export { UnitView } from './unit.view.js';
export { UnitComponentView } from './unit-component.view.js';
export type { UnitFilter } from './unit-filter.queries.js';
export { unitLifeProjection } from './unit-life.projection.js';
export { complaintsOfUnits, lifeOf, unitFacts } from './unit-life.queries.js';
export { UnitFactView } from './unit-life.view.js';
export type { UnitRangeCommand } from './unit-range.commands.js';
export { unitRangeDecider, unitRangeStream } from './unit-range.decider.js';
export { HandleUnitRange } from './unit-range.handler.js';
export { unitRangeProjection } from './unit-range.projection.js';
export { listUnitRanges, rangeUnits } from './unit-range.queries.js';
export { UnitRangeView } from './unit-range.view.js';

export { type UnitsInCell, unitsByCell } from './units-by-cell.queries.js';

export const products: Context = {
  name: 'products',
  events: productsEventVersions,
  policySections: [...catalogue.policySections, ...units.policySections],
  projections: [...catalogue.projections, ...units.projections],
  policies: [...catalogue.policies, ...units.policies],
  effects: [...catalogue.effects, ...units.effects],
  commands: [...catalogue.commands, ...units.commands],
  module: ProductsModule,
};
