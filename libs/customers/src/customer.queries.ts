import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import { customerProjection } from './customer.projection.js';
import { CustomerView } from './customer.view.js';
import { asSeenBy, assertNamesShown, type CustomerFilter, matches, visible } from './customer-filter.queries.js';
import type { CustomerOrder } from './customer-words.view.js';

export type CustomerList = Readonly<{
  filter: CustomerFilter;
  order: CustomerOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The customers of a scope, to be narrowed. */
export const customerRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visible(scope);
  return dataSource.createQueryBuilder(CustomerView, 'row').where(sql, parameters);
};

export const customerById = async (scope: Scope, dataSource: DataSource, id: string): Promise<CustomerView | null> => {
  const row = await customerRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();
  return row && asSeenBy(scope, row);
};

export const customersByIds = async (
  scope: Scope,
  dataSource: DataSource,
  ids: readonly string[],
): Promise<CustomerView[]> => {
  const rows = await customerRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();
  return rows.map((row) => asSeenBy(scope, row));
};

/**
 * The customers that these ids stand for today, by the id asked for: itself, or the one that it was merged into, over
 * any number of merges.
 */
export const currentCustomers = async (
  scope: Scope,
  dataSource: DataSource,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CustomerView>> => {
  const { tableName } = dataSource.getMetadata(CustomerView);
  const found: { asked: string; id: string }[] = await dataSource.query(
    `WITH RECURSIVE chain AS (
       SELECT id AS asked, id, "mergedIntoId" FROM "${tableName}" WHERE id = ANY ($1)
       UNION
       SELECT chain.asked, target.id, target."mergedIntoId"
       FROM chain JOIN "${tableName}" target ON target.id = chain."mergedIntoId")
     SELECT asked, id FROM chain WHERE "mergedIntoId" IS NULL`,
    [ids],
  );
  const rows = await customersByIds(scope, dataSource, [...new Set(found.map(({ id }) => id))]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    found.flatMap(({ asked, id }) => {
      const row = byId.get(id);
      return row ? [[asked, row] as const] : [];
    }),
  );
};

/** @throws Rejection `CUSTOMER_NAMES_NOT_SHOWN` for a search or an order by what the reader may not see */
export const listCustomers = async (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: CustomerList,
): Promise<Page<CustomerView>> => {
  if (ORDERS[order].column === 'sortName') assertNamesShown(scope);
  const { sql, parameters } = matches(scope, filter);
  const rows = customerRows(scope, dataSource).andWhere(sql, parameters);
  return pageSeenBy(scope, await keysetPage(rows, { order: [ORDERS[order]], args }));
};

const ORDERS: Record<CustomerOrder, Order<CustomerView>> = {
  NAME_ASC: { column: 'sortName', direction: 'ASC' },
  NAME_DESC: { column: 'sortName', direction: 'DESC' },
  REGISTERED_ASC: { column: 'registeredAt', direction: 'ASC' },
  REGISTERED_DESC: { column: 'registeredAt', direction: 'DESC' },
};

const pageSeenBy = (scope: Scope, page: Page<CustomerView>): Page<CustomerView> => ({
  edges: page.edges.map(({ cursor, node }) => ({ cursor, node: asSeenBy(scope, node) })),
  nodes: page.nodes.map((node) => asSeenBy(scope, node)),
  place: page.place,
  get totalCount() {
    return page.totalCount;
  },
});

type Following = Readonly<{ filter: CustomerFilter; after: string | null; signal: AbortSignal }>;

/** @throws Rejection as `listCustomers`, at the first step */
export async function* followCustomers(
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<CustomerView>> {
  const condition = both(visible(scope), matches(scope, filter));
  for await (const change of feed.changes(customerProjection, condition, after, signal))
    yield { ...change, row: change.row && asSeenBy(scope, change.row) };
}
