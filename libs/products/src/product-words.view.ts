import { graphqlEnum } from '#graphql';
import { POLICY_TIERS, TIER_BASES, TIER_REVIEW_OUTCOMES } from './product.events.js';

export const PRODUCT_ORDERS = [
  'SKU_ASC',
  'SKU_DESC',
  'NAME_ASC',
  'NAME_DESC',
  'REGISTERED_DESC',
  'REVIEW_DUE_ASC',
] as const;

export type ProductOrder = (typeof PRODUCT_ORDERS)[number];

export const PolicyTierEnum = graphqlEnum('PolicyTier', POLICY_TIERS, 'How far service goes for a product.', {
  FULL: 'Everything: for what is dear, long-lived or complex.',
  SPECIAL: 'For what is seasonal or patented.',
  APPROPRIATE: 'Chosen services only.',
});
export const TierBasisEnum = graphqlEnum('TierBasis', TIER_BASES, 'Why a product has its tier.', {
  PRODUCT_CLASS: 'The policy pack gives it to the class of the product; it changes with the class.',
  DECISION: 'Somebody decided so; it stays until somebody decides otherwise.',
});
export const TierReviewOutcomeEnum = graphqlEnum(
  'TierReviewOutcome',
  TIER_REVIEW_OUTCOMES,
  'What came of the review of a tier.',
  {
    TIER_CHANGED: 'The product has another tier.',
    SERVICE_ADDED: 'What was asked for is offered now.',
    UNCHANGED: 'What was asked for stays without offer.',
  },
);
export const ProductOrderEnum = graphqlEnum('ProductOrder', PRODUCT_ORDERS, 'How products are sorted.', {
  REVIEW_DUE_ASC: 'Those first whose tier is to be reviewed first.',
});
