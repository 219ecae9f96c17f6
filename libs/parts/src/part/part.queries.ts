import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { ANY, both, type Change, type ChangeFeed, type Condition, given } from '#projections';
import { isUuid } from '#values';
import { all, containing, either } from '../visible.queries.js';
import { partIdOf, partNumberOf } from './part.events.js';
import { partProjection } from './part.projection.js';
import { PartView } from './part.view.js';
import type { PartOrder } from './part-words.view.js';

/** What is absent or null does not matter. */
export type PartFilter = Readonly<{
  text?: string | null;
  numbers?: readonly string[] | null;
  suppliers?: readonly string[] | null;
  fitsSkus?: readonly string[] | null;
  isSerialised?: boolean | null;
}>;

/** A catalogue is the same for everybody who has to do with parts, partners included. */
const visible = ({ rows }: Scope): Condition => (rows.kind === 'NONE' ? { sql: 'false', parameters: {} } : ANY);

/** The parts of a scope, to be narrowed. */
export const partRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visible(scope);
  return dataSource.createQueryBuilder(PartView, 'row').where(sql, parameters);
};

export const partById = (scope: Scope, dataSource: DataSource, id: string): Promise<PartView | null> =>
  partRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const partsByIds = (scope: Scope, dataSource: DataSource, ids: readonly string[]): Promise<PartView[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : partRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

/** By its id, or by its number in any spelling. */
export const idOfPart = (idOrNumber: string): string =>
  isUuid(idOrNumber) ? idOrNumber.toLowerCase() : partIdOf(idOrNumber);

const matching = (filter: PartFilter): Condition =>
  all(
    containing('row.searchText LIKE :wanted', 'wanted', filter.text?.toLowerCase()),
    given('row.number = ANY(:numbers)', 'numbers', filter.numbers?.map(partNumberOf)),
    given('row.supplier = ANY(:suppliers)', 'suppliers', filter.suppliers),
    given('row.skus && :fitsSkus', 'fitsSkus', filter.fitsSkus?.map(partNumberOf)),
    either(filter.isSerialised, 'row.isSerialised', 'NOT row.isSerialised'),
  );

type Listing = Readonly<{ filter: PartFilter; order: PartOrder; args: Pick<ConnectionArgs, 'first' | 'after'> }>;

export const listParts = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: Listing,
): Promise<Page<PartView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(partRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<PartOrder, Order<PartView>> = {
  NUMBER_ASC: { column: 'number', direction: 'ASC' },
  NUMBER_DESC: { column: 'number', direction: 'DESC' },
  NAME_ASC: { column: 'sortName', direction: 'ASC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Following = Readonly<{ filter: PartFilter; after: string | null; signal: AbortSignal }>;

/** Parts as they are, then as they change. */
export const followParts = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<PartView>> =>
  feed.changes(partProjection, both(visible(scope), matching(filter)), after, signal);
