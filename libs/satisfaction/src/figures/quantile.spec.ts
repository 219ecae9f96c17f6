import { describe, expect, it } from '@jest/globals';
import { normalQuantile, studentQuantile } from './quantile.js';

describe('quantiles', () => {
  it.each([
    [0.5, 0],
    [0.9, 1.2815516],
    [0.95, 1.6448536],
    [0.975, 1.959964],
    [0.995, 2.5758293],
    [0.999, 3.0902323],
    [0.0013499, -3],
    [1 - 9.865877e-10, 6],
    [1e-20, -9.26234],
  ])('of the normal distribution at %d are %d', (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 4));

  it.each([
    [0.975, 1, 12.706205],
    [0.975, 2, 4.302653],
    [0.975, 3, 3.182446],
    [0.975, 4, 2.776445],
    [0.975, 5, 2.570582],
    [0.975, 10, 2.228139],
    [0.95, 10, 1.812461],
    [0.995, 7, 3.499483],
    [0.975, 30, 2.042272],
    [0.975, 31, 2.039513],
    [0.995, 40, 2.704459],
    [0.975, 60, 2.000298],
    [0.975, 120, 1.97993],
    [0.975, 1_000_000, 1.959966],
    [0.5, 7, 0],
  ])("of Student's distribution at %d with %d degrees are %d", (p, degrees, t) =>
    expect(studentQuantile(p, degrees)).toBeCloseTo(t, 4),
  );
});
