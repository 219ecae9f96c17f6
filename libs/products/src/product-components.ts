import { type Component, skuOf } from './product.events.js';
import { refusal } from './product-rejection.js';
import type { Product } from './product-state.js';
import { assertCount, codeOf, trimmed, trimmedOrNull } from './product-texts.js';
import type { ProductsPolicy } from './products.policy-section.js';

/** The component tree as it is written down: codes are unique, parents exist, nothing is part of itself. */
export const componentsOf = (
  given: readonly Component[],
  product: Product | null,
  { maxComponents, textLimits }: Pick<ProductsPolicy, 'maxComponents' | 'textLimits'>,
): Component[] => {
  assertCount('components', given.length, maxComponents, product);
  const components = given.map((each) => componentOf(each, product, textLimits.name));
  const byCode = new Map(components.map((each) => [each.code, each]));
  assertUnique(components, product);
  assertParents(components, byCode, product);
  assertNoCycle(components, byCode, product);
  return components;
};

const componentOf = (
  { code, name, parent, sku, supplier }: Component,
  product: Product | null,
  limit: number,
): Component => {
  const parentCode = trimmedOrNull(parent, 'components.parent', limit, product);
  const article = trimmedOrNull(sku, 'components.sku', limit, product);
  return {
    code: codeOf(trimmed(code, 'components.code', limit, product)),
    name: trimmed(name, 'components.name', limit, product),
    parent: parentCode && codeOf(parentCode),
    sku: article && skuOf(article),
    supplier: trimmedOrNull(supplier, 'components.supplier', limit, product),
  };
};

const assertUnique = (components: readonly Component[], product: Product | null): void => {
  const seen = new Set<string>();
  for (const { code } of components) {
    if (seen.has(code)) throw refusal('PRODUCT_COMPONENT_REPEATED', product, { code });
    seen.add(code);
  }
};

const assertParents = (
  components: readonly Component[],
  byCode: ReadonlyMap<string, Component>,
  product: Product | null,
): void => {
  for (const { code, parent } of components)
    if (parent !== null && !byCode.has(parent))
      throw refusal('PRODUCT_COMPONENT_PARENT_UNKNOWN', product, { code, missing: parent });
};

/** Goes up from each component; one that is known to end at the product is not gone through again. */
const assertNoCycle = (
  components: readonly Component[],
  byCode: ReadonlyMap<string, Component>,
  product: Product | null,
): void => {
  const grounded = new Set<string>();
  for (const { code } of components) {
    const path = new Set<string>();
    for (let at: string | null = code; at !== null && !grounded.has(at); at = byCode.get(at)?.parent ?? null) {
      if (path.has(at)) throw refusal('PRODUCT_COMPONENT_CYCLE', product, { codes: [...path] });
      path.add(at);
    }
    for (const each of path) grounded.add(each);
  }
};
