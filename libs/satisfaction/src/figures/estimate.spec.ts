import { describe, expect, it } from '@jest/globals';
import { meanOf, netPromoterScore, shareOf } from './estimate.js';

const UNKNOWN = { value: null, n: 0, low: null, high: null };

describe('a share', () => {
  it('has the bounds that Wilson gives', () => {
    const eightOfTen = shareOf(8, 10, 0.95);
    expect(eightOfTen).toMatchObject({ value: 0.8, n: 10 });
    expect(eightOfTen.low).toBeCloseTo(0.4902, 4);
    expect(eightOfTen.high).toBeCloseTo(0.9433, 4);
    const many = shareOf(81, 263, 0.95);
    expect(many.low).toBeCloseTo(0.2553, 4);
    expect(many.high).toBeCloseTo(0.3662, 4);
  });

  it('stays within 0 and 1', () => {
    const none = shareOf(0, 10, 0.95);
    expect(none).toMatchObject({ value: 0, low: 0 });
    expect(none.high).toBeCloseTo(0.2775, 4);
    const all = shareOf(10, 10, 0.95);
    expect(all).toMatchObject({ value: 1, high: 1 });
    expect(all.low).toBeCloseTo(0.7225, 4);
  });

  it('is unknown without an answer', () => expect(shareOf(0, 0, 0.95)).toEqual(UNKNOWN));
});

describe('a net promoter score', () => {
  it('has the bounds of the trinomial variance', () => {
    const score = netPromoterScore({ promoters: 50, detractors: 20, n: 100 }, 0.95);
    expect(score).toMatchObject({ value: 30, n: 100 });
    expect(score.low).toBeCloseTo(30 - 1.959964 * 7.81025, 3);
    expect(score.high).toBeCloseTo(30 + 1.959964 * 7.81025, 3);
  });

  it('stays within −100 and 100', () => {
    expect(netPromoterScore({ promoters: 5, detractors: 0, n: 5 }, 0.95)).toEqual({
      value: 100,
      n: 5,
      low: 100,
      high: 100,
    });
    expect(netPromoterScore({ promoters: 0, detractors: 4, n: 5 }, 0.95)).toMatchObject({ value: -80, low: -100 });
  });

  it('is unknown without an answer', () =>
    expect(netPromoterScore({ promoters: 0, detractors: 0, n: 0 }, 0.95)).toEqual(UNKNOWN));
});

describe('a mean', () => {
  it("has Student's bounds", () => {
    const ces = meanOf({ sum: 20, squares: 90, n: 5 }, 0.95);
    expect(ces).toMatchObject({ value: 4, n: 5 });
    expect(ces.low).toBeCloseTo(4 - 2.776445 * Math.sqrt(2.5 / 5), 5);
    expect(ces.high).toBeCloseTo(4 + 2.776445 * Math.sqrt(2.5 / 5), 5);
  });

  it('has none for one answer', () =>
    expect(meanOf({ sum: 6, squares: 36, n: 1 }, 0.95)).toEqual({ value: 6, n: 1, low: null, high: null }));

  it('is sure where all answer alike', () =>
    expect(meanOf({ sum: 18, squares: 108, n: 3 }, 0.95)).toEqual({ value: 6, n: 3, low: 6, high: 6 }));

  it('is unknown without an answer', () => expect(meanOf({ sum: 0, squares: 0, n: 0 }, 0.95)).toEqual(UNKNOWN));
});
