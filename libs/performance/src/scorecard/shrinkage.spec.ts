import { describe, expect, it } from '@jest/globals';
import { ownShare, priorOf, type Sample, shrunken } from './shrinkage.js';

const share = (n: number, sum: number): Sample => ({ n, sum, sumOfSquares: sum });
const amounts = (...each: number[]): Sample => ({
  n: each.length,
  sum: each.reduce((a, b) => a + b, 0),
  sumOfSquares: each.reduce((a, b) => a + b * b, 0),
});

describe('the prior of shares', () => {
  const group = [share(10, 2), share(10, 4), share(10, 6), share(10, 8)];

  it('is the mean of all things, worth what the method of moments says', () => {
    const spread = 10 * (0.09 + 0.01 + 0.01 + 0.09);
    const correlation = (spread - 0.25 * 3) / (0.25 * (30 - 3));
    expect(priorOf(group, 'SHARE', 3)).toEqual({
      mean: 0.5,
      strength: expect.closeTo((1 - correlation) / correlation, 9),
      subjects: 4,
    });
  });

  it('counts nobody without data', () =>
    expect(priorOf([...group, share(0, 0)], 'SHARE', 3)).toEqual(priorOf(group, 'SHARE', 3)));

  it('is nothing where too few have data', () => {
    expect(priorOf(group.slice(0, 2), 'SHARE', 3)).toBeNull();
    expect(priorOf([], 'SHARE', 2)).toBeNull();
    expect(priorOf([share(5, 1)], 'SHARE', 1)).toBeNull();
  });

  it('is beyond measure where the group differs no more than by chance', () => {
    expect(priorOf([share(10, 5), share(10, 5), share(10, 6)], 'SHARE', 3)?.strength).toBeNull();
    expect(priorOf([share(1, 1), share(1, 0), share(1, 1)], 'SHARE', 3)?.strength).toBeNull();
    expect(priorOf([share(4, 4), share(5, 5), share(6, 6)], 'SHARE', 3)).toEqual({
      mean: 1,
      strength: null,
      subjects: 3,
    });
  });

  it('is worth nothing where the group is split into all and nothing', () =>
    expect(priorOf([share(50, 50), share(50, 0), share(50, 50)], 'SHARE', 3)?.strength).toBe(0));
});

describe('the prior of counts per thing', () => {
  it('is worth mean / variance between', () => {
    const group = [share(100, 2), share(100, 10), share(100, 30)];
    const spread = 100 * (0.12 ** 2 + 0.04 ** 2 + 0.16 ** 2);
    const between = (spread - 0.14 * 2) / 200;
    expect(priorOf(group, 'RATE', 3)).toEqual({ mean: 0.14, strength: expect.closeTo(0.14 / between, 9), subjects: 3 });
  });
});

describe('the prior of amounts', () => {
  it('is worth variance within / variance between', () => {
    const group = [amounts(90, 110), amounts(190, 210), amounts(290, 310)];
    const between = (2 * (100 ** 2 + 100 ** 2) - 200 * 2) / 4;
    expect(priorOf(group, 'AMOUNT', 3)).toEqual({ mean: 200, strength: expect.closeTo(200 / between, 9), subjects: 3 });
  });

  it('is beyond measure where nobody has two things', () =>
    expect(priorOf([amounts(1), amounts(50), amounts(100)], 'AMOUNT', 3)?.strength).toBeNull());
});

describe('a shrunken value', () => {
  const group = [share(1, 1), share(40, 34), share(60, 36), share(80, 64), share(90, 40)];
  const prior = priorOf(group, 'SHARE', 3);
  const value = (sample: Sample) => shrunken(sample, prior) ?? Number.NaN;

  it('lies between what was counted and the mean, nearer to the mean the fewer things there are', () => {
    for (const each of group) {
      const [low, high] = [each.sum / each.n, prior?.mean ?? 0].sort((a, b) => a - b);
      expect(value(each)).toBeGreaterThanOrEqual(low ?? 0);
      expect(value(each)).toBeLessThanOrEqual(high ?? 1);
    }
    expect(ownShare(1, prior)).toBeLessThan(ownShare(40, prior));
    expect(ownShare(40, prior)).toBeLessThan(ownShare(90, prior));
  });

  it('does not put one lucky job first', () => expect(value(share(1, 1))).toBeLessThan(value(share(40, 34))));

  it('is as counted without a group, and null without data', () => {
    expect(shrunken(share(4, 3), null)).toBe(0.75);
    expect(shrunken(share(0, 0), prior)).toBeNull();
    expect(shrunken(share(4, 3), { mean: 0.5, strength: null, subjects: 3 })).toBe(0.5);
  });
});
