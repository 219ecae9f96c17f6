import type { Event } from '#event-sourcing';
import { newId } from '#values';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

export const POLICY_TIERS = ['FULL', 'SPECIAL', 'APPROPRIATE'] as const;
export const TIER_BASES = ['PRODUCT_CLASS', 'DECISION'] as const;
export const TIER_REVIEW_OUTCOMES = ['TIER_CHANGED', 'SERVICE_ADDED', 'UNCHANGED'] as const;

export type PolicyTier = (typeof POLICY_TIERS)[number];
export type TierBasis = (typeof TIER_BASES)[number];
export type TierReviewOutcome = (typeof TIER_REVIEW_OUTCOMES)[number];

/** An article number as everybody writes it. */
export const skuOf = (text: string): string => text.trim().replace(/\s+/gu, ' ').toUpperCase();

/** The id of a product is its article number's, so that no article is registered twice. */
export const productIdOf = (sku: string): string => newId(skuOf(sku), 'product');

/** A part of the product that a complaint, a repair or a cover may name; `parent` is another one's code. */
export type Component = Readonly<{
  code: string;
  name: string;
  parent: string | null;
  sku: string | null;
  supplier: string | null;
}>;

/** What a product is. Regions are ISO 3166-1 codes or ISO 3166-2 prefixes; none means everywhere. */
export type ProductFacts = Readonly<{
  name: string;
  line: string;
  model: string;
  variant: string | null;
  productClass: string;
  intendedRegions: readonly string[];
  components: readonly Component[];
  serviceLifeMonths: number | null;
  partsSupplyUntil: string | null;
}>;

export type ProductRegistered = Event<
  'ProductRegistered',
  ProductFacts & { productId: string; sku: string; registeredAt: string }
>;
/** The whole content anew. */
export type ProductRevised = Event<
  'ProductRevised',
  ProductFacts & { productId: string; sku: string; revisedAt: string }
>;
/** The tier comes from the product's class or was decided on; the services are those that are offered from now on. */
export type PolicyTierAssigned = Event<
  'PolicyTierAssigned',
  {
    productId: string;
    tier: PolicyTier;
    services: readonly string[];
    basis: TierBasis;
    packVersion: string;
    assignedAt: string;
  }
>;
export type ServiceAskedFor = Event<
  'ServiceAskedFor',
  { productId: string; service: string; offered: boolean; customerId: string | null; askedAt: string }
>;
/** A service was asked for in vain as often as the pack bears; one demand for each service until it is reviewed. */
export type TierReviewDemanded = Event<
  'TierReviewDemanded',
  { productId: string; service: string; asked: number; packVersion: string; dueAt: string; demandedAt: string }
>;
/** Answers all demands that are open; what it changed is a `PolicyTierAssigned` of its own. */
export type TierReviewed = Event<
  'TierReviewed',
  {
    productId: string;
    services: readonly string[];
    outcome: TierReviewOutcome;
    reason: string;
    reviewedAt: string;
  }
>;

export type ProductEvent =
  | ProductRegistered
  | ProductRevised
  | PolicyTierAssigned
  | ServiceAskedFor
  | TierReviewDemanded
  | TierReviewed;
