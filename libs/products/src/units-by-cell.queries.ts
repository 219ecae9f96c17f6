import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { ExposureView } from './exposure.view.js';
import { ProductView } from './product.view.js';
import { visibleUnits } from './unit-filter.queries.js';

/** So many units of a line and model in service at the end of a day, of one batch, in one region; null where unknown. */
export type UnitsInCell = Readonly<{
  line: string;
  model: string;
  batch: string | null;
  region: string | null;
  day: string;
  units: number;
}>;

/** The units in service at the ends of some days in a zone, by what they are and where; cells with none are left out. */
export const unitsByCell = (
  scope: Scope,
  dataSource: DataSource,
  { days, zone }: Readonly<{ days: readonly string[]; zone: string }>,
): Promise<UnitsInCell[]> => {
  const { sql, parameters } = visibleUnits(scope);
  const end = '((told.day::date + 1)::timestamp AT TIME ZONE :zone)';
  return dataSource
    .createQueryBuilder(ExposureView, 'row')
    .innerJoin(ProductView, 'product', 'product.id = row.productId')
    .innerJoin((query) => query.select('unnest(:days::text[])', 'day').fromDummy(), 'told', 'true')
    .where(sql, parameters)
    .andWhere(`row.startsAt < ${end} AND (row.endsAt IS NULL OR row.endsAt >= ${end})`)
    .setParameters({ days, zone })
    .select('product.line', 'line')
    .addSelect('product.model', 'model')
    .addSelect('row.batch', 'batch')
    .addSelect('row.region', 'region')
    .addSelect('told.day', 'day')
    .addSelect('sum(row.weight)::int', 'units')
    .groupBy('1, 2, 3, 4, 5')
    .having('sum(row.weight) > 0')
    .getRawMany<UnitsInCell>();
};
