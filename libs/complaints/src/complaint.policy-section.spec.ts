import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { complaintPolicySection } from './complaint.policy-section.js';
import { CATEGORIES, SEVERITIES } from './complaint-words.events.js';

const policy = defaultSection(complaintPolicySection);
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('the default numbers for complaints', () => {
  it('limit what each role approves', () =>
    expect(policy.approvalLimits).toEqual({
      agent: eur(0),
      supervisor: eur(50_000),
      manager: eur(500_000),
      executive: 'UNLIMITED',
    }));

  it('let an agent settle small things on the spot', () => expect(policy.onTheSpotLimit).toEqual(eur(2000)));

  it('want an answer in a day and a settlement in a month', () =>
    expect(policy.clocks.MAJOR).toMatchObject({
      answer: { amount: 24, unit: 'HOURS', calendar: 'hotline24' },
      settle: { amount: 1, unit: 'MONTHS' },
    }));

  it('make any injury or fire critical', () =>
    expect(policy.leastSeverityBySafety).toEqual({ NONE: 'MINOR', FIRE: 'CRITICAL', INJURY: 'CRITICAL' }));

  it('give each no-omission its window', () =>
    expect(policy.omissionWindowDays).toEqual({ recorded: 3, handled: 30, rechecked: 14, fedBack: 14 }));

  it('have a department and a playbook for every category', () => {
    expect(Object.keys(policy.routing)).toEqual(expect.arrayContaining([...CATEGORIES]));
    for (const category of CATEGORIES) expect(Object.keys(policy.playbooks[category])).toEqual([...SEVERITIES]);
  });
});
