import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { unitDecider } from './unit.decider.js';
import { unitIdOf } from './unit.events.js';
import { registered } from './unit.fixtures.js';
import { unitRangeDecider } from './unit-range.decider.js';
import { unitRangesIdOf } from './unit-range.events.js';
import { placedSamples, unitRangeSamples, unitSamples } from './unit-samples.fixtures.js';

const golden = (type: string, version = 1) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${type}.v${version}.json`, import.meta.url), 'utf8'));

describe.each(Object.values(unitSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () => {
    const { type, data } = event;
    expect(golden(type)).toEqual({ type, version: 1, stream: `unit-${data.unitId}`, data });
  });

  it('is folded by the rules', () =>
    expect(fold(unitDecider, [registered(), event])).toMatchObject({ unitId: 'u-1', serial: 'SN-0007' }));
});

describe.each(placedSamples)('the event $type with coordinates', (event) => {
  it('is stored for ever as its golden file of version 2 says', () => {
    const { type, data } = event;
    expect(golden(type, 2)).toEqual({ type, version: 2, stream: `unit-${data.unitId}`, data });
  });
});

describe.each(Object.values(unitRangeSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () => {
    const { type, data } = event;
    const stream = `unitrange-${unitRangesIdOf(data.productId, data.prefix)}`;
    expect(golden(type)).toEqual({ type, version: 1, stream, data });
  });

  it('is folded by the rules', () => expect(fold(unitRangeDecider, [event])).toBeInstanceOf(Array));
});

describe('the id of a unit', () => {
  it('is that of its product and serial, however that is written', () => {
    expect(unitIdOf('p-1', ' sn-7 ')).toBe(unitIdOf('p-1', 'SN-7'));
    expect(new Set([unitIdOf('p-1', 'SN-7'), unitIdOf('p-2', 'SN-7'), unitIdOf('p-1', 'SN-8')]).size).toBe(3);
  });
});
