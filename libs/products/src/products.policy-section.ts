import { z } from 'zod';
import { type PackTerms, policySection, type SectionValue } from '#policy-pack';
import { POLICY_TIERS } from './product.events.js';

const count = z.int().positive();
const code = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'must be a code such as SPARE_PARTS');
const tier = z.enum(POLICY_TIERS);

export const productsPolicySection = policySection('products', (terms) =>
  z.strictObject({ ...tiers(terms), ...catalogue, shelfDays: z.int().min(0), placeDecimals: z.int().min(0).max(4) }),
);

export type ProductsPolicy = SectionValue<typeof productsPolicySection>;

const tiers = ({ due }: PackTerms) => ({
  services: z.array(code).min(1),
  tiers: z.record(tier, z.array(code)),
  tierOfClass: z.record(code, tier),
  tierOfOtherClasses: tier,
  tierReview: z.strictObject({ askedInVain: count, withinDays: count, due }),
});

const catalogue = {
  maxComponents: count,
  maxIntendedRegions: count,
  maxOrderLines: count,
  maxLineQuantity: count,
  maxPriceEntries: count,
  maxRangeUnits: count,
  textLimits: z.strictObject({ name: count, description: count, reason: count }),
};
