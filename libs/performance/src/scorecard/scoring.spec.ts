import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { performancePolicySection } from '../performance.policy-section.js';
import { byMeasure } from './measures.js';
import { type MeasureValues, pointsOf, scoreOf } from './scoring.js';

const rules = defaultSection(performancePolicySection).scorecard.measures;
const NO_DATA = { value: null, n: 0 };
const values = (given: Partial<MeasureValues> = {}): MeasureValues => byMeasure((measure) => given[measure] ?? NO_DATA);
const weightsOf = ({ measures }: ReturnType<typeof scoreOf>) =>
  Object.fromEntries(measures.filter(({ weight }) => weight > 0).map(({ measure, weight }) => [measure, weight]));

describe('the points of a measure', () => {
  const upwards = { weight: 20, floor: 0.6, target: 0.9 };
  const downwards = { weight: 10, floor: 0.15, target: 0.05 };

  it.each([
    [0.6, 0],
    [0.75, 50],
    [0.9, 100],
    [0.3, 0],
    [1, 100],
  ])('are in proportion between floor and target, and no fewer than 0 or more than 100: %s', (value, points) =>
    expect(pointsOf(value, upwards)).toBeCloseTo(points, 9),
  );

  it.each([
    [0.15, 0],
    [0.1, 50],
    [0.05, 100],
    [0.5, 0],
    [0, 100],
  ])('go down where less is better: %s', (value, points) => expect(pointsOf(value, downwards)).toBeCloseTo(points, 9));
});

describe('the score', () => {
  it('is the weighted mean of the points', () => {
    const all = byMeasure((measure) => ({ value: rules[measure].target, n: 10 }));
    expect(scoreOf(all, rules).score).toBeCloseTo(100, 9);
    expect(scoreOf({ ...all, ON_TIME_ARRIVAL: { value: 0.825, n: 4 } }, rules).score).toBeCloseTo(90, 9);
  });

  it('leaves out what has no data, and scales the other weights up to 100', () => {
    const score = scoreOf(values({ CSAT: { value: 0.95, n: 3 }, REPEAT_REPAIR: { value: 0.15, n: 3 } }), rules);
    expect(score.score).toBeCloseTo(200 / 3, 9);
    expect(weightsOf(score)).toEqual({ CSAT: 200 / 3, REPEAT_REPAIR: 100 / 3 });
    expect(score.measures[0]).toEqual({
      measure: 'ON_TIME_ARRIVAL',
      value: null,
      n: 0,
      floor: 0.7,
      target: 0.95,
      points: null,
      weight: 0,
    });
  });

  it('is null without data, and where what has data has no weight', () => {
    expect(scoreOf(values(), rules).score).toBeNull();
    const costs = scoreOf(values({ COST_PER_JOB: { value: 8_000, n: 2 } }), rules);
    expect(costs.score).toBeNull();
    expect(costs.measures.find(({ measure }) => measure === 'COST_PER_JOB')).toMatchObject({ points: 100, weight: 0 });
  });
});

describe('the default numbers', () => {
  it('weigh the measures 20/20/10/20/10/5/10/0/5', () => {
    expect(Object.values(byMeasure((measure) => rules[measure].weight))).toEqual([20, 20, 10, 20, 10, 5, 10, 0, 5]);
  });

  it('have the cost per job in minor units', () => {
    expect(rules.COST_PER_JOB).toEqual({ weight: 0, floor: 25_000, target: 8_000 });
  });
});
