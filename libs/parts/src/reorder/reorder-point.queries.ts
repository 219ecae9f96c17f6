import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { given } from '#projections';
import { all, visibleTo } from '../visible.queries.js';
import { ReorderPointView } from './reorder-point.view.js';

/** What is absent or null does not matter. */
export type ReorderPointFilter = Readonly<{
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  suppliers?: readonly string[] | null;
}>;

const rows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(ReorderPointView, 'row').where(sql, parameters);
};

export const reorderPointById = (scope: Scope, dataSource: DataSource, id: string): Promise<ReorderPointView | null> =>
  rows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

type Listing = Readonly<{ filter: ReorderPointFilter; args: Pick<ConnectionArgs, 'first' | 'after'> }>;

export const listReorderPoints = (
  scope: Scope,
  dataSource: DataSource,
  { filter, args }: Listing,
): Promise<Page<ReorderPointView>> => {
  const { sql, parameters } = all(
    given('row.partId = ANY(:partIds)', 'partIds', filter.partIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.supplier = ANY(:suppliers)', 'suppliers', filter.suppliers),
  );
  const order = [{ column: 'outletId', direction: 'ASC' }] as const;
  return keysetPage(rows(scope, dataSource).andWhere(sql, parameters), { order, args });
};
