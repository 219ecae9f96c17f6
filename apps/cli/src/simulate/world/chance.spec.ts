import { describe, expect, it } from '@jest/globals';
import { chanceOf } from './chance.js';

const drawn = (name: string, count = 5) => {
  const chance = chanceOf(name);
  return Array.from({ length: count }, () => chance.uniform());
};

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('chance', () => {
  it('is the same for the same name, and another for another one', () => {
    expect(drawn('a')).toEqual(drawn('a'));
    expect(drawn('a')).not.toEqual(drawn('b'));
    expect(drawn('a', 200).every((each) => each >= 0 && each < 1)).toBe(true);
  });

  it('weighs keys, and never takes one without weight', () => {
    const chance = chanceOf('weights');
    const keys = Array.from({ length: 2_000 }, () => chance.weighted({ rare: 1, usual: 9, never: 0 }));
    expect(keys).not.toContain('never');
    expect(keys.filter((key) => key === 'rare').length / keys.length).toBeCloseTo(0.1, 1);
  });

  it('draws delays around their median, counts and times around their mean', () => {
    const chance = chanceOf('distributions');
    const delays = Array.from({ length: 2_001 }, () => chance.logNormal(10, 0.7)).toSorted((a, b) => a - b);
    expect(delays[1_000]).toBeGreaterThan(9);
    expect(delays[1_000]).toBeLessThan(11);
    expect(mean(Array.from({ length: 2_000 }, () => chance.poisson(3)))).toBeCloseTo(3, 0);
    expect(mean(Array.from({ length: 4_000 }, () => chance.exponential(5))) / 5).toBeCloseTo(1, 1);
    expect(chance.poisson(0)).toBe(0);
  });
});
