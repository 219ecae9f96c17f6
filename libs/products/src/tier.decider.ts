import type { AssignPolicyTier, ReviewPolicyTier } from './product.commands.js';
import type { PolicyTier, PolicyTierAssigned, ProductEvent, TierReviewOutcome } from './product.events.js';
import type { ProductKnown } from './product-known.js';
import { refusal } from './product-rejection.js';
import { type Product, sameList } from './product-state.js';
import { trimmed } from './product-texts.js';
import { type Offer, offerOf } from './tier-offer.js';

export const assignedByClass = (
  { productId, productClass }: Readonly<{ productId: string; productClass: string }>,
  { policy, packVersion }: ProductKnown,
  assignedAt: string,
): PolicyTierAssigned => {
  const tier: PolicyTier = policy.tierOfClass[productClass] ?? policy.tierOfOtherClasses;
  return {
    type: 'PolicyTierAssigned',
    data: { productId, tier, services: policy.tiers[tier], basis: 'PRODUCT_CLASS', packVersion, assignedAt },
  };
};

export const decideAssignment = (
  { data, at }: AssignPolicyTier,
  product: Product,
  known: ProductKnown,
): readonly ProductEvent[] => {
  const offer = offerOf(data.tier, data.services, product, known.policy);
  return isAs(product, offer) ? [] : [assigned(product, offer, known, at)];
};

/** Answers every open demand at once: with another tier, with more services, or with the reason why nothing changes. */
export const decideReview = (
  { data, at }: ReviewPolicyTier,
  product: Product,
  known: ProductKnown,
): readonly ProductEvent[] => {
  const { productId, demands } = product;
  if (demands.length === 0) throw refusal('PRODUCT_NOT_UNDER_REVIEW', product);
  const reason = trimmed(data.reason, 'reason', known.policy.textLimits.reason, product);
  const offer = offerAfter(data, product, known);
  return [
    ...(offer && !isAs(product, offer) ? [assigned(product, offer, known, at)] : []),
    {
      type: 'TierReviewed',
      data: {
        productId,
        services: demands.map(({ service }) => service),
        outcome: outcomeOf(product, offer ?? product),
        reason,
        reviewedAt: at,
      },
    },
  ];
};

const offerAfter = (
  { tier, services }: ReviewPolicyTier['data'],
  product: Product,
  { policy }: ProductKnown,
): Offer | null => {
  const wanted = tier ?? product.tier;
  return wanted && (tier || services) ? offerOf(wanted, services, product, policy) : null;
};

/** What has changed since the first demand, also by an assignment in between. */
const outcomeOf = ({ demands }: Product, { tier, services }: Pick<Product, 'tier' | 'services'>): TierReviewOutcome => {
  if (demands.some(({ tierThen }) => tierThen !== tier)) return 'TIER_CHANGED';
  return demands.some(({ service }) => services.includes(service)) ? 'SERVICE_ADDED' : 'UNCHANGED';
};

const isAs = ({ tier, services, basis }: Product, offer: Offer): boolean =>
  basis === 'DECISION' && tier === offer.tier && sameList(services, offer.services);

const assigned = (
  { productId }: Product,
  { tier, services }: Offer,
  { packVersion }: ProductKnown,
  assignedAt: string,
): PolicyTierAssigned => ({
  type: 'PolicyTierAssigned',
  data: { productId, tier, services, basis: 'DECISION', packVersion, assignedAt },
});
