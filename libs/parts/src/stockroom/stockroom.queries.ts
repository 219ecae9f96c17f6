import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { visibleTo } from '../visible.queries.js';
import { StockroomView } from './stockroom.view.js';

/** Whose stock an outlet keeps, for those who see it. */
export const stockroomOf = (scope: Scope, dataSource: DataSource, outletId: string): Promise<StockroomView | null> => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource
    .createQueryBuilder(StockroomView, 'row')
    .where(sql, parameters)
    .andWhere('row.id = :outletId', { outletId })
    .getOne();
};
