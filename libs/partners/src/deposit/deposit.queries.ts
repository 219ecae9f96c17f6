import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import type { Money } from '#values';
import { depositProjection } from './deposit.projection.js';
import { DepositView } from './deposit.view.js';
import { type DepositFilter, matching, visibleTo } from './deposit-filter.queries.js';
import type { DepositStatus } from './deposit-words.events.js';
import type { DepositSorting } from './deposit-words.view.js';

export type DepositList = Readonly<{
  filter: DepositFilter;
  order: DepositSorting;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** What matters of a deposit to whoever gives work away. */
export type DepositStanding = Readonly<{
  ownerId: string;
  status: DepositStatus;
  demanded: Money;
  balance: Money;
  reserved: Money;
  free: Money;
  floor: Money;
  isBelowFloor: boolean;
}>;

const depositRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(DepositView, 'row').where(sql, parameters);
};

export const depositByOwner = (scope: Scope, dataSource: DataSource, ownerId: string): Promise<DepositView | null> =>
  depositRows(scope, dataSource).andWhere('row.id = :ownerId', { ownerId }).getOne();

/** By owner; owners of whom nothing was demanded are missing. What it says is advice: the ledger itself decides. */
export const depositStanding = async (
  scope: Scope,
  dataSource: DataSource,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, DepositStanding>> => {
  const rows = await depositRows(scope, dataSource)
    .andWhere('row.id = ANY(:ownerIds)', { ownerIds })
    .select(STANDING.map((field) => `row.${field}`))
    .getMany();
  return new Map(rows.map((row) => [row.id, standingOf(row)]));
};

/** Without the ledger and its reservations, which are most of a row. */
const STANDING = [
  'id',
  'status',
  'demanded',
  'balance',
  'reserved',
  'free',
  'floor',
  'isBelowFloor',
] as const satisfies readonly (keyof DepositView)[];

const standingOf = (row: DepositView): DepositStanding => ({
  ownerId: row.id,
  status: row.status,
  demanded: row.demanded,
  balance: row.balance,
  reserved: row.reserved,
  free: row.free,
  floor: row.floor,
  isBelowFloor: row.isBelowFloor,
});

export const listDeposits = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: DepositList,
): Promise<Page<DepositView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(depositRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<DepositSorting, Order<DepositView>> = {
  OWNER_ASC: { column: 'id', direction: 'ASC' },
  DUE_ASC: { column: 'dueAt', direction: 'ASC', nulls: 'LAST' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Following = Readonly<{ filter: DepositFilter; after: string | null; signal: AbortSignal }>;

/** Deposits as they are, then as they change. */
export const followDeposits = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<DepositView>> =>
  feed.changes(depositProjection, both(visibleTo(scope), matching(filter)), after, signal);
