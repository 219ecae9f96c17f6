import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { given } from '#projections';
import { all, visibleTo } from '../visible.queries.js';
import { type ReservationOrder, type ReservationStatus, ReservationView } from './reservation.view.js';

/** What is absent or null does not matter. */
export type ReservationFilter = Readonly<{
  statuses?: readonly ReservationStatus[] | null;
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  workOrderIds?: readonly string[] | null;
}>;

/** The reservations of a scope, to be narrowed. */
export const reservationRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(ReservationView, 'row').where(sql, parameters);
};

export const reservationById = (scope: Scope, dataSource: DataSource, id: string): Promise<ReservationView | null> =>
  reservationRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

/** What is reserved for these work orders, by order and line. */
export const reservationsOf = (
  scope: Scope,
  dataSource: DataSource,
  workOrderIds: readonly string[],
): Promise<ReservationView[]> =>
  reservationRows(scope, dataSource)
    .andWhere('row.workOrderId = ANY(:workOrderIds)', { workOrderIds })
    .orderBy('row.workOrderId')
    .addOrderBy('row.lineNo')
    .addOrderBy('row.id')
    .getMany();

type Listing = Readonly<{
  filter: ReservationFilter;
  order: ReservationOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

export const listReservations = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: Listing,
): Promise<Page<ReservationView>> => {
  const { sql, parameters } = all(
    given('row.status = ANY(:statuses)', 'statuses', filter.statuses),
    given('row.partId = ANY(:partIds)', 'partIds', filter.partIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.workOrderId = ANY(:workOrderIds)', 'workOrderIds', filter.workOrderIds),
  );
  return keysetPage(reservationRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<ReservationOrder, Order<ReservationView>> = {
  RESERVED_DESC: { column: 'reservedAt', direction: 'DESC' },
  RESERVED_ASC: { column: 'reservedAt', direction: 'ASC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};
