import type { Event } from '#event-sourcing';
import {
  type PolicyTierAssigned,
  type ProductEvent,
  type ProductRegistered,
  type ProductRevised,
  productIdOf,
  type ServiceAskedFor,
  type TierReviewDemanded,
  type TierReviewed,
} from './product.events.js';

const builderOf =
  <E extends ProductEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

const AT = '2026-03-02T09:00:00.000Z';

export const SKU = 'SR-400-T';
export const productId = productIdOf(SKU);

/** A solar roof that is meant for warm countries. */
export const solarRoof = {
  name: 'Solar roof 400',
  line: 'Solar roof',
  model: '400',
  variant: 'Tropical',
  productClass: 'ENERGY_SYSTEM',
  intendedRegions: ['MY', 'TH'],
  components: [
    { code: 'PANEL', name: 'Panel', parent: null, sku: 'SR-P-1', supplier: 'Helio' },
    { code: 'FRAME', name: 'Frame', parent: 'PANEL', sku: null, supplier: null },
  ],
  serviceLifeMonths: 240,
  partsSupplyUntil: '2046-12-31',
} as const;

export const productRegistered = builderOf<ProductRegistered>('ProductRegistered', {
  productId,
  sku: SKU,
  ...solarRoof,
  registeredAt: AT,
});

export const productRevised = builderOf<ProductRevised>('ProductRevised', {
  productId,
  sku: SKU,
  ...solarRoof,
  name: 'Solar roof 400 T',
  revisedAt: AT,
});

export const tierAssigned = builderOf<PolicyTierAssigned>('PolicyTierAssigned', {
  productId,
  tier: 'APPROPRIATE',
  services: ['HOTLINE', 'REPAIR'],
  basis: 'DECISION',
  packVersion: '2026.1+c5475203',
  assignedAt: AT,
});

export const serviceAskedFor = builderOf<ServiceAskedFor>('ServiceAskedFor', {
  productId,
  service: 'TRAINING',
  offered: false,
  customerId: 'k-1',
  askedAt: AT,
});

export const tierReviewDemanded = builderOf<TierReviewDemanded>('TierReviewDemanded', {
  productId,
  service: 'TRAINING',
  asked: 5,
  packVersion: '2026.1+c5475203',
  dueAt: '2026-03-16T17:00:00.000Z',
  demandedAt: AT,
});

export const tierReviewed = builderOf<TierReviewed>('TierReviewed', {
  productId,
  services: ['TRAINING'],
  outcome: 'UNCHANGED',
  reason: 'Dealers train with their own staff.',
  reviewedAt: AT,
});
