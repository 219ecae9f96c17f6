import { describe, expect, it } from '@jest/globals';
import { trendOf } from './trend.js';

const points = (...ys: number[]) => ys.map((y, x) => ({ x, y, weight: 1 }));

describe('a trend', () => {
  it('is the slope of the line, with bounds', () => {
    const { slope, low, high, periods } = trendOf(points(2, 4, 5, 4, 5), 0.95);
    expect([slope, periods]).toEqual([0.6, 5]);
    expect(low).toBeCloseTo(0.6 - 3.182446 * Math.sqrt(0.08), 5);
    expect(high).toBeCloseTo(0.6 + 3.182446 * Math.sqrt(0.08), 5);
  });

  it('follows the periods with more answers', () => {
    const weighted = trendOf(
      [0, 1, 2].map((x) => ({ x, y: [0, 1, 0][x] ?? 0, weight: [10, 10, 1][x] ?? 0 })),
      0.95,
    );
    expect(weighted.slope).toBeCloseTo(0.6, 10);
    const repeated = [...points(0, 1, 0).slice(0, 2), ...points(0, 1, 0)];
    expect(trendOf(repeated, 0.95).slope).toBeCloseTo(
      trendOf(
        [0, 1, 2].map((x) => ({ x, y: [0, 1, 0][x] ?? 0, weight: [2, 2, 1][x] ?? 0 })),
        0.95,
      ).slope ?? 0,
      10,
    );
  });

  it('knows of holes in the axis', () => {
    const straight = [0, 2, 6].map((x) => ({ x, y: 3 * x + 1, weight: 5 }));
    const { slope, low, high } = trendOf(straight, 0.95);
    for (const bound of [slope, low, high]) expect(bound).toBeCloseTo(3, 10);
  });

  it('says nothing of two periods', () =>
    expect(trendOf(points(1, 2), 0.95)).toEqual({ slope: null, low: null, high: null, periods: 2 }));
});
