import { describe, expect, it } from '@jest/globals';
import type { Remedy, RemedyKind } from './complaint-words.events.js';
import { complaintPolicy } from './known.fixtures.js';
import { isFarFrom, isTokenGoods, proposalValue, rolesCovering } from './proposal-value.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const bare = (kind: RemedyKind): Remedy => ({ no: 1, kind, money: null, goods: null, note: null });
const goods = (amount: number, quantity: number, currency = 'EUR'): Remedy => ({
  ...bare('COMPENSATE'),
  goods: { sku: 's', quantity, listPrice: { amount, currency }, priceSource: 'CATALOGUE' },
});
const money = (amount: number, currency = 'EUR'): Remedy => ({ ...bare('COMPENSATE'), money: { amount, currency } });

describe('the value of a proposal', () => {
  it.each([
    ['an apology', [bare('APOLOGISE')], eur(0)],
    ['money', [money(1_250)], eur(1_250)],
    ['goods at list price', [goods(300, 4)], eur(1_200)],
    ['all of it', [money(1_000, 'USD'), goods(300, 2, 'USD'), goods(10, 1)], eur(810)],
    ['no rate', [money(5), money(5, 'CHF')], { problem: 'NO_RATE', currency: 'CHF' }],
    ['too many goods', [goods(Number.MAX_SAFE_INTEGER, 2)], { problem: 'AMOUNT_TOO_LARGE', currency: 'EUR' }],
    ['too large a sum', [money(Number.MAX_SAFE_INTEGER), money(1)], { problem: 'AMOUNT_TOO_LARGE', currency: 'EUR' }],
  ])('of %s', (_, remedies, value) => expect(proposalValue(remedies, 'EUR', { USD: '0.5' })).toEqual(value));
});

describe('token goods', () => {
  it.each([
    ['goods below the threshold', [goods(4_999, 1)], 4_999, true],
    ['goods at the threshold', [goods(5_000, 1)], 5_000, false],
    ['promotion help', [bare('PROMOTION_HELP')], 0, true],
    ['goods and kind words', [goods(100, 1), bare('APOLOGISE'), bare('LEADER_CALL')], 100, true],
    ['goods beside money', [goods(100, 1), money(100)], 200, false],
    ['goods beside a repair', [goods(100, 1), bare('REPAIR')], 100, false],
    ['kind words alone', [bare('APOLOGISE')], 0, false],
  ])('are not the same as any: %s', (_, remedies, value, token) =>
    expect(isTokenGoods(remedies, eur(value), complaintPolicy)).toBe(token),
  );
});

describe('the nearest settled cases', () => {
  const nearest = { median: eur(200), complaintIds: ['c-7'] };

  it.each([
    [100, false],
    [99, true],
    [300, false],
    [301, true],
  ])('are half of their median away from %d: %j', (amount, far) =>
    expect(isFarFrom(nearest, eur(amount), 50)).toBe(far),
  );

  it('are far from anything where they got nothing', () =>
    expect([0, 1].map((amount) => isFarFrom({ ...nearest, median: eur(0) }, eur(amount), 50))).toEqual([false, true]));

  it('are far from nothing where there are none', () => expect(isFarFrom(null, eur(1_000_000), 50)).toBe(false));
});

describe('the limits of approval', () => {
  it.each([
    [0, ['agent', 'supervisor', 'manager', 'executive']],
    [1, ['supervisor', 'manager', 'executive']],
    [50_001, ['manager', 'executive']],
    [500_001, ['executive']],
  ])('cover %d', (amount, roles) => expect(rolesCovering(eur(amount), complaintPolicy.approvalLimits)).toEqual(roles));
});
