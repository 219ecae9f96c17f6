import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { serialOf } from './serial.events.js';
import { unitIdOf } from './unit.events.js';
import { ofCourse } from './unit.projection.js';
import type { UnitView } from './unit.view.js';
import { courseFrom } from './unit-course.js';
import { visibleUnits } from './unit-filter.queries.js';
import { UnitRangeView } from './unit-range.view.js';
import { isWithin, parts } from './unit-range-serials.js';

type RangeList = Readonly<{
  productId: string | null;
  withdrawn: boolean;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The ranges of a scope, to be narrowed. */
const rangeRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleUnits(scope);
  return dataSource.createQueryBuilder(UnitRangeView, 'row').where(sql, parameters);
};

export const unitRangeById = (scope: Scope, dataSource: DataSource, id: string): Promise<UnitRangeView | null> =>
  rangeRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const listUnitRanges = (
  scope: Scope,
  dataSource: DataSource,
  { productId, withdrawn, args }: RangeList,
): Promise<Page<UnitRangeView>> => {
  const rows = rangeRows(scope, dataSource);
  if (productId !== null) rows.andWhere('row.productId = :productId', { productId });
  if (!withdrawn) rows.andWhere('row.withdrawnAt IS NULL');
  return keysetPage(rows, {
    order: [
      { column: 'productId', direction: 'ASC' },
      { column: 'prefix', direction: 'ASC' },
      { column: 'first', direction: 'ASC' },
    ],
    args,
  });
};

/** The unit of a product without facts of its own, by its serial; none where no range has it. */
export const rangeUnits = async (
  scope: Scope,
  dataSource: DataSource,
  { serial, productId }: Readonly<{ serial: string; productId: string }>,
): Promise<UnitView[]> => {
  const { prefix, digits } = parts(serialOf(serial));
  if (digits === '') return [];
  const ranges = await rangeRows(scope, dataSource)
    .andWhere('row.productId = :productId', { productId })
    .andWhere('row.withdrawnAt IS NULL AND row.prefix = :prefix AND length(row.first) = length(:digits)', {
      prefix,
      digits,
    })
    .andWhere('row.first COLLATE "C" <= :digits AND row.last COLLATE "C" >= :digits')
    .getMany();
  return ranges.map((range) => unitOf(range, serialOf(serial)));
};

/** Units without facts of their own, by any of these serials, of every product that has them in a range. */
export const rangeUnitsWith = async (
  scope: Scope,
  dataSource: DataSource,
  serials: readonly string[],
): Promise<UnitView[]> => {
  const asked = [...new Set(serials.map(serialOf))]
    .map((serial) => ({ serial, ...parts(serial) }))
    .filter(({ digits }) => digits !== '');
  if (!asked.length) return [];
  const ranges = await rangeRows(scope, dataSource)
    .andWhere('row.withdrawnAt IS NULL')
    .andWhere(
      `EXISTS (SELECT FROM unnest(:prefixes::text[], :digits::text[]) asked (prefix, digits)
        WHERE row.prefix = asked.prefix AND length(row.first) = length(asked.digits)
          AND row.first COLLATE "C" <= asked.digits AND row.last COLLATE "C" >= asked.digits)`,
      { prefixes: asked.map(({ prefix }) => prefix), digits: asked.map(({ digits }) => digits) },
    )
    .getMany();
  return ranges.flatMap((range) =>
    asked
      .filter(({ prefix, digits }) => prefix === range.prefix && isWithin(digits, range))
      .map(({ serial }) => unitOf(range, serial)),
  );
};

/** A unit as its range knows it. */
const unitOf = (range: UnitRangeView, serial: string): UnitView => ({
  id: unitIdOf(range.productId, serial),
  productId: range.productId,
  sku: range.sku,
  serial,
  rangeId: range.id,
  customerId: null,
  site: null,
  orderId: null,
  price: null,
  installedBy: null,
  replacedById: null,
  scrapReason: null,
  misplacedIn: null,
  components: [],
  registeredAt: range.registeredAt,
  ...ofCourse(courseFrom({ ...range, shippedAt: range.shippedAt?.toISOString() ?? null })),
  version: null,
  position: range.position,
});
