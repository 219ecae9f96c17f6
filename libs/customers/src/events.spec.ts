import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { customerDecider } from './customer.decider.js';
import { customerSamples, registered } from './testing.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

describe.each(Object.values(customerSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${event.type}.v1.json`)).toEqual({
      type: event.type,
      version: 1,
      stream: `customer-${event.data.customerId}`,
      data: event.data,
    }));

  it('is folded by the rules', () =>
    expect(fold(customerDecider, [registered({ customerId: event.data.customerId }), event])).toMatchObject({
      customerId: event.data.customerId,
    }));
});
