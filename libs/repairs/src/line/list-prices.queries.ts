import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { pricesOf } from '#products';
import { skuOf } from '#products/events';
import type { ListPrice } from './line-facts.js';

/** On one day (`YYYY-MM-DD`), by these lists. */
export type ListsAsked = Readonly<{ on: string; priceListIds: readonly string[]; skus: readonly string[] }>;

/** What articles cost by lists for repairs and for parts, each by the edition that holds on the day. */
export const listPrices = async (
  scope: Scope,
  dataSource: DataSource,
  { on, priceListIds, skus }: ListsAsked,
): Promise<readonly ListPrice[]> => {
  if (skus.length === 0) return [];
  const found = await pricesOf(scope, dataSource, { on, skus, kinds: ['REPAIR', 'PARTS'], priceListIds });
  return found.flatMap(({ kind, sku, price, priceListId, edition }) =>
    kind === 'GOODS' ? [] : [{ kind, sku: skuOf(sku), price, priceListId, edition }],
  );
};
