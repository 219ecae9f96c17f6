import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { given, stepsOf } from '#projections';
import type { Interval } from '#values';
import { workOrderRows } from './work-order.queries.js';
import type { WorkOrderView } from './work-order.view.js';
import { matching, type WorkOrderFilter } from './work-order-filter.queries.js';

export type JobFilter = WorkOrderFilter & Readonly<{ batches?: readonly string[] | null }>;

/** The orders of a scope that fit, to be narrowed. */
export const matchingWorkOrders = (scope: Scope, dataSource: DataSource, filter: JobFilter) => {
  const [fit, batch] = [matching(filter), given('row.batch = ANY(:batches)', 'batches', filter.batches)];
  return workOrderRows(scope, dataSource).andWhere(fit.sql, fit.parameters).andWhere(batch.sql, batch.parameters);
};

const closedOrders = (scope: Scope, dataSource: DataSource, filter: JobFilter) =>
  matchingWorkOrders(scope, dataSource, filter).andWhere(`row.status = 'CLOSED'`);

export type JobsAsked = Readonly<{ interval: Interval; zone: string; filter: JobFilter }>;

/** `revisedAt`: when one of them was last told after the period had ended. Nothing moves or takes away a job once it is closed. */
export type JobPeriod = Readonly<{ period: string; jobs: number; revisedAt: Date | null }>;

/** Jobs are closed orders: how many, by the day on which they were closed, in a zone. */
export const jobsByPeriod = (
  scope: Scope,
  dataSource: DataSource,
  { filter, ...steps }: JobsAsked,
): Promise<readonly JobPeriod[]> => {
  const orders = closedOrders(scope, dataSource, filter);
  const step = stepsOf(orders, 'closedAt', steps);
  return orders
    .select(step.firstDay, 'period')
    .addSelect('count(*)::int', 'jobs')
    .addSelect(step.late('row.closingRecordedAt'), 'revisedAt')
    .setParameters(step.parameters)
    .groupBy(step.no)
    .orderBy('period')
    .getRawMany();
};

/** The jobs behind these figures, the oldest first. */
export const listJobs = (
  scope: Scope,
  dataSource: DataSource,
  { filter, args }: Readonly<{ filter: JobFilter; args: Pick<ConnectionArgs, 'first' | 'after'> }>,
): Promise<Page<WorkOrderView>> =>
  keysetPage(closedOrders(scope, dataSource, filter), { order: [{ column: 'closedAt', direction: 'ASC' }], args });
