import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { returnPolicySection } from './return.policy-section.js';

describe('the default numbers for returns', () => {
  const policy = defaultSection(returnPolicySection);

  it('let the seller pay the way back of what is not as it should be, and keep nothing of it', () => {
    expect(Object.entries(policy.shippingPayer).filter(([, payer]) => payer === 'CUSTOMER')).toEqual([
      ['CHANGE_OF_MIND', 'CUSTOMER'],
      ['ORDERED_BY_MISTAKE', 'CUSTOMER'],
      ['OTHER', 'CUSTOMER'],
    ]);
    expect(policy.deductions.DEFECTIVE).toEqual({ SEALED: 0, OPENED: 0, USED: 0, DAMAGED: 0 });
  });

  it('let nobody but those in charge confirm money', () =>
    expect(policy.approvalLimits).toMatchObject({
      agent: { amount: 0, currency: 'EUR' },
      supervisor: { amount: 50_000, currency: 'EUR' },
      executive: 'UNLIMITED',
    }));
});
