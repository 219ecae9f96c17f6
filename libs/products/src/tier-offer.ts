import type { PolicyTier } from './product.events.js';
import { refusal } from './product-rejection.js';
import type { Product } from './product-state.js';
import { codeOf } from './product-texts.js';
import type { ProductsPolicy } from './products.policy-section.js';

export type Offer = Readonly<{ tier: PolicyTier; services: readonly string[] }>;

/**
 * What is offered with a tier: the services that the pack lists for it, or those that were chosen. FULL and SPECIAL
 * promise at least what the pack lists; only APPROPRIATE is what somebody chose. In the order of the pack.
 */
export const offerOf = (
  tier: PolicyTier,
  chosen: readonly string[] | null,
  product: Product,
  policy: Pick<ProductsPolicy, 'services' | 'tiers'>,
): Offer => {
  const listed = policy.tiers[tier];
  if (chosen === null) return { tier, services: listed };
  const codes = new Set(chosen.map(codeOf));
  const unknown = [...codes].filter((code) => !policy.services.includes(code));
  if (unknown.length) throw refusal('PRODUCT_SERVICE_UNKNOWN', product, { unknown, known: policy.services });
  const missing = tier === 'APPROPRIATE' ? [] : listed.filter((service) => !codes.has(service));
  if (missing.length) throw refusal('PRODUCT_TIER_SERVICE_MISSING', product, { tier, missing });
  return { tier, services: policy.services.filter((service) => codes.has(service)) };
};
