import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defaultSection } from '#policy-pack/testing';
import { performancePolicySection } from '../performance.policy-section.js';
import { scorecardPolicy } from './scorecard.policy-section.js';

const numbers = defaultSection(performancePolicySection).scorecard;
const amount = z.number().transform((minorUnits) => ({ amount: minorUnits, currency: 'EUR' }));
const policy = scorecardPolicy({ amount, due: z.never() });
const problemsOf = (measures: object): string[] => {
  const read = policy.safeParse({ ...numbers, measures: { ...numbers.measures, ...measures } });
  return read.error?.issues.map(({ message }) => message) ?? [];
};

describe('the numbers of scorecards', () => {
  it('look at 90 days and six months by default, and call 4 of 5 satisfied', () =>
    expect(numbers).toMatchObject({ rollingDays: 90, trendMonths: 6, satisfiedFrom: 4, leastGroup: 3 }));

  it('are taken as they are', () => expect(problemsOf({})).toEqual([]));

  it('need weights that sum to 100', () =>
    expect(problemsOf({ CSAT: { weight: 21, floor: 0.6, target: 0.95 } })).toEqual([
      'must have weights that sum to 100',
    ]));

  it('need floors that differ from their targets', () =>
    expect(problemsOf({ CSAT: { weight: 20, floor: 0.6, target: 0.6 } })).toEqual([
      'must have floors that differ from their targets',
    ]));
});
