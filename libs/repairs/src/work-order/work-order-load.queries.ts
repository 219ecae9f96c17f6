import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { workOrderRows } from './work-order.queries.js';

const WORKED_ON = ['ACCEPTED', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'INCOMPLETE'];

/** How many orders each of these outlets has accepted and not completed. */
export const openJobsOf = async (
  scope: Scope,
  dataSource: DataSource,
  outletIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await workOrderRows(scope, dataSource)
    .select('row.outletId', 'outletId')
    .addSelect('count(*)::integer', 'jobs')
    .andWhere('row.outletId = ANY(:outletIds)', { outletIds })
    .andWhere('row.status = ANY(:workedOn)', { workedOn: WORKED_ON })
    .groupBy('row.outletId')
    .getRawMany<{ outletId: string; jobs: number }>();
  return new Map(rows.map(({ outletId, jobs }) => [outletId, jobs]));
};

/** The orders that a partner is asked to do, or has accepted and not completed. */
export const openWorkOf = async (scope: Scope, dataSource: DataSource, partnerId: string): Promise<string[]> => {
  const rows = await workOrderRows(scope, dataSource)
    .select('row.id', 'id')
    .andWhere('(row.offeredPartnerId = :partnerId OR (row.partnerId = :partnerId AND row.status = ANY(:workedOn)))', {
      partnerId,
      workedOn: WORKED_ON,
    })
    .orderBy('row.id')
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
};
