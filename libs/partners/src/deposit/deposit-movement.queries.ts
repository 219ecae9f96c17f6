import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import type { Money } from '#values';
import { DepositView } from './deposit.view.js';
import { visibleTo } from './deposit-filter.queries.js';
import { DepositMovementView } from './deposit-movement.view.js';
import type { DepositMovementKind } from './deposit-words.events.js';

export type MovementsAsked = Readonly<{
  ownerId: string;
  kinds: readonly DepositMovementKind[] | null;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** What happened to a deposit, the newest first. */
export const depositMovements = (
  scope: Scope,
  dataSource: DataSource,
  { ownerId, kinds, args }: MovementsAsked,
): Promise<Page<DepositMovementView>> => {
  const { sql, parameters } = visibleTo(scope);
  const rows = dataSource
    .createQueryBuilder(DepositMovementView, 'row')
    .where(sql, parameters)
    .andWhere('row.ownerId = :ownerId', { ownerId });
  if (kinds) rows.andWhere('row.kind = ANY(:kinds)', { kinds });
  return keysetPage(rows, { order: [{ column: 'position', direction: 'DESC' }], args });
};

export type CoverAsked = Readonly<{ ownerIds: readonly string[] | null; until: Date; months: number }>;

export type DepositCoverage = Readonly<{
  ownerId: string;
  balance: Money;
  charged: Money;
  charges: number;
  cover: number | null;
}>;

type CoverRow = Readonly<{ ownerId: string; balance: Money; charged: string; charges: number }>;

/**
 * Deposit cover: the balance, over what was charged in the months before `until`, charges that were given back in them
 * taken off. Null where nothing was charged.
 */
export const depositCovers = async (
  scope: Scope,
  dataSource: DataSource,
  { ownerIds, until, months }: CoverAsked,
): Promise<readonly DepositCoverage[]> => {
  const { sql, parameters } = visibleTo(scope);
  const rows = dataSource
    .createQueryBuilder(DepositView, 'row')
    .leftJoin(
      DepositMovementView,
      'moved',
      `moved.ownerId = row.id AND moved.kind IN ('CHARGED', 'CHARGE_REVERSED')
       AND moved.at < :until AND moved.at >= CAST(:until AS timestamptz) - make_interval(months => CAST(:months AS integer))`,
      { until, months },
    )
    .select('row.id', 'ownerId')
    .addSelect('row.balance', 'balance')
    .addSelect('coalesce(-sum(moved.change), 0)', 'charged')
    .addSelect(`(count(*) FILTER (WHERE moved.kind = 'CHARGED'))::int`, 'charges')
    .where(sql, parameters)
    .groupBy('row.id')
    .orderBy('row.id');
  if (ownerIds) rows.andWhere('row.id = ANY(:ownerIds)', { ownerIds });
  return (await rows.limit(MOST_OWNERS).getRawMany<CoverRow>()).map(coverOf);
};

const MOST_OWNERS = 1_000;

const coverOf = ({ ownerId, balance, charged, charges }: CoverRow): DepositCoverage => {
  const amount = Number(charged);
  return {
    ownerId,
    balance,
    charged: { amount, currency: balance.currency },
    charges,
    cover: amount > 0 ? balance.amount / amount : null,
  };
};
