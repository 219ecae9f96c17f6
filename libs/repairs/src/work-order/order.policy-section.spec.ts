import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { repairPolicySection } from '../repairs.policy-section.js';

describe('the default numbers for work orders', () => {
  const { orders } = defaultSection(repairPolicySection);

  it('show the site for 30 days after the end, and count the same symptom within 30 days as a repeat', () => {
    expect(orders.siteShownFor).toEqual({ amount: 30, unit: 'DAYS', calendar: 'hotline24' });
    expect(orders.repeatWithinDays).toBe(30);
  });

  it('have repairs checked by somebody else, and let the customer sign the rest off', () => {
    const checked = Object.entries(orders.jobs).filter(([, job]) => job.verification === 'QUALITY_CHECK');
    expect(checked.map(([kind]) => kind).sort()).toEqual(['RECALL_REMEDY', 'REPAIR']);
  });

  it('ask of every visit no more minutes than the longest may have', () => {
    const usual = [...Object.values(orders.jobs), ...Object.values(orders.jobsOnProductClass).flatMap(Object.values)];
    for (const { minutes, skills } of usual) {
      expect(minutes).toBeLessThanOrEqual(orders.mostMinutes);
      expect(skills.length).toBeLessThanOrEqual(orders.mostSkills);
    }
  });
});
