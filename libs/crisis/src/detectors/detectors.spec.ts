import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thresholdFor } from './alarm-budget.js';
import { laneyDispersion, pChartLimit, uChartLimit } from './charts.js';
import { cusumReference, cusumStep } from './poisson-cusum.js';
import { ewmaLimit, ewmaStep } from './poisson-ewma.js';
import { binomialTail, negativeBinomialTail, poissonTail } from './tails.js';

const SEED = 20261129;
const options = { seed: SEED, numRuns: 200 };

describe('control charts', () => {
  it('have their upper limits where the literature has them', () => {
    expect(pChartLimit(0.02, 500)).toBeCloseTo(0.038783, 6);
    expect(uChartLimit(0.04, 250)).toBeCloseTo(0.077947, 6);
  });

  it('widen them for counts that vary more than chance, and never narrow them', () => {
    expect(laneyDispersion([0, 2, 0, 2, 0])).toBeCloseTo(2 / 1.128, 6);
    expect(laneyDispersion([0, 0.1, 0])).toBe(1);
    expect(laneyDispersion([7])).toBe(1);
    expect(uChartLimit(0.04, 250, { sigmas: 3, dispersion: 2 })).toBeCloseTo(0.04 + 2 * 0.037947, 5);
  });

  it('say nothing of no exposure', () => {
    expect(() => uChartLimit(0.04, 0)).toThrow('There is no rate of no exposure');
    expect(() => pChartLimit(0.02, 0)).toThrow(RangeError);
  });
});

describe('a Poisson EWMA', () => {
  const chart = { smoothing: 0.2, sigmas: 3 };

  it('has limits that grow towards their asymptote', () => {
    expect(ewmaLimit(5, 1, chart)).toBeCloseTo(6.3416, 4);
    expect(ewmaLimit(5, 2, chart)).toBeCloseTo(6.7181, 4);
    expect(ewmaLimit(5, 5, chart)).toBeCloseTo(7.1126, 4);
    expect(ewmaLimit(5, Number.POSITIVE_INFINITY, chart)).toBeCloseTo(7.2361, 4);
  });

  it('moves towards what is counted', () => expect(ewmaStep(5, 10, 0.2)).toBeCloseTo(6, 12));

  it('refuses what is no smoothing', () => expect(() => ewmaLimit(5, 1, { smoothing: 0, sigmas: 3 })).toThrow('λ'));
});

describe(`a Poisson CUSUM (seed ${SEED})`, () => {
  it('takes its reference between what is accepted and what is to be found', () => {
    expect(cusumReference(4, 8)).toBeCloseTo(5.7708, 4);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 1.01, max: 10, noNaN: true }),
        (m, r) => {
          const k = cusumReference(m, m * r);
          expect(k).toBeGreaterThan(m);
          expect(k).toBeLessThan(m * r);
        },
      ),
      options,
    );
  });

  it('adds up what is above it and forgets what is below', () =>
    expect([6, 7, 9, 2].reduce((sum, count) => cusumStep(sum, count, 5.77), 0)).toBeCloseTo(0.92, 6));

  it('refuses a rise that is none', () => expect(() => cusumReference(4, 4)).toThrow('A rise goes from'));
});

describe(`tails of counts (seed ${SEED})`, () => {
  /** From SciPy 1.17: poisson.sf(n - 1, m), nbinom.sf(n - 1, s, s / (s + m)), binom.sf(n - 1, N, p). */
  it('are those of the tables', () => {
    expect(10 ** poissonTail(8, 3.2)).toBeCloseTo(0.0168298, 6);
    expect(10 ** poissonTail(2, 5)).toBeCloseTo(0.9595723, 6);
    expect(10 ** negativeBinomialTail(6, 2, 1.5)).toBeCloseTo(0.0274412, 6);
    expect(10 ** binomialTail(3, 10, 0.1)).toBeCloseTo(0.0701908, 6);
    expect(binomialTail(11, 10, 0.1)).toBe(Number.NEGATIVE_INFINITY);
    expect(binomialTail(3, 10, 1)).toBe(0);
  });

  it('keep their digits far out, where a difference from 1 would have none', () => {
    expect(poissonTail(200, 10)).toBeCloseTo(-179.2176767, 6);
    expect(poissonTail(2_000, 1_000)).toBeCloseTo(-169.5145352, 6);
    expect(poissonTail(900, 1_000)).toBeCloseTo(Math.log10(0.9993774), 6);
  });

  it('are certain of nothing or more, and impossible where nothing is expected', () => {
    expect([poissonTail(0, 3), negativeBinomialTail(0, 1, 3), binomialTail(0, 5, 0.5)]).toEqual([0, 0, 0]);
    expect(poissonTail(1, 0)).toBe(Number.NEGATIVE_INFINITY);
    expect(() => poissonTail(1, -1)).toThrow(RangeError);
    expect(() => negativeBinomialTail(1, 0, 1)).toThrow(RangeError);
  });

  it('are the sums of all terms', () => {
    const term = (n: number, mean: number): number => (n === 0 ? Math.exp(-mean) : (term(n - 1, mean) * mean) / n);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 30, noNaN: true }), (n, mean) => {
        let less = 0;
        for (let i = 0; i < n; i += 1) less += term(i, mean);
        expect(10 ** poissonTail(n, mean)).toBeCloseTo(1 - less, 9);
      }),
      options,
    );
  });

  it('are heavier the less is known, and those of Poisson in the end', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.double({ min: 0.1, max: 20, noNaN: true }), (n, mean) => {
        fc.pre(n > mean + 2);
        expect(negativeBinomialTail(n, 2, mean)).toBeGreaterThan(poissonTail(n, mean));
        expect(negativeBinomialTail(n, 1e9, mean)).toBeCloseTo(poissonTail(n, mean), 3);
      }),
      options,
    ));
});

describe('a budget of alarms', () => {
  const past = [1, 2, 2, 3, 5, 8];
  const alarmsAt = (threshold: number) => past.filter((score) => score >= threshold).length;

  it('chooses the lowest threshold that keeps it', () => {
    expect(thresholdFor(past, alarmsAt, { seriesMonths: 1_000, budget: 3 })).toBe(3);
    expect(thresholdFor(past, alarmsAt, { seriesMonths: 2_000, budget: 3 })).toBe(1);
    expect(thresholdFor(past, alarmsAt, { seriesMonths: 1_000, budget: 0 })).toBe(8);
  });

  it('needs a past', () =>
    expect(() => thresholdFor([], alarmsAt, { seriesMonths: 1_000, budget: 1 })).toThrow(RangeError));
});
