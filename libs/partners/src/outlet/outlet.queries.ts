import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { ANY, both, type Condition, given } from '#projections';
import { type TimeSpan, workingShiftsBetween } from '#values';
import { serving, visibleBy, worded } from '../visibility.queries.js';
import { OutletView } from './outlet.view.js';
import type { OutletKind } from './outlet-words.events.js';
import type { OutletOrder } from './outlet-words.view.js';

/** What is absent or null does not matter. */
export type OutletFilter = Readonly<{
  text?: string | null;
  partnerIds?: readonly string[] | null;
  kinds?: readonly OutletKind[] | null;
  region?: string | null;
  skills?: readonly string[] | null;
  isOpen?: boolean | null;
}>;

export type OutletList = Readonly<{
  filter: OutletFilter;
  order: OutletOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The outlets of a scope, to be narrowed. */
export const outletRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleBy(scope, { partnerId: 'row.partnerId', regions: 'row.regions' });
  return dataSource.createQueryBuilder(OutletView, 'row').where(sql, parameters);
};

export const outletById = (scope: Scope, dataSource: DataSource, id: string): Promise<OutletView | null> =>
  outletRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const outletsByIds = (scope: Scope, dataSource: DataSource, ids: readonly string[]): Promise<OutletView[]> =>
  outletRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

export const outletsOfPartners = (
  scope: Scope,
  dataSource: DataSource,
  partnerIds: readonly string[],
): Promise<OutletView[]> =>
  outletRows(scope, dataSource)
    .andWhere('row.partnerId = ANY(:partnerIds)', { partnerIds })
    .orderBy('row.name')
    .addOrderBy('row.id')
    .getMany();

export const listOutlets = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: OutletList,
): Promise<Page<OutletView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(outletRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<OutletOrder, Order<OutletView>> = {
  NAME_ASC: { column: 'name', direction: 'ASC' },
  REGISTERED_DESC: { column: 'registeredAt', direction: 'DESC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

const matching = ({ text, partnerIds, kinds, region, skills, isOpen }: OutletFilter): Condition =>
  [
    worded('row.name', text),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', partnerIds),
    given('row.kind = ANY(:kinds)', 'kinds', kinds),
    region ? serving('row.regions', region, 'region') : ANY,
    given('row.skills && :skills', 'skills', skills),
    given('row.isOpen = :isOpen', 'isOpen', isOpen),
  ].reduce(both, ANY);

/** When an outlet works, as instants; null where there is no such outlet, or nobody has set its hours. */
export const outletCalendar = async (
  scope: Scope,
  dataSource: DataSource,
  { outletId, from, to }: TimeSpan & Readonly<{ outletId: string }>,
): Promise<readonly TimeSpan[] | null> => {
  const outlet = await outletById(scope, dataSource, outletId);
  return outlet?.calendar ? workingShiftsBetween(outlet.calendar, from, to) : null;
};
