import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed, type Condition, given } from '#projections';
import { loanerProjection } from './loaner.projection.js';
import { LoanerView } from './loaner.view.js';
import type { LoanerOrder, LoanerStatus } from './loaner-words.view.js';

/** What is absent or null does not matter; `overdueAt`: due back by this time. */
export type LoanerFilter = Readonly<{
  outletIds?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  workOrderIds?: readonly string[] | null;
  statuses?: readonly LoanerStatus[] | null;
  skus?: readonly string[] | null;
  dueBackBefore?: Date | null;
}>;

/** A partner sees the loaners of its own outlets; regions do not matter, as loaners have none. */
const visible = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
    case 'REGION':
      return { sql: 'true', parameters: {} };
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartner', parameters: { scopePartner: rows.partnerId } };
    case 'NONE':
      return { sql: 'false', parameters: {} };
  }
};

/** The loaners of a scope, to be narrowed. */
export const loanerRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visible(scope);
  return dataSource.createQueryBuilder(LoanerView, 'row').where(sql, parameters);
};

export const loanerById = (scope: Scope, dataSource: DataSource, id: string): Promise<LoanerView | null> =>
  loanerRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

const matching = (filter: LoanerFilter): Condition =>
  [
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.workOrderId = ANY(:workOrderIds)', 'workOrderIds', filter.workOrderIds),
    given('row.status = ANY(:statuses)', 'statuses', filter.statuses),
    given('row.sku = ANY(:skus)', 'skus', filter.skus),
    given('row.dueBackAt < :dueBackBefore', 'dueBackBefore', filter.dueBackBefore),
  ].reduce(both, { sql: 'true', parameters: {} });

export type LoanerList = Readonly<{
  filter: LoanerFilter;
  order: LoanerOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

export const listLoaners = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: LoanerList,
): Promise<Page<LoanerView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(loanerRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<LoanerOrder, Order<LoanerView>> = {
  SKU_ASC: { column: 'sku', direction: 'ASC' },
  DUE_BACK_ASC: { column: 'dueBackAt', direction: 'ASC', nulls: 'LAST' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Following = Readonly<{ filter: LoanerFilter; after: string | null; signal: AbortSignal }>;

/** Loaners as they are, then as they change. */
export const followLoaners = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<LoanerView>> =>
  feed.changes(loanerProjection, both(visible(scope), matching(filter)), after, signal);
