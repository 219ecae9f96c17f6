import type { Command } from '#event-sourcing';
import type { PolicyTier, ProductFacts } from './product.events.js';

export type RegisterProduct = Command<'RegisterProduct', ProductFacts & { sku: string }>;
/** The whole content anew; the article number stays. */
export type ReviseProduct = Command<'ReviseProduct', ProductFacts & { productId: string }>;
/** Without services, those that the tier lists. */
export type AssignPolicyTier = Command<
  'AssignPolicyTier',
  { productId: string; tier: PolicyTier; services: readonly string[] | null }
>;
export type RecordServiceAsked = Command<
  'RecordServiceAsked',
  { productId: string; service: string; customerId: string | null; askedAt: string | null }
>;
/** What is left out stays as it is. */
export type ReviewPolicyTier = Command<
  'ReviewPolicyTier',
  { productId: string; tier: PolicyTier | null; services: readonly string[] | null; reason: string }
>;

export type ProductCommand = RegisterProduct | ReviseProduct | AssignPolicyTier | RecordServiceAsked | ReviewPolicyTier;

export const PRODUCT_COMMANDS: readonly ProductCommand['type'][] = [
  'RegisterProduct',
  'ReviseProduct',
  'AssignPolicyTier',
  'RecordServiceAsked',
  'ReviewPolicyTier',
];
