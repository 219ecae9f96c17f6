import { describe, expect, it } from '@jest/globals';
import { trendMonths, trendOf } from './trend.js';

const months = (...scores: (number | null)[]) =>
  scores.map((score, n) => ({ month: `2026-0${n + 1}`, jobs: score === null ? 0 : 10, score }));

describe('a trend', () => {
  it('is the slope of a least-squares line, with an interval', () => {
    const trend = trendOf(months(1, 3, 2, 5, 7));
    expect(trend).toMatchObject({ slope: expect.closeTo(1.4, 9), change: 2, direction: 'RISING' });
    expect((trend.high ?? 0) - (trend.low ?? 0)).toBeCloseTo(2 * 3.182 * Math.sqrt(3.6 / 3 / 10), 9);
  });

  it.each<[string, (number | null)[]]>([
    ['FALLING', [90, 80, 71, 60, 50, 41]],
    ['STEADY', [70, 72, 69, 71, 70, 72]],
    ['UNKNOWN', [null, null, 70, 80]],
    ['RISING', [10, null, 20, null, 30.1, 35]],
  ])('is %s by where the interval lies', (direction, scores) =>
    expect(trendOf(months(...scores)).direction).toBe(direction),
  );

  it('says nothing of fewer than three months, but how the last differs from the one before', () => {
    expect(trendOf(months(null, 70, 60))).toMatchObject({ slope: null, low: null, high: null, change: -10 });
    expect(trendOf(months(70, null, 60)).change).toBeNull();
  });

  it('ends with the month asked for', () =>
    expect(trendMonths('2026-02', 3)).toEqual(['2025-12', '2026-01', '2026-02']));
});
