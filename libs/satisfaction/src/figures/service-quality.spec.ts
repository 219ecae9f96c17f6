import { describe, expect, it } from '@jest/globals';
import { type CriterionAnswers, weightedGap } from './service-quality.js';

const answered = (
  criterion: string,
  weight: number,
  [expected, perceived]: [number, number],
  pairs = 10,
): CriterionAnswers => ({
  criterion,
  expected: expected * pairs,
  perceived: perceived * pairs,
  pairs,
  weights: weight * pairs,
  dropped: 0,
});

describe('the weighted gap', () => {
  it('is .435 for the six criteria of the domain', () => {
    const weights = [0.25, 0.2, 0.15, 0.2, 0.1, 0.1];
    const expected = [6.5, 6.2, 6, 6.8, 6.1, 5.9];
    const perceived = [6, 6.4, 5.2, 5.9, 5.5, 6];
    const { gap, servqual, criteria, pairs } = weightedGap(
      weights.map((weight, n) => answered(`c-${n + 1}`, weight, [expected[n] ?? 0, perceived[n] ?? 0])),
    );
    expect(gap).toBeCloseTo(0.435, 12);
    expect(servqual).toBeCloseTo(-0.435, 12);
    expect(pairs).toBe(60);
    expect(criteria.map(({ gap: each }) => Number(each?.toFixed(9)))).toEqual([0.5, -0.2, 0.8, 0.9, 0.6, -0.1]);
  });

  it('leaves out a criterion without a pair, and scales the weights of the others', () => {
    const found = weightedGap([
      answered('a', 0.5, [6, 5]),
      answered('b', 0.3, [7, 4]),
      { criterion: 'c', expected: 0, perceived: 0, pairs: 0, weights: 0, dropped: 4 },
    ]);
    expect(found.gap).toBeCloseTo((0.5 * 1 + 0.3 * 3) / 0.8, 12);
    expect(found.criteria.map(({ weight }) => weight)).toEqual([0.625, 0.3 / 0.8, 0]);
    expect(found.criteria.at(2)).toEqual({
      criterion: 'c',
      weight: 0,
      expected: null,
      perceived: null,
      gap: null,
      servqual: null,
      weightedGap: null,
      pairs: 0,
      dropped: 4,
    });
    expect(found.dropped).toBe(4);
  });

  it('weighs a criterion as its answers did on average', () => {
    const found = weightedGap([
      { criterion: 'a', expected: 12, perceived: 10, pairs: 2, weights: 0.2 + 0.6, dropped: 0 },
      answered('b', 0.6, [5, 5]),
    ]);
    expect(found.criteria.map(({ weight }) => weight)).toEqual([0.4, 0.6]);
    expect(found.gap).toBeCloseTo(0.4, 12);
  });

  it('is unknown without a pair, and never −0', () => {
    expect(weightedGap([])).toEqual({ criteria: [], gap: null, servqual: null, pairs: 0, dropped: 0 });
    expect(weightedGap([answered('a', 1, [5, 5])])).toMatchObject({ gap: 0, servqual: 0 });
  });
});
