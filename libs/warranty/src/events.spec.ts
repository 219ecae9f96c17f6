import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { warrantyEventVersions } from './events.js';
import { warrantySamples } from './testing.js';
import { warrantyDecider } from './warranty.decider.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

describe.each(Object.values(warrantySamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${event.type}.v1.json`)).toEqual({
      type: event.type,
      version: 1,
      stream: `warranty-${event.data.unitId}`,
      data: event.data,
    }));

  it('is folded by the rules', () => {
    const { initialState } = warrantyDecider;
    const folded = fold(warrantyDecider, [event]);
    expect(Object.keys(folded).sort()).toEqual(Object.keys(initialState).sort());
    expect(folded).not.toEqual(initialState);
  });
});

describe('the samples', () => {
  it('are of every event type', () =>
    expect(Object.entries(warrantySamples).map(([type, event]) => [type, event.type])).toEqual(
      Object.keys(warrantyEventVersions).map((type) => [type, type]),
    ));
});
