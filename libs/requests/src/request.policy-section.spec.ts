import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { requestPolicySection } from './request.policy-section.js';

describe('the default numbers for requests', () => {
  it('want an enquiry answered in four hours, day and night', () =>
    expect(defaultSection(requestPolicySection).answerDue).toEqual({
      amount: 4,
      unit: 'HOURS',
      calendar: 'hotline24',
    }));
});
