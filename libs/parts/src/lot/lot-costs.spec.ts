import { describe, expect, it } from '@jest/globals';
import { takenLot } from '../parts.fixtures.js';
import { sumOfCosts } from './lot-costs.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const lots = [
  { lotId: 'l-1', unitCost: eur(1_200) },
  { lotId: 'l-2', unitCost: eur(1_300) },
  { lotId: 'l-3', unitCost: null },
  { lotId: 'l-4', unitCost: { amount: 1_000, currency: 'USD' } },
];
const of = (lotId: string, quantity: number) => takenLot({ lotId, quantity });

describe('what pieces of lots cost', () => {
  it('is added up, each by what its lot cost', () =>
    expect(sumOfCosts([of('l-1', 2), of('l-2', 1)], lots)).toEqual(eur(3_700)));
  it('is not known where it is not of one of them, or in several currencies', () => {
    expect(sumOfCosts([of('l-1', 2), of('l-3', 1)], lots)).toBeNull();
    expect(sumOfCosts([of('l-1', 2), of('l-4', 1)], lots)).toBeNull();
    expect(sumOfCosts([], lots)).toBeNull();
  });
  it('does not depend on lots that give nothing', () =>
    expect(sumOfCosts([of('l-1', 1), of('l-3', 0)], lots)).toEqual(eur(1_200)));
});
