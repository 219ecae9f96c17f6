import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { ANY, both, type Condition, escaped, given } from '#projections';
import type { CostBearer, CostClass, WorkOrderKind } from '../repair-words.events.js';
import type { CostDimension } from './bill-words.view.js';
import { CostFactView } from './cost-fact.view.js';
import type { WorkOrderCostSum } from './cost-sum.view.js';

/** What is absent or null does not matter. */
export type CostFilter = Readonly<{
  from?: Date | null;
  to?: Date | null;
  classes?: readonly CostClass[] | null;
  bearers?: readonly CostBearer[] | null;
  kinds?: readonly WorkOrderKind[] | null;
  partnerIds?: readonly string[] | null;
  productIds?: readonly string[] | null;
  regions?: readonly string[] | null;
  workOrderIds?: readonly string[] | null;
  complaintIds?: readonly string[] | null;
}>;

/** Months are those of `zone`. */
export type CostAsked = Readonly<{ groupBy: readonly CostDimension[]; zone: string; filter: CostFilter }>;

const MAX_ROWS = 10_000;

const COLUMNS: Readonly<Record<CostDimension, string>> = {
  CLASS: 'row.costClass',
  BEARER: 'row.bearer',
  PARTNER: 'row.partnerId',
  PRODUCT: 'row.productId',
  KIND: 'row.kind',
  REGION: 'row.region',
  MONTH: `to_char(date_trunc('month', row.recordedAt AT TIME ZONE :zone), 'YYYY-MM-DD')`,
};

/** A partner sees what its own jobs cost; a region what was done in it or nowhere known. */
const visible = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return { sql: 'true', parameters: {} };
    case 'REGION':
      return {
        sql: '(row.region = :scopeRegion OR row.region LIKE :scopeWithin OR row.region IS NULL)',
        parameters: { scopeRegion: rows.region, scopeWithin: `${escaped(rows.region)}-%` },
      };
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartner', parameters: { scopePartner: rows.partnerId } };
    case 'NONE':
      return { sql: 'false', parameters: {} };
  }
};

const matching = (filter: CostFilter): Condition =>
  [
    given('row.recordedAt >= :from', 'from', filter.from),
    given('row.recordedAt < :to', 'to', filter.to),
    given('row.costClass = ANY(:classes)', 'classes', filter.classes),
    given('row.bearer = ANY(:bearers)', 'bearers', filter.bearers),
    given('row.kind = ANY(:kinds)', 'kinds', filter.kinds),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.productId = ANY(:productIds)', 'productIds', filter.productIds),
    regionsWithin(filter.regions),
    given('row.workOrderId = ANY(:workOrderIds)', 'workOrderIds', filter.workOrderIds),
    given('row.complaintId = ANY(:complaintIds)', 'complaintIds', filter.complaintIds),
  ].reduce(both, { sql: 'NOT row.isReversed', parameters: {} });

/** A region holds those within it: `CN` holds `CN-44`. */
const regionsWithin = (regions: readonly string[] | null | undefined): Condition =>
  regions
    ? {
        sql: '(row.region = ANY(:regions) OR row.region LIKE ANY(:regionsWithin))',
        parameters: { regions, regionsWithin: regions.map((region) => `${escaped(region)}-%`) },
      }
    : ANY;

type Summed = Readonly<{ k1: string | null; k2: string | null; currency: string; amount: string; costs: number }>;

/**
 * What work cost, added up within each currency; what was reversed does not count.
 *
 * @throws Rejection `WORK_ORDER_COSTS_TOO_MANY`
 */
export const sumCosts = async (
  scope: Scope,
  dataSource: DataSource,
  { groupBy, zone, filter }: CostAsked,
): Promise<readonly WorkOrderCostSum[]> => {
  const { sql, parameters } = both(visible(scope), matching(filter));
  const [first = 'NULL::text', second = 'NULL::text'] = groupBy.map((dimension) => COLUMNS[dimension]);
  const found = await dataSource
    .createQueryBuilder(CostFactView, 'row')
    .select(first, 'k1')
    .addSelect(second, 'k2')
    .addSelect('row.currency', 'currency')
    .addSelect('sum(row.amount)', 'amount')
    .addSelect('count(*)::int', 'costs')
    .where(sql, { ...parameters, zone })
    .groupBy('1, 2, 3')
    .orderBy('1')
    .addOrderBy('2')
    .addOrderBy('3')
    .limit(MAX_ROWS + 1)
    .getRawMany<Summed>();
  if (found.length > MAX_ROWS) throw tooMany();
  return found.map(({ k1, k2, currency, amount, costs }) => ({
    values: [k1, k2].slice(0, groupBy.length),
    amount: { amount: Number(amount), currency },
    costs,
  }));
};

const tooMany = () =>
  new Rejection(
    'WORK_ORDER_COSTS_TOO_MANY',
    `These are more than ${MAX_ROWS} figures: ask for fewer months or fewer groups.`,
    { limit: MAX_ROWS },
  );
