import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import type { Condition } from '#projections';
import { visibleTo } from '../deposit/deposit-filter.queries.js';
import type { PartnerStatement, PartnerStatementSums } from './statement.view.js';
import { StatementLineView } from './statement-line.view.js';
import type { StatementLineKind } from './statement-words.view.js';

/** `month` as `2026-03`: it begins and ends by the wall clock of `zone`. */
export type StatementAsked = Readonly<{ partnerId: string; month: string; zone: string }>;

const MONTH: Condition['sql'] = `row."partnerId" = :partnerId
  AND row.at >= CAST(:first AS timestamp) AT TIME ZONE :zone
  AND row.at < (CAST(:first AS timestamp) + interval '1 month') AT TIME ZONE :zone`;

const linesOf = (scope: Scope, dataSource: DataSource, { partnerId, month, zone }: StatementAsked) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource
    .createQueryBuilder(StatementLineView, 'row')
    .where(sql, parameters)
    .andWhere(MONTH, { partnerId, first: `${month}-01`, zone });
};

export type LinesAsked = StatementAsked &
  Readonly<{ kinds: readonly StatementLineKind[] | null; args: Pick<ConnectionArgs, 'first' | 'after'> }>;

/** What is behind the figures of a statement, the newest first. */
export const statementLines = (
  scope: Scope,
  dataSource: DataSource,
  { kinds, args, ...asked }: LinesAsked,
): Promise<Page<StatementLineView>> => {
  const rows = linesOf(scope, dataSource, asked);
  if (kinds) rows.andWhere('row.kind = ANY(:kinds)', { kinds });
  return keysetPage(rows, { order: [{ column: 'at', direction: 'DESC' }], args });
};

/** Figures are sums over the lines of the month, so that late facts change months that are over: `revisedAt` tells. */
export const partnerStatement = async (
  scope: Scope,
  dataSource: DataSource,
  asked: StatementAsked,
): Promise<PartnerStatement> => {
  const late = `row."recordedAt" >= (CAST(:first AS timestamp) + interval '1 month') AT TIME ZONE :zone`;
  const [whole, sums] = await Promise.all([
    linesOf(scope, dataSource, asked)
      .select(`(count(*) FILTER (WHERE row.kind = 'JOB'))::int`, 'jobs')
      .addSelect(`max(row."recordedAt") FILTER (WHERE ${late})`, 'revisedAt')
      .getRawOne<{ jobs: number; revisedAt: Date | null }>(),
    SUMS.reduce(
      (query, [name, condition]) => query.addSelect(`coalesce(sum(row.minor) FILTER (WHERE ${condition}), 0)`, name),
      linesOf(scope, dataSource, asked).select('row.currency', 'currency'),
    )
      .andWhere('row.currency IS NOT NULL')
      .groupBy('row.currency')
      .orderBy('row.currency')
      .getRawMany<SumsRow>(),
  ]);
  const { partnerId, month, zone } = asked;
  return {
    partnerId,
    month,
    zone,
    jobs: whole?.jobs ?? 0,
    sums: sums.map(sumsOf),
    revisedAt: whole?.revisedAt ?? null,
  };
};

const SUMS = [
  ['fees', `row.kind = 'FEE'`],
  ['chargebacks', `row.kind = 'CHARGEBACK' AND row.state <> 'REVERSED'`],
  ['billed', `row.kind = 'BILL' AND row.state <> 'WAIVED'`],
  ['disputed', `row.kind = 'BILL' AND row.state = 'DISPUTED'`],
  ['lodged', `row.kind = 'DEPOSIT_LODGED'`],
  ['charged', `row.kind = 'DEPOSIT_CHARGED'`],
  ['givenBack', `row.kind = 'DEPOSIT_CHARGE_REVERSED'`],
  ['refunded', `row.kind = 'DEPOSIT_REFUNDED'`],
] as const;

type SumsRow = Readonly<Record<(typeof SUMS)[number][0] | 'currency', string>>;

const sumsOf = ({ currency, ...sums }: SumsRow): PartnerStatementSums => {
  const money = (amount: string | number) => ({ amount: Number(amount), currency });
  return {
    currency,
    fees: money(sums.fees),
    chargebacks: money(sums.chargebacks),
    payable: money(Number(sums.fees) - Number(sums.chargebacks)),
    billed: money(sums.billed),
    disputed: money(sums.disputed),
    depositLodged: money(sums.lodged),
    depositCharged: money(Number(sums.charged) - Number(sums.givenBack)),
    depositRefunded: money(sums.refunded),
  };
};
