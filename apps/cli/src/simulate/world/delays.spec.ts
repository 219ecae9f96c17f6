import { describe, expect, it } from '@jest/globals';
import { chanceOf } from './chance.js';
import { after } from './delays.js';

const HOUR = 3_600_000;
const from = Date.parse('2025-03-07T15:30:00.000Z');

describe('a delay', () => {
  it('always lets time pass, half of the times less than its hours', () => {
    const chance = chanceOf('delays');
    const delays = Array.from(
      { length: 1_001 },
      () => after(from, { hours: 6, spread: 0.8, when: 'ANY_TIME' }, chance) - from,
    ).toSorted((a, b) => a - b);
    expect(delays[0]).toBeGreaterThan(0);
    expect((delays[500] ?? 0) / HOUR).toBeCloseTo(6, 0);
  });

  it('ends in working hours where people at work make it, whatever the hour it began', () => {
    const chance = chanceOf('office');
    for (let hour = 0; hour < 24 * 7; hour++) {
      const at = new Date(after(from + hour * HOUR, { hours: 3, spread: 1, when: 'OFFICE' }, chance));
      expect(at.getUTCHours()).toBeGreaterThanOrEqual(7);
      expect(at.getUTCHours()).toBeLessThan(16);
      expect([0, 6]).not.toContain(at.getUTCDay());
    }
  });
});
