import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { ProductView } from './product.view.js';
import { visible } from './product-filter.queries.js';
import { ServiceDemandFact, type ServiceDemandView } from './service-demand.view.js';

/** What is absent or null does not matter; `until` itself is not within. */
export type DemandAsked = Readonly<{
  productIds?: readonly string[] | null;
  lines?: readonly string[] | null;
  from?: Date | null;
  until?: Date | null;
  inVainOnly?: boolean | null;
  first: number;
}>;

/** What was asked for most in vain comes first. */
export const serviceDemand = async (
  scope: Scope,
  dataSource: DataSource,
  { productIds, lines, from, until, inVainOnly, first }: DemandAsked,
): Promise<ServiceDemandView[]> => {
  const { sql, parameters } = visible(scope);
  const rows = dataSource
    .createQueryBuilder(ServiceDemandFact, 'fact')
    .innerJoin(ProductView, 'row', 'row.id = fact.productId')
    .select('fact.productId', 'productId')
    .addSelect('row.sku', 'sku')
    .addSelect('fact.service', 'service')
    .addSelect('count(*)::int', 'asked')
    .addSelect('(count(*) FILTER (WHERE NOT fact.offered))::int', 'inVain')
    .addSelect('count(DISTINCT fact.customerId)::int', 'customers')
    .addSelect('max(fact.askedAt)', 'lastAskedAt')
    .where(sql, parameters)
    .groupBy('fact.productId')
    .addGroupBy('row.sku')
    .addGroupBy('fact.service')
    .orderBy('"inVain"', 'DESC')
    .addOrderBy('asked', 'DESC')
    .addOrderBy('row.sku')
    .addOrderBy('fact.service')
    .limit(first);
  if (productIds) rows.andWhere('fact.productId = ANY(:productIds)', { productIds });
  if (lines) rows.andWhere('row.line = ANY(:lines)', { lines });
  if (from) rows.andWhere('fact.askedAt >= :from', { from });
  if (until) rows.andWhere('fact.askedAt < :until', { until });
  if (inVainOnly) rows.having('count(*) FILTER (WHERE NOT fact.offered) > 0');
  return rows.getRawMany<ServiceDemandView>();
};
