import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { ANY, both, given } from '#projections';
import { workOrderRows } from '../work-order/work-order.queries.js';
import { placeOf } from './awaited-line.projection.js';
import { AwaitedLineView } from './awaited-line.view.js';

const MOST = 500;

/** Lines that wait for a part at an outlet, the longest waiting first; for who sees every order. */
export const linesAwaiting = async (
  { rows }: Scope,
  dataSource: DataSource,
  asked: Readonly<{ partId: string; outletId: string }>,
): Promise<AwaitedLineView[]> => {
  if (rows.kind !== 'ALL') return [];
  return dataSource
    .createQueryBuilder(AwaitedLineView, 'row')
    .where('row.places @> ARRAY[:place]', { place: placeOf(asked) })
    .orderBy('row.awaitedAt')
    .addOrderBy('row.id')
    .limit(MOST)
    .getMany();
};

/** What is absent or null does not matter. */
export type AwaitingLineFilter = Readonly<{
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  workOrderIds?: readonly string[] | null;
}>;

/** Lines that wait, of the orders that a scope sees; those first that wait longest. */
export const listAwaitingLines = (
  scope: Scope,
  dataSource: DataSource,
  { filter, args }: Readonly<{ filter: AwaitingLineFilter; args: Pick<ConnectionArgs, 'first' | 'after'> }>,
): Promise<Page<AwaitedLineView>> => {
  const seen = workOrderRows(scope, dataSource).select('row.id');
  const { sql, parameters } = [
    given(someAwaited('partId', ':partIds'), 'partIds', filter.partIds),
    given(someAwaited('outletId', ':outletIds'), 'outletIds', filter.outletIds),
    given('row.workOrderId = ANY(:workOrderIds)', 'workOrderIds', filter.workOrderIds),
  ].reduce(both, ANY);
  const rows = dataSource
    .createQueryBuilder(AwaitedLineView, 'row')
    .where(`row.workOrderId IN (${seen.getQuery()})`, seen.getParameters())
    .andWhere(sql, parameters);
  return keysetPage(rows, { order: [{ column: 'awaitedAt', direction: 'ASC' }], args });
};

const someAwaited = (field: 'partId' | 'outletId', values: string): string =>
  `EXISTS (SELECT FROM jsonb_array_elements(row.awaited) part WHERE part->>'${field}' = ANY(${values}))`;
