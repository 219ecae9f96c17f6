import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { ANY, both, type Condition, given } from '#projections';
import { outletRows } from '../outlet/outlet.queries.js';
import { OutletView } from '../outlet/outlet.view.js';
import { serving, visibleBy } from '../visibility.queries.js';
import { TechnicianView } from './technician.view.js';
import type { TechnicianOrder } from './technician-words.view.js';

/** What is absent or null does not matter. */
export type TechnicianFilter = Readonly<{
  partnerIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  skills?: readonly string[] | null;
  worksOn?: string | null;
  certificateExpiresBefore?: string | null;
}>;

export type TechnicianList = Readonly<{
  filter: TechnicianFilter;
  order: TechnicianOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** The technicians of a scope, to be narrowed: a region's staff sees those of the outlets that serve it. */
export const technicianRows = (scope: Scope, dataSource: DataSource) => {
  const rows = dataSource.createQueryBuilder(TechnicianView, 'row');
  if (scope.rows.kind === 'REGION') {
    const { sql, parameters } = serving('outlet.regions', scope.rows.region, 'scopeRegion');
    const outlets = rows.subQuery().select('outlet.id').from(OutletView, 'outlet').where(sql);
    return rows.where(`row.outletId IN ${outlets.getQuery()}`, parameters);
  }
  const { sql, parameters } = visibleBy(scope, { partnerId: 'row.partnerId', regions: '' });
  return rows.where(sql, parameters);
};

export const technicianById = (scope: Scope, dataSource: DataSource, id: string): Promise<TechnicianView | null> =>
  technicianRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const techniciansByIds = (
  scope: Scope,
  dataSource: DataSource,
  ids: readonly string[],
): Promise<TechnicianView[]> => technicianRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

/** Who works for these outlets, on a day or at all. */
export const techniciansOfOutlets = (
  scope: Scope,
  dataSource: DataSource,
  { outletIds, worksOn }: Readonly<{ outletIds: readonly string[]; worksOn: string | null }>,
): Promise<TechnicianView[]> => {
  const { sql, parameters } = matching({ outletIds, worksOn });
  return technicianRows(scope, dataSource).andWhere(sql, parameters).orderBy('row.id').getMany();
};

export const listTechnicians = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: TechnicianList,
): Promise<Page<TechnicianView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(technicianRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<TechnicianOrder, Order<TechnicianView>> = {
  HIRED_ASC: { column: 'hiredOn', direction: 'ASC' },
  HIRED_DESC: { column: 'hiredOn', direction: 'DESC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

const matching = ({ partnerIds, outletIds, skills, worksOn, certificateExpiresBefore }: TechnicianFilter): Condition =>
  [
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', partnerIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', outletIds),
    given('row.skills && :skills', 'skills', skills),
    given('row.hiredOn <= :worksOn AND (row.lastDay IS NULL OR row.lastDay >= :worksOn)', 'worksOn', worksOn),
    given('row.nextExpiry < :certificateExpiresBefore', 'certificateExpiresBefore', certificateExpiresBefore),
  ].reduce(both, ANY);

/** The outlets of technicians, by id: their working hours are those of the technicians. */
export const outletsOfTechnicians = async (
  scope: Scope,
  dataSource: DataSource,
  technicians: readonly Pick<TechnicianView, 'outletId'>[],
): Promise<ReadonlyMap<string, OutletView>> => {
  const ids = [...new Set(technicians.map(({ outletId }) => outletId))];
  const outlets = await outletRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();
  return new Map(outlets.map((outlet) => [outlet.id, outlet]));
};
