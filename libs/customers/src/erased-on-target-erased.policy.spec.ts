import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { erased, registered } from './customer.fixtures.js';
import { erasedOnTargetErased } from './erased-on-target-erased.policy.js';

describe('an erasure', () => {
  it('asks for that of each duplicate', () =>
    expect(erasedOnTargetErased.react(recorded(erased({ mergedCustomerIds: ['k-2', 'k-3'] })))).toEqual([
      { ask: { type: 'EraseCustomer', data: { customerId: 'k-2', ground: 'REQUESTED', withCustomerId: 'k-1' } } },
      { ask: { type: 'EraseCustomer', data: { customerId: 'k-3', ground: 'REQUESTED', withCustomerId: 'k-1' } } },
    ]));

  it('asks for nothing without duplicates', () => expect(erasedOnTargetErased.react(recorded(erased()))).toEqual([]));

  it('is not what other events are about', () =>
    expect(erasedOnTargetErased.react(recorded(registered()))).toEqual([]));
});
