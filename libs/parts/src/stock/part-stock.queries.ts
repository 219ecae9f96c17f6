import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed, type Condition, given } from '#projections';
import { all, either, visibleTo } from '../visible.queries.js';
import { partStockIdOf, partStockProjection } from './part-stock.projection.js';
import { PartStockView } from './part-stock.view.js';
import type { PartStockOrder } from './part-stock-words.view.js';

/** What is absent or null does not matter. */
export type PartStockFilter = Readonly<{
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  isAvailable?: boolean | null;
  isBelowReorderPoint?: boolean | null;
}>;

/** The stock of a scope, to be narrowed. */
export const partStockRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(PartStockView, 'row').where(sql, parameters);
};

export const partStockOf = (
  scope: Scope,
  dataSource: DataSource,
  { partId, outletId }: Readonly<{ partId: string; outletId: string }>,
): Promise<PartStockView | null> =>
  partStockRows(scope, dataSource)
    .andWhere('row.id = :id', { id: partStockIdOf(partId, outletId) })
    .getOne();

const matching = (filter: PartStockFilter): Condition =>
  all(
    given('row.partId = ANY(:partIds)', 'partIds', filter.partIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    either(filter.isAvailable, 'row.available > 0', 'row.available = 0'),
    either(
      filter.isBelowReorderPoint,
      'row.available + row.onOrder <= row.reorderPoint',
      '(row.reorderPoint IS NULL OR row.available + row.onOrder > row.reorderPoint)',
    ),
  );

type Listing = Readonly<{
  filter: PartStockFilter;
  order: PartStockOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

export const listPartStock = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: Listing,
): Promise<Page<PartStockView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(partStockRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<PartStockOrder, Order<PartStockView>> = {
  OUTLET_ASC: { column: 'outletId', direction: 'ASC' },
  AVAILABLE_ASC: { column: 'available', direction: 'ASC' },
  AVAILABLE_DESC: { column: 'available', direction: 'DESC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Following = Readonly<{ filter: PartStockFilter; after: string | null; signal: AbortSignal }>;

/** Stock as it is, then as it changes. */
export const followPartStock = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<PartStockView>> =>
  feed.changes(partStockProjection, both(visibleTo(scope), matching(filter)), after, signal);

/** Other outlets with free pieces of a part, those with most of them first: the same partner's and the company's. */
export const stockElsewhere = async (
  scope: Scope,
  dataSource: DataSource,
  { partId, outletId, partnerId }: Readonly<{ partId: string; outletId: string; partnerId: string | null }>,
): Promise<PartStockView[]> =>
  partStockRows(scope, dataSource)
    .andWhere('row.partId = :partId AND row.outletId <> :outletId AND row.available > 0', { partId, outletId })
    .andWhere('(row.partnerId IS NULL OR row.partnerId = :partnerId)', { partnerId })
    .orderBy('row.available', 'DESC')
    .addOrderBy('row.id')
    .limit(SHOWN)
    .getMany();

const SHOWN = 10;
