import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import { serialOf } from './serial.events.js';
import { unitIdOf } from './unit.events.js';
import { unitProjection } from './unit.projection.js';
import { UnitView } from './unit.view.js';
import { matchingUnits, type UnitFilter, visibleUnits } from './unit-filter.queries.js';
import { productIdFrom } from './unit-given.js';
import { rangeUnits, rangeUnitsWith } from './unit-range.queries.js';
import type { UnitOrder } from './unit-words.view.js';

export type UnitList = Readonly<{
  serial: string | null;
  filter: UnitFilter;
  order: UnitOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The units of a scope, to be narrowed. */
export const unitRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleUnits(scope);
  return dataSource.createQueryBuilder(UnitView, 'row').where(sql, parameters);
};

export const unitById = (scope: Scope, dataSource: DataSource, id: string): Promise<UnitView | null> =>
  unitRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const unitsByIds = (scope: Scope, dataSource: DataSource, ids: readonly string[]): Promise<UnitView[]> =>
  unitRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

/** A unit by its product and serial; one of a range answers too, with the facts of the range. */
export const unitBySerial = async (
  scope: Scope,
  dataSource: DataSource,
  product: string,
  serial: string,
): Promise<UnitView | null> => {
  const productId = productIdFrom(product);
  const own = await dataSource.getRepository(UnitView).existsBy({ id: unitIdOf(productId, serial) });
  if (own) return unitById(scope, dataSource, unitIdOf(productId, serial));
  const [unit] = await rangeUnits(scope, dataSource, { serial, productId });
  return unit ?? null;
};

/** All units with this serial, of whatever product, those of ranges included. */
export const unitsWithSerial = (scope: Scope, dataSource: DataSource, serial: string): Promise<UnitView[]> =>
  unitsWithSerials(scope, dataSource, [serial]);

/** `unitsWithSerial` of many serials at once. */
export const unitsWithSerials = async (
  scope: Scope,
  dataSource: DataSource,
  serials: readonly string[],
): Promise<UnitView[]> => {
  if (!serials.length) return [];
  const [own, inRanges] = await Promise.all([
    dataSource
      .createQueryBuilder(UnitView, 'row')
      .select('row.id')
      .where('row.serial = ANY(:serials)', { serials: [...new Set(serials.map(serialOf))] })
      .getMany(),
    rangeUnitsWith(scope, dataSource, serials),
  ]);
  const known = new Set(own.map(({ id }) => id));
  const seen = own.length ? await unitsByIds(scope, dataSource, [...known]) : [];
  return [...seen, ...inRanges.filter(({ id }) => !known.has(id))];
};

/** Units with facts of their own; those of a range without any are found by their whole serial. */
export const listUnits = (
  scope: Scope,
  dataSource: DataSource,
  { serial, filter, order, args }: UnitList,
): Promise<Page<UnitView>> => {
  const { sql, parameters } = matchingUnits(serial, filter);
  return keysetPage(unitRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<UnitOrder, Order<UnitView>> = {
  SERIAL_ASC: { column: 'serial', direction: 'ASC' },
  SERIAL_DESC: { column: 'serial', direction: 'DESC' },
  REGISTERED_ASC: { column: 'registeredAt', direction: 'ASC' },
  REGISTERED_DESC: { column: 'registeredAt', direction: 'DESC' },
};

type Following = Readonly<{ filter: UnitFilter; after: string | null; signal: AbortSignal }>;

/** Units as they are, then as they change. */
export const followUnits = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<UnitView>> =>
  feed.changes(unitProjection, both(visibleUnits(scope), matchingUnits(null, filter)), after, signal);
