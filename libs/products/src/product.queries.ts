import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import { isUuid } from '#values';
import { productIdOf } from './product.events.js';
import { productProjection } from './product.projection.js';
import { ProductView } from './product.view.js';
import { matches, type ProductFilter, visible } from './product-filter.queries.js';
import type { ProductOrder } from './product-words.view.js';

export type ProductList = Readonly<{
  filter: ProductFilter;
  order: ProductOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The products of a scope, to be narrowed. */
export const productRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visible(scope);
  return dataSource.createQueryBuilder(ProductView, 'row').where(sql, parameters);
};

export const productById = (scope: Scope, dataSource: DataSource, id: string): Promise<ProductView | null> =>
  productRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

/** The products of these lines, whoever asks: for figures that count by product. */
export const productIdsOfLines = async (dataSource: DataSource, lines: readonly string[]): Promise<string[]> => {
  const rows = await dataSource
    .createQueryBuilder(ProductView, 'row')
    .where('row.line = ANY(:lines)', { lines })
    .select('row.id', 'id')
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
};

export const productsByIds = (scope: Scope, dataSource: DataSource, ids: readonly string[]): Promise<ProductView[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : productRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

/** By its id, or by its article number in any spelling. */
export const productBySkuOrId = (scope: Scope, dataSource: DataSource, skuOrId: string): Promise<ProductView | null> =>
  productById(scope, dataSource, isUuid(skuOrId) ? skuOrId.toLowerCase() : productIdOf(skuOrId));

export const listProducts = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: ProductList,
): Promise<Page<ProductView>> => {
  const { sql, parameters } = matches(filter);
  return keysetPage(productRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<ProductOrder, Order<ProductView>> = {
  SKU_ASC: { column: 'sku', direction: 'ASC' },
  SKU_DESC: { column: 'sku', direction: 'DESC' },
  NAME_ASC: { column: 'sortName', direction: 'ASC' },
  NAME_DESC: { column: 'sortName', direction: 'DESC' },
  REGISTERED_DESC: { column: 'registeredAt', direction: 'DESC' },
  REVIEW_DUE_ASC: { column: 'reviewDueAt', direction: 'ASC', nulls: 'LAST' },
};

type Following = Readonly<{ filter: ProductFilter; after: string | null; signal: AbortSignal }>;

/** Products as they are, then as they change. */
export const followProducts = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<ProductView>> =>
  feed.changes(productProjection, both(visible(scope), matches(filter)), after, signal);
