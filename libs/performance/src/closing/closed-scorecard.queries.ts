import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { ANY, both, given } from '#projections';
import { ofPartnersSeen } from '../seen.queries.js';
import { ClosedScorecardView } from './closed-scorecard.view.js';

/** What is absent or null does not matter. */
export type ClosedFilter = Readonly<{
  partnerIds?: readonly string[] | null;
  fromMonth?: string | null;
  toMonth?: string | null;
  scoreBelow?: number | null;
}>;

const rowsOf = async (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = await ofPartnersSeen(scope, dataSource);
  return dataSource.createQueryBuilder(ClosedScorecardView, 'row').where(sql, parameters);
};

export const closedScorecardById = async (
  scope: Scope,
  dataSource: DataSource,
  id: string,
): Promise<ClosedScorecardView | null> => (await rowsOf(scope, dataSource)).andWhere('row.id = :id', { id }).getOne();

/** The latest month first. */
export const closedScorecards = async (
  scope: Scope,
  dataSource: DataSource,
  { filter, args }: Readonly<{ filter: ClosedFilter; args: Pick<ConnectionArgs, 'first' | 'after'> }>,
): Promise<Page<ClosedScorecardView>> => {
  const { sql, parameters } = [
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.month >= :fromMonth', 'fromMonth', filter.fromMonth),
    given('row.month <= :toMonth', 'toMonth', filter.toMonth),
    given('row.score < :scoreBelow', 'scoreBelow', filter.scoreBelow),
  ].reduce(both, ANY);
  const rows = (await rowsOf(scope, dataSource)).andWhere(sql, parameters);
  return keysetPage(rows, { order: [{ column: 'month', direction: 'DESC' }], args });
};
