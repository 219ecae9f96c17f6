import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import { isUuid, type Money } from '#values';
import { orderIdOf } from './order.events.js';
import { orderProjection } from './order.projection.js';
import { OrderView } from './order.view.js';
import { matches, type OrderFilter, visible } from './order-filter.queries.js';
import type { OrderSorting } from './order-words.view.js';

export type OrderList = Readonly<{
  filter: OrderFilter;
  order: OrderSorting;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The orders of a scope, to be narrowed. */
export const orderRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visible(scope);
  return dataSource.createQueryBuilder(OrderView, 'row').where(sql, parameters);
};

export const orderById = (scope: Scope, dataSource: DataSource, id: string): Promise<OrderView | null> =>
  orderRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

/** By its id, or by its number in any spelling. */
export const orderByNumberOrId = (
  scope: Scope,
  dataSource: DataSource,
  numberOrId: string,
): Promise<OrderView | null> =>
  orderById(scope, dataSource, isUuid(numberOrId) ? numberOrId.toLowerCase() : orderIdOf(numberOrId));

export const ordersByIds = (scope: Scope, dataSource: DataSource, ids: readonly string[]): Promise<OrderView[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : orderRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

export type PurchaseLine = Readonly<{
  no: number;
  productId: string;
  sku: string;
  /** Pieces bought: those that were ordered and not cancelled. */
  quantity: number;
  shipped: number;
  delivered: number;
  unitPrice: Money;
  serials: readonly string[];
  /** When the first piece was shipped, and when the last one so far was delivered. */
  shippedAt: string | null;
  deliveredAt: string | null;
}>;

export type Purchase = Readonly<{
  orderId: string;
  number: string;
  customerId: string | null;
  region: string | null;
  placedAt: string;
  total: Money;
  paid: Money;
  lines: readonly PurchaseLine[];
}>;

/** What was bought with an order: what may come back. Null where there is no such order. */
export const purchaseOf = async (scope: Scope, dataSource: DataSource, orderId: string): Promise<Purchase | null> => {
  const order = await orderById(scope, dataSource, orderId);
  return order && bought(order);
};

const bought = ({ id, number, customerId, region, placedAt, total, paid, lines }: OrderView): Purchase => ({
  orderId: id,
  number,
  customerId,
  region,
  placedAt: placedAt.toISOString(),
  total,
  paid,
  lines: lines
    .map((line) => ({
      no: line.no,
      productId: line.productId,
      sku: line.sku,
      quantity: line.quantity - line.cancelled,
      shipped: line.shipped,
      delivered: line.delivered,
      unitPrice: line.unitPrice,
      serials: line.serials,
      shippedAt: line.shippedAt,
      deliveredAt: line.deliveredAt,
    }))
    .filter(({ quantity }) => quantity > 0),
});

export const listOrders = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: OrderList,
): Promise<Page<OrderView>> => {
  const { sql, parameters } = matches(filter);
  return keysetPage(orderRows(scope, dataSource).andWhere(sql, parameters), { order: [SORTINGS[order]], args });
};

const SORTINGS: Record<OrderSorting, Order<OrderView>> = {
  PLACED_ASC: { column: 'placedAt', direction: 'ASC' },
  PLACED_DESC: { column: 'placedAt', direction: 'DESC' },
  UPDATED_ASC: { column: 'position', direction: 'ASC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Following = Readonly<{ filter: OrderFilter; after: string | null; signal: AbortSignal }>;

/** Orders as they are, then as they change. */
export const followOrders = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<OrderView>> =>
  feed.changes(orderProjection, both(visible(scope), matches(filter)), after, signal);
