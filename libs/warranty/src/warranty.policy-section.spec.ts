import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { warrantyPolicySection } from './warranty.policy-section.js';

const section = defaultSection(warrantyPolicySection);

describe('the default numbers for warranty', () => {
  it('name the four packs of statutory rules', () =>
    expect(section.statutoryPacks).toEqual(['china', 'korea', 'eu', 'malaysia']));

  it('let an honest claim without an invoice through, and a mere word not', () => {
    const { BRAND_MARK, SERIAL, STATEMENT } = section.trust;
    expect(BRAND_MARK + STATEMENT).toBeGreaterThanOrEqual(section.enoughTrust);
    expect(SERIAL + STATEMENT).toBeGreaterThanOrEqual(section.enoughTrust);
    expect(STATEMENT).toBeLessThan(section.enoughTrust);
  });

  it('read the cover of a plan by component and kind of cost', () =>
    expect(section.plans['STANDARD']?.cover).toContainEqual({
      component: 'CONSUMABLE',
      terms: [
        { costKind: 'PARTS', steps: [{ percent: 100, months: 3 }] },
        { costKind: 'LABOUR', steps: [{ percent: 100, months: 3 }] },
      ],
    }));

  it('give three free services', () =>
    expect(section.plans['STANDARD']?.services).toEqual([{ service: 'INSPECTION', count: 3, months: 24 }]));
});
