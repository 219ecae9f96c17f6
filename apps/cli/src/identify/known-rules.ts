import type { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { productsByIds } from '#products';
import { productIdOf } from '#products/events';
import type { LoadedIdentification, ProductRule } from './identification-mapping.js';

/** A rule whose product is in the catalogue. */
export type KnownRule = ProductRule & Readonly<{ productId: string }>;

/** @throws OperatorError naming each article number that the catalogue does not have, with its line */
export const knownRules = async (
  { mapping, refusal }: LoadedIdentification,
  dataSource: DataSource,
): Promise<readonly KnownRule[]> => {
  const rules = mapping.products.map((rule) => ({ ...rule, productId: productIdOf(rule.sku) }));
  const ids = [...new Set(rules.map(({ productId }) => productId))];
  const found = new Set((await productsByIds(SYSTEM_SCOPE, dataSource, ids)).map(({ id }) => id));
  const unknown = rules.flatMap(({ sku, productId }, n) =>
    found.has(productId)
      ? []
      : [{ path: ['products', n, 'sku'], message: `is ${sku}, which the catalogue does not have` }],
  );
  if (unknown.length) throw refusal(unknown);
  return rules;
};
