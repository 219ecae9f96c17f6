import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { given } from '#projections';
import { all, visibleTo } from '../visible.queries.js';
import { type MovementKind, StockMovementView } from './stock-movement.view.js';

/** What is absent or null does not matter. */
export type StockMovementFilter = Readonly<{
  kinds?: readonly MovementKind[] | null;
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
}>;

const rows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(StockMovementView, 'row').where(sql, parameters);
};

export const stockMovementById = (
  scope: Scope,
  dataSource: DataSource,
  id: string,
): Promise<StockMovementView | null> => rows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

type Listing = Readonly<{ filter: StockMovementFilter; args: Pick<ConnectionArgs, 'first' | 'after'> }>;

/** The latest first. */
export const listStockMovements = (
  scope: Scope,
  dataSource: DataSource,
  { filter, args }: Listing,
): Promise<Page<StockMovementView>> => {
  const { sql, parameters } = all(
    given('row.kind = ANY(:kinds)', 'kinds', filter.kinds),
    given('row.partId = ANY(:partIds)', 'partIds', filter.partIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
  );
  const order = [{ column: 'at', direction: 'DESC' }] as const;
  return keysetPage(rows(scope, dataSource).andWhere(sql, parameters), { order, args });
};
