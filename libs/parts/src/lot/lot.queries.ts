import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { given } from '#projections';
import type { FromLot } from '../reservation/reservation.events.js';
import { all, either, visibleTo } from '../visible.queries.js';
import { LotView } from './lot.view.js';
import type { LotOrder } from './lot-words.view.js';

/** What is absent or null does not matter. */
export type LotFilter = Readonly<{
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  suppliers?: readonly string[] | null;
  isAvailable?: boolean | null;
}>;

/** The lots of a scope, to be narrowed. */
export const lotRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(LotView, 'row').where(sql, parameters);
};

export const lotById = (scope: Scope, dataSource: DataSource, id: string): Promise<LotView | null> =>
  lotRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const listLots = (
  scope: Scope,
  dataSource: DataSource,
  list: Readonly<{ filter: LotFilter; order: LotOrder; args: Pick<ConnectionArgs, 'first' | 'after'> }>,
): Promise<Page<LotView>> => {
  const { filter, order, args } = list;
  const { sql, parameters } = all(
    given('row.partId = ANY(:partIds)', 'partIds', filter.partIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.supplier = ANY(:suppliers)', 'suppliers', filter.suppliers),
    either(filter.isAvailable, 'row.available > 0', 'row.available = 0'),
  );
  return keysetPage(lotRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<LotOrder, Order<LotView>> = {
  RECEIVED_ASC: { column: 'receivedAt', direction: 'ASC' },
  RECEIVED_DESC: { column: 'receivedAt', direction: 'DESC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

/** Lots of a part at an outlet that have free pieces as far as is projected, the oldest first. */
export const freeLots = async (
  scope: Scope,
  dataSource: DataSource,
  { partId, outletId }: Readonly<{ partId: string; outletId: string }>,
): Promise<FromLot[]> => {
  const rows = await lotRows(scope, dataSource)
    .andWhere('row.partId = :partId AND row.outletId = :outletId AND row.available > 0', { partId, outletId })
    .orderBy('row.receivedAt')
    .addOrderBy('row.id')
    .getMany();
  return rows.map(({ id, available }) => ({ lotId: id, quantity: available }));
};
