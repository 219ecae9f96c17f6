import { describe, expect, it } from '@jest/globals';
import { partnersPolicySection } from '#partners';
import { defaultPack, defaultSection } from '#policy-pack/testing';
import { repairPolicySection } from './repairs.policy-section.js';

describe('the default numbers for dispatch', () => {
  const { dispatch, orders, visits } = defaultSection(repairPolicySection);

  it('keep an offer open for four working hours', () =>
    expect(dispatch.offerOpenFor).toEqual({ amount: 4, unit: 'WORKING_HOURS' }));

  it('let nobody be asked who may do no work, whatever a dispatcher says', () =>
    expect(dispatch.overridable).toEqual(['OUTSIDE_RADIUS', 'REGION_NOT_SERVED', 'ALREADY_ASKED']));

  it('know every skill that a job takes as one that outlets can offer', () => {
    const { skills } = defaultPack(partnersPolicySection).section(partnersPolicySection);
    const jobs = [orders.jobs, ...Object.values(orders.jobsOnProductClass)].flatMap((each) => Object.values(each));
    expect(jobs.flatMap((each) => each.skills).filter((skill) => !skills.includes(skill))).toEqual([]);
  });

  it('are sooner about a technician who did not come than about a customer who was not there', () =>
    expect(visits.rescheduleWithin).toEqual({
      TECHNICIAN_NO_SHOW: { amount: 2, unit: 'WORKING_HOURS' },
      CUSTOMER_ABSENT: { amount: 2, unit: 'WORKING_DAYS' },
      TECHNICIAN_UNAVAILABLE: { amount: 4, unit: 'WORKING_HOURS' },
      TECHNICIAN_UNQUALIFIED: { amount: 4, unit: 'WORKING_HOURS' },
    }));
});
