import { describe, expect, it } from '@jest/globals';
import { RequestRates } from './request-rates.js';

describe('requests without login', () => {
  it('are counted by key, up to their limit', () => {
    const rates = new RequestRates();
    const taken = (key: string) => rates.take(key, { requests: 2, seconds: 60 });
    expect([taken('a'), taken('a'), taken('a'), taken('b')]).toEqual([true, true, false, true]);
  });
});
