import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed, type Condition, given } from '#projections';
import { all, either, visibleTo } from '../visible.queries.js';
import { purchaseOrderProjection } from './purchase-order.projection.js';
import { PurchaseOrderView } from './purchase-order.view.js';
import type { PurchaseOrderStatus } from './purchase-order-words.events.js';
import type { PurchaseOrderOrder } from './purchase-order-words.view.js';

/** What is absent or null does not matter. */
export type PurchaseOrderFilter = Readonly<{
  numbers?: readonly string[] | null;
  statuses?: readonly PurchaseOrderStatus[] | null;
  isOpen?: boolean | null;
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  suppliers?: readonly string[] | null;
}>;

/** The purchase orders of a scope, to be narrowed. */
export const purchaseOrderRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(PurchaseOrderView, 'row').where(sql, parameters);
};

export const purchaseOrderById = (
  scope: Scope,
  dataSource: DataSource,
  id: string,
): Promise<PurchaseOrderView | null> => purchaseOrderRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

const OPEN = "row.status NOT IN ('CLOSED', 'CANCELLED')";

const matching = (filter: PurchaseOrderFilter): Condition =>
  all(
    given('row.number = ANY(:numbers)', 'numbers', filter.numbers),
    given('row.status = ANY(:statuses)', 'statuses', filter.statuses),
    either(filter.isOpen, OPEN, `NOT (${OPEN})`),
    given('row.partId = ANY(:partIds)', 'partIds', filter.partIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.supplier = ANY(:suppliers)', 'suppliers', filter.suppliers),
  );

type Listing = Readonly<{
  filter: PurchaseOrderFilter;
  order: PurchaseOrderOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

export const listPurchaseOrders = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: Listing,
): Promise<Page<PurchaseOrderView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(purchaseOrderRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<PurchaseOrderOrder, Order<PurchaseOrderView>> = {
  REQUESTED_DESC: { column: 'requestedAt', direction: 'DESC' },
  REQUESTED_ASC: { column: 'requestedAt', direction: 'ASC' },
  EXPECTED_ASC: { column: 'expectedAt', direction: 'ASC', nulls: 'LAST' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Following = Readonly<{ filter: PurchaseOrderFilter; after: string | null; signal: AbortSignal }>;

/** Purchase orders as they are, then as they change. */
export const followPurchaseOrders = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<PurchaseOrderView>> =>
  feed.changes(purchaseOrderProjection, both(visibleTo(scope), matching(filter)), after, signal);

const SHOWN = 10;

/** What is on its way to an outlet, the soonest first. */
export const expectedDeliveries = (
  scope: Scope,
  dataSource: DataSource,
  { partId, outletId }: Readonly<{ partId: string; outletId: string }>,
): Promise<PurchaseOrderView[]> =>
  purchaseOrderRows(scope, dataSource)
    .andWhere(`row.partId = :partId AND row.outletId = :outletId AND row.outstanding > 0 AND ${OPEN}`, {
      partId,
      outletId,
    })
    .orderBy('row.expectedAt', 'ASC', 'NULLS LAST')
    .addOrderBy('row.id')
    .limit(SHOWN)
    .getMany();
