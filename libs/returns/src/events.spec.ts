import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { returnEventVersions } from './events.js';
import { purchaseDecider } from './purchase.decider.js';
import { returnDecider } from './return.decider.js';
import { opened, returnSamples } from './testing.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

const streamOf = (data: object) =>
  'purchaseId' in data
    ? `purchase-${String(data.purchaseId)}`
    : 'returnId' in data
      ? `return-${String(data.returnId)}`
      : '';

describe.each(Object.values(returnSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${event.type}.v1.json`)).toEqual({
      type: event.type,
      version: 1,
      stream: streamOf(event.data),
      data: event.data,
    }));

  it('is folded by the rules', () => {
    const after =
      event.type === 'PurchaseQuantityClaimed' || event.type === 'PurchaseQuantityFreed'
        ? fold(purchaseDecider, [event])
        : fold(returnDecider, [opened(), event]);
    const before =
      event.type === 'PurchaseQuantityClaimed' || event.type === 'PurchaseQuantityFreed'
        ? purchaseDecider.initialState
        : fold(returnDecider, [opened()]);
    expect(Object.keys(after ?? {}).sort()).toEqual(Object.keys(before ?? {}).sort());
  });
});

describe('the samples', () => {
  it('are of every type', () =>
    expect(Object.entries(returnSamples).map(([type, event]) => [type, event.type])).toEqual(
      Object.keys(returnEventVersions).map((type) => [type, type]),
    ));
});
