import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import { returnProjection } from './return.projection.js';
import { ReturnView } from './return.view.js';
import { matching, type ReturnFilter, visibleTo } from './return-filter.queries.js';
import type { ReturnOrder } from './return-words.view.js';

export type ReturnList = Readonly<{
  filter: ReturnFilter;
  order: ReturnOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The returns of a scope, to be narrowed. */
export const returnRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(ReturnView, 'row').where(sql, parameters);
};

export const returnById = (scope: Scope, dataSource: DataSource, id: string): Promise<ReturnView | null> =>
  returnRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const returnsByIds = (scope: Scope, dataSource: DataSource, ids: readonly string[]): Promise<ReturnView[]> =>
  returnRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

/** The returns that carry out remedies of these complaints, or of which these units are part; the newest first. */
export const returnsWith = (
  scope: Scope,
  dataSource: DataSource,
  filter: Pick<ReturnFilter, 'complaintIds' | 'unitIds'>,
): Promise<ReturnView[]> => {
  const { sql, parameters } = matching(filter);
  return returnRows(scope, dataSource)
    .andWhere(sql, parameters)
    .orderBy('row.openedAt', 'DESC')
    .addOrderBy('row.id', 'DESC')
    .getMany();
};

export const listReturns = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: ReturnList,
): Promise<Page<ReturnView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(returnRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<ReturnOrder, Order<ReturnView>> = {
  OPENED_ASC: { column: 'openedAt', direction: 'ASC' },
  OPENED_DESC: { column: 'openedAt', direction: 'DESC' },
  DUE_ASC: { column: 'dueAt', direction: 'ASC', nulls: 'LAST' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Following = Readonly<{ filter: ReturnFilter; after: string | null; signal: AbortSignal }>;

/** Returns as they are, then as they change. */
export const followReturns = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<ReturnView>> =>
  feed.changes(returnProjection, both(visibleTo(scope), matching(filter)), after, signal);
