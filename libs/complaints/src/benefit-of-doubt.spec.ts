import { describe, expect, it } from '@jest/globals';
import { doubtsAgainstCustomer, isOurs, ownFaultCounted } from './benefit-of-doubt.js';
import { RESPONSIBILITIES, type RemedyKind } from './complaint-words.events.js';

const remedies = (...kinds: RemedyKind[]) =>
  kinds.map((kind, place) => ({ no: place + 1, kind, money: null, goods: null, note: null }));

describe('the benefit of the doubt', () => {
  it('makes everything ours but what is the customer’s', () =>
    expect(RESPONSIBILITIES.filter(isOurs)).toEqual(['COMPANY', 'PARTNER', 'SUPPLIER', 'UNDETERMINED']));

  it.each([
    ['UNDETERMINED', 'NONE', 'PARTIAL'],
    ['UNDETERMINED', 'FULL', 'FULL'],
    ['COMPANY', 'NONE', 'PARTIAL'],
    ['PARTNER', 'NONE', 'NONE'],
    ['CUSTOMER', 'PARTIAL', 'PARTIAL'],
  ] as const)('counts the own fault of %s as stated %s as %s', (responsibility, stated, counted) =>
    expect(ownFaultCounted(responsibility, stated)).toBe(counted),
  );

  it.each([
    ['exchange-or-not is exchange', remedies('REPAIR', 'REPLACE'), ['REFUND']],
    ['refund-or-not is refund', remedies('REFUND'), []],
    ['a repair is neither', remedies('REPAIR'), ['EXCHANGE', 'REFUND']],
  ])('is the customer’s: %s', (_, offered, against) =>
    expect(doubtsAgainstCustomer(['EXCHANGE', 'REFUND'], offered)).toEqual(against),
  );
});
