import { describe, expect, it } from '@jest/globals';
import { customerSamples } from '#customers/testing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { textsErasedOnCustomerErased } from './texts-erased-on-customer-erased.policy.js';

const ask = { ask: { type: 'EraseComplaintTexts', data: { customerId: 'k-1', seenFrom: positionOf(7) } } };

describe('what an erased customer said in complaints under a key of their own', () => {
  it.each(Object.values(customerSamples))('is erased by the events that end a person: $type', (event) => {
    const ends = event.type === 'CustomerErased' || event.type === 'SubjectKeyDestroyed';
    expect(textsErasedOnCustomerErased.react(recorded(event, 7))).toEqual(ends ? [ask] : []);
  });
});
