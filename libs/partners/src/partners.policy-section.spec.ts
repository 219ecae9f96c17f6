import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { partnersPolicySection } from './partners.policy-section.js';

describe('the default numbers for partners', () => {
  const policy = defaultSection(partnersPolicySection);

  it('weigh the four criteria to a hundred, and pass at more than the middle', () => {
    expect(Object.values(policy.vetting.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(policy.vetting).toMatchObject({ lowest: 1, highest: 5, passMark: 60, leastScore: 2 });
  });

  it('ask for a certificate for what is dangerous', () =>
    expect(policy.certifiedSkills).toEqual(['ELECTRICAL', 'GAS', 'REFRIGERATION', 'ROOF_WORK', 'HIGH_VOLTAGE']));

  it('have every kind of training looked at in two ways', () =>
    expect(Object.values(policy.training.parts).map((parts) => parts.length)).toEqual([2, 2, 2, 2]));
});
