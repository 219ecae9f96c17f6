import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { WorkOrderKind } from '../repair-words.events.js';
import { ChecklistView } from './checklist.view.js';

export type ChecklistFilter = Readonly<{ kinds?: readonly WorkOrderKind[] | null; productId?: string | null }>;

/** Work standards are for everybody who sees anything, partners too. */
const checklistRows = (scope: Scope, dataSource: DataSource) =>
  dataSource.createQueryBuilder(ChecklistView, 'row').where(scope.rows.kind === 'NONE' ? 'false' : 'true');

export const checklistById = (scope: Scope, dataSource: DataSource, id: string): Promise<ChecklistView | null> =>
  checklistRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

/** Those for all products first, by kind; with a product, its own and those for all. */
export const listChecklists = (
  scope: Scope,
  dataSource: DataSource,
  { kinds, productId }: ChecklistFilter,
): Promise<ChecklistView[]> => {
  const rows = checklistRows(scope, dataSource).orderBy('row.kind').addOrderBy('row.productId', 'ASC', 'NULLS FIRST');
  if (kinds) rows.andWhere('row.kind = ANY(:kinds)', { kinds });
  if (productId) rows.andWhere('(row.productId = :productId OR row.productId IS NULL)', { productId });
  return rows.getMany();
};
