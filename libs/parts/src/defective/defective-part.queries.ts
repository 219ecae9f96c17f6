import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { given } from '#projections';
import { all, visibleTo } from '../visible.queries.js';
import { DefectivePartView } from './defective-part.view.js';
import type { DefectiveStatus } from './defective-words.events.js';
import type { DefectiveOrder } from './defective-words.view.js';

/** What is absent or null does not matter. */
export type DefectivePartFilter = Readonly<{
  statuses?: readonly DefectiveStatus[] | null;
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  suppliers?: readonly string[] | null;
  workOrderIds?: readonly string[] | null;
}>;

/** The defective parts of a scope, to be narrowed. */
export const defectivePartRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(DefectivePartView, 'row').where(sql, parameters);
};

export const defectivePartById = (
  scope: Scope,
  dataSource: DataSource,
  id: string,
): Promise<DefectivePartView | null> => defectivePartRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

type Listing = Readonly<{
  filter: DefectivePartFilter;
  order: DefectiveOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

export const listDefectiveParts = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: Listing,
): Promise<Page<DefectivePartView>> => {
  const { sql, parameters } = all(
    given('row.status = ANY(:statuses)', 'statuses', filter.statuses),
    given('row.partId = ANY(:partIds)', 'partIds', filter.partIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.supplier = ANY(:suppliers)', 'suppliers', filter.suppliers),
    given('row.workOrderId = ANY(:workOrderIds)', 'workOrderIds', filter.workOrderIds),
  );
  return keysetPage(defectivePartRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<DefectiveOrder, Order<DefectivePartView>> = {
  DUE_ASC: { column: 'dueAt', direction: 'ASC', nulls: 'LAST' },
  BEGAN_DESC: { column: 'beganAt', direction: 'DESC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};
