import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { productsPolicySection } from './products.policy-section.js';

const { services, tiers, tierOfClass, tierReview } = defaultSection(productsPolicySection);

describe('the default numbers for products', () => {
  it('offer with each tier what is offered at all', () =>
    expect(Object.values(tiers).flatMap((each) => each.filter((service) => !services.includes(service)))).toEqual([]));

  it('offer everything with the full tier, and less with each of the others', () => {
    expect(tiers.FULL).toEqual(services);
    expect(tiers.APPROPRIATE.length).toBeLessThan(tiers.SPECIAL.length);
    expect(tiers.SPECIAL.length).toBeLessThan(tiers.FULL.length);
  });

  it('give long-lived products the full tier', () =>
    expect(tierOfClass).toMatchObject({ VEHICLE: 'FULL', MACHINE: 'FULL' }));

  it('ask for a review when a service was asked for in vain five times in 90 days', () =>
    expect(tierReview).toMatchObject({ askedInVain: 5, withinDays: 90 }));
});
