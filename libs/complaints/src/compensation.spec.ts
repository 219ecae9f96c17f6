import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lossAt, suggestedCompensation } from './compensation.js';
import { COMPENSATION_FACTORS, FAULT_DEGREES } from './complaint-words.events.js';
import { complaintPolicy } from './known.fixtures.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const pack = { currency: 'EUR', rates: { USD: '0.5' } };
const reported = '2026-03-02T08:30:00.000Z';
const { suggestion } = complaintPolicy;

describe('the loss at the time of a proposal', () => {
  it.each([
    ['nothing named', { soFar: null, perDay: null }, '2026-03-05T08:30:00.000Z', null],
    ['a loss so far', { soFar: eur(10_000), perDay: null }, '2026-03-05T08:30:00.000Z', eur(10_000)],
    ['a loss per day, for whole days', { soFar: null, perDay: eur(500) }, '2026-03-05T08:29:59.000Z', eur(1_000)],
    ['both', { soFar: eur(10_000), perDay: eur(500) }, '2026-03-05T08:30:00.000Z', eur(11_500)],
    ['nothing more before it was reported', { soFar: null, perDay: eur(500) }, '2026-03-01T08:30:00.000Z', eur(0)],
    [
      'two currencies',
      { soFar: { amount: 1_000, currency: 'USD' }, perDay: eur(500) },
      '2026-03-03T08:30:00.000Z',
      eur(1_000),
    ],
    [
      'a currency without a rate',
      { soFar: { amount: 1, currency: 'JPY' }, perDay: eur(500) },
      '2026-03-03T08:30:00.000Z',
      null,
    ],
    [
      'more than can be counted',
      { soFar: null, perDay: eur(Number.MAX_SAFE_INTEGER) },
      '2026-03-05T08:30:00.000Z',
      null,
    ],
    [
      'a sum beyond what can be counted',
      { soFar: eur(Number.MAX_SAFE_INTEGER), perDay: eur(1) },
      '2026-03-03T08:30:00.000Z',
      null,
    ],
  ])('of %s', (_, loss, at, expected) => expect(lossAt(loss, reported, at, pack)).toEqual(expected));
});

describe('the suggested compensation', () => {
  it('is the loss, by the degree of own fault, raised by each factor once', () =>
    expect(
      suggestedCompensation(
        eur(10_000),
        'PARTIAL',
        ['REPURCHASE_HOPE', 'WORD_OF_MOUTH_RISK', 'REPURCHASE_HOPE'],
        suggestion,
      ),
    ).toEqual({ amount: eur(6_900), loss: eur(10_000), percentOfLoss: 60, percentMore: 15 }));

  it('is rounded to a minor unit', () =>
    expect(suggestedCompensation(eur(3), 'NONE', [], suggestion)?.amount).toEqual(eur(1)));

  it('is none without a loss', () => expect(suggestedCompensation(null, 'FULL', [], suggestion)).toBeNull());

  it('is none beyond what can be counted', () =>
    expect(suggestedCompensation(eur(Number.MAX_SAFE_INTEGER), 'FULL', ['REPURCHASE_HOPE'], suggestion)).toBeNull());

  it('never falls with a higher degree of own fault, nor with another factor', () =>
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.subarray([...COMPENSATION_FACTORS]), (amount, factors) => {
        const suggested = FAULT_DEGREES.map(
          (degree) => suggestedCompensation(eur(amount), degree, factors, suggestion)?.amount.amount ?? Number.NaN,
        );
        const more = suggestedCompensation(eur(amount), 'NONE', COMPENSATION_FACTORS, suggestion)?.amount.amount;
        expect(suggested).toEqual([...suggested].sort((a, b) => a - b));
        expect(more).toBeGreaterThanOrEqual(suggested[0] ?? Number.NaN);
      }),
      { seed: 20260302 },
    ));
});
