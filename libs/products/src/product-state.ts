import type {
  Component,
  PolicyTier,
  ProductEvent,
  ProductFacts,
  ProductRegistered,
  ProductRevised,
  TierBasis,
} from './product.events.js';

export type ReviewDemand = Readonly<{ service: string; tierThen: PolicyTier | null }>;

/** Only what the rules need to know. */
export type Product = Readonly<{
  productId: string;
  sku: string;
  facts: ProductFacts;
  tier: PolicyTier | null;
  basis: TierBasis | null;
  services: readonly string[];
  /** By service, when it was asked for in vain since the last review. */
  askedInVain: Readonly<Record<string, readonly string[]>>;
  demands: readonly ReviewDemand[];
}>;

export const evolve = (product: Product | null, event: ProductEvent): Product | null => {
  if (event.type === 'ProductRegistered') return registered(event);
  return product && { ...product, ...change(product, event) };
};

const registered = (event: ProductRegistered): Product => ({
  productId: event.data.productId,
  sku: event.data.sku,
  facts: factsOf(event),
  tier: null,
  basis: null,
  services: [],
  askedInVain: {},
  demands: [],
});

const factsOf = ({ data }: ProductRegistered | ProductRevised): ProductFacts => ({
  name: data.name,
  line: data.line,
  model: data.model,
  variant: data.variant,
  productClass: data.productClass,
  intendedRegions: data.intendedRegions,
  components: data.components,
  serviceLifeMonths: data.serviceLifeMonths,
  partsSupplyUntil: data.partsSupplyUntil,
});

const change = (product: Product, event: ProductEvent): Partial<Product> => {
  const { tier, askedInVain, demands } = product;
  switch (event.type) {
    case 'ProductRegistered':
      return {};
    case 'ProductRevised':
      return { facts: factsOf(event) };
    case 'PolicyTierAssigned':
      return { tier: event.data.tier, basis: event.data.basis, services: event.data.services };
    case 'ServiceAskedFor':
      return event.data.offered ? {} : { askedInVain: askedOnce(askedInVain, event.data) };
    case 'TierReviewDemanded':
      return { demands: [...demands, { service: event.data.service, tierThen: tier }] };
    case 'TierReviewed':
      return { askedInVain: {}, demands: [] };
  }
};

const askedOnce = (
  asked: Product['askedInVain'],
  { service, askedAt }: Readonly<{ service: string; askedAt: string }>,
): Product['askedInVain'] => ({ ...asked, [service]: [...(asked[service] ?? []), askedAt] });

export const sameFacts = (a: ProductFacts, b: ProductFacts): boolean => factsKey(a) === factsKey(b);

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, place) => text === b[place]);

const factsKey = (facts: ProductFacts): string =>
  JSON.stringify([
    [facts.name, facts.line, facts.model, facts.variant, facts.productClass],
    facts.intendedRegions,
    facts.components.map(({ code, name, parent, sku, supplier }: Component) => [code, name, parent, sku, supplier]),
    [facts.serviceLifeMonths, facts.partsSupplyUntil],
  ]);
