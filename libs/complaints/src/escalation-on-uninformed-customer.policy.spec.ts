import { describe, expect, it } from '@jest/globals';
import { held, informed, merged, reassessed, resumed, withdrawn } from './complaint.fixtures.js';
import { escalationOnUninformedCustomer as policy } from './escalation-on-uninformed-customer.policy.js';
import { forgotten, raise, reactionsOf } from './overdue.fixtures.js';

describe('the escalation where the customer is not told of a hold', () => {
  it('is remembered from the hold', () =>
    expect(reactionsOf(policy, held())).toEqual(raise('CUSTOMER_NOT_INFORMED', '2026-03-02T13:00:00.000Z')));

  it.each([informed(), resumed(), withdrawn(), merged(), held({ informDueAt: null })])('is forgotten: $type', (event) =>
    expect(reactionsOf(policy, event)).toEqual(forgotten),
  );

  it('is not touched by anything else', () => expect(reactionsOf(policy, reassessed())).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
