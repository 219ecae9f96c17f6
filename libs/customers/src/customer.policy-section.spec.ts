import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { customerPolicySection } from './customer.policy-section.js';

describe('the default numbers for customers', () => {
  it('give each kind of link its days', () =>
    expect(defaultSection(customerPolicySection).linkDays).toEqual({ file: 7, track: 180, sign: 14, answer: 30 }));
});
