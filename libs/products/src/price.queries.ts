import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import type { Money } from '#values';
import { PriceView } from './price.view.js';
import type { PriceKind } from './price-list.events.js';
import { PriceListView } from './price-list.view.js';
import { skuOf } from './product.events.js';
import { visible } from './product-filter.queries.js';

type PageArgs = Pick<ConnectionArgs, 'first' | 'after'>;

/** Prices that hold on one day (`YYYY-MM-DD`); what is absent or null does not matter. */
export type PricesAsked = Readonly<{
  on: string;
  skus?: readonly string[] | null;
  kinds?: readonly PriceKind[] | null;
  currencies?: readonly string[] | null;
  priceListIds?: readonly string[] | null;
}>;

/** The prices of a scope that hold on a day, to be narrowed. */
const priceRows = (scope: Scope, dataSource: DataSource, asked: PricesAsked) => {
  const { sql, parameters } = visible(scope);
  const rows = dataSource
    .createQueryBuilder(PriceView, 'row')
    .where(sql, parameters)
    .andWhere('row.validFrom <= :on AND (row.validUntil IS NULL OR row.validUntil > :on)', { on: asked.on });
  const { kinds, currencies, priceListIds } = asked;
  const skus = asked.skus?.map(skuOf);
  if (skus) rows.andWhere('row.sku = ANY(:skus)', { skus });
  if (kinds) rows.andWhere('row.kind = ANY(:kinds)', { kinds });
  if (currencies) rows.andWhere('row.currency = ANY(:currencies)', { currencies });
  if (priceListIds) rows.andWhere('row.priceListId = ANY(:priceListIds)', { priceListIds });
  return rows;
};

export const listPrices = (
  scope: Scope,
  dataSource: DataSource,
  { asked, args }: Readonly<{ asked: PricesAsked; args: PageArgs }>,
): Promise<Page<PriceView>> =>
  keysetPage(priceRows(scope, dataSource, asked), { order: [{ column: 'sku', direction: 'ASC' }], args });

/** All prices that hold on a day, by article, the youngest edition first: for some articles, not for whole lists. */
export const pricesOf = (
  scope: Scope,
  dataSource: DataSource,
  asked: PricesAsked & Readonly<{ skus: readonly string[] }>,
): Promise<PriceView[]> =>
  priceRows(scope, dataSource, asked)
    .orderBy('row.sku')
    .addOrderBy('row.validFrom', 'DESC')
    .addOrderBy('row.id')
    .getMany();

/**
 * What an article costs on a day (`YYYY-MM-DD`) by the lists for goods, the youngest edition where several lists have
 * it. Null where none has. Who wants a certain currency or another kind of list asks `pricesOf`.
 */
export const listPriceOf = async (
  scope: Scope,
  dataSource: DataSource,
  sku: string,
  on: string,
): Promise<Money | null> => {
  const [found] = await pricesOf(scope, dataSource, { on, skus: [sku], kinds: ['GOODS'] });
  return found?.price ?? null;
};

export const listPriceLists = (
  scope: Scope,
  dataSource: DataSource,
  { kinds, args }: Readonly<{ kinds: readonly PriceKind[] | null; args: PageArgs }>,
): Promise<Page<PriceListView>> => {
  const { sql, parameters } = visible(scope);
  const rows = dataSource.createQueryBuilder(PriceListView, 'row').where(sql, parameters);
  if (kinds) rows.andWhere('row.kind = ANY(:kinds)', { kinds });
  return keysetPage(rows, { order: [{ column: 'name', direction: 'ASC' }], args });
};

export const priceListById = (scope: Scope, dataSource: DataSource, id: string): Promise<PriceListView | null> => {
  const { sql, parameters } = visible(scope);
  return dataSource
    .createQueryBuilder(PriceListView, 'row')
    .where(sql, parameters)
    .andWhere('row.id = :id', { id })
    .getOne();
};
