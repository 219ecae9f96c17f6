import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import { workOrderProjection } from './work-order.projection.js';
import { WorkOrderView } from './work-order.view.js';
import { matching, visibleTo, type WorkOrderFilter } from './work-order-filter.queries.js';
import type { WorkOrderOrder } from './work-order-words.view.js';

export type WorkOrderList = Readonly<{
  filter: WorkOrderFilter;
  order: WorkOrderOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The work orders of a scope, to be narrowed. */
export const workOrderRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(WorkOrderView, 'row').where(sql, parameters);
};

export const workOrderById = (scope: Scope, dataSource: DataSource, id: string): Promise<WorkOrderView | null> =>
  workOrderRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const workOrdersByIds = (
  scope: Scope,
  dataSource: DataSource,
  ids: readonly string[],
): Promise<WorkOrderView[]> => workOrderRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

/** The work orders of these complaints, returns or units, the newest first. */
export const workOrdersWith = (
  scope: Scope,
  dataSource: DataSource,
  filter: Pick<WorkOrderFilter, 'complaintIds' | 'unitIds' | 'returnIds'>,
): Promise<WorkOrderView[]> => {
  const { sql, parameters } = matching(filter);
  return workOrderRows(scope, dataSource)
    .andWhere(sql, parameters)
    .orderBy('row.draftedAt', 'DESC')
    .addOrderBy('row.id', 'DESC')
    .getMany();
};

export const listWorkOrders = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: WorkOrderList,
): Promise<Page<WorkOrderView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(workOrderRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<WorkOrderOrder, Order<WorkOrderView>> = {
  REPORTED_ASC: { column: 'reportedAt', direction: 'ASC' },
  REPORTED_DESC: { column: 'reportedAt', direction: 'DESC' },
  DUE_ASC: { column: 'dueAt', direction: 'ASC', nulls: 'LAST' },
  NEXT_VISIT_ASC: { column: 'nextVisitFrom', direction: 'ASC', nulls: 'LAST' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Following = Readonly<{ filter: WorkOrderFilter; after: string | null; signal: AbortSignal }>;

/** Work orders as they are, then as they change. */
export const followWorkOrders = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<WorkOrderView>> =>
  feed.changes(workOrderProjection, both(visibleTo(scope), matching(filter)), after, signal);
