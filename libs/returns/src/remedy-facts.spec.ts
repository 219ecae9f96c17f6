import { describe, expect, it } from '@jest/globals';
import { eur, unit } from './known.fixtures.js';
import { type Complained, remedyFacts } from './remedy-facts.js';

const replacement = { no: 1, kind: 'REPLACE', money: null, goods: { sku: 'AC-10', quantity: 2 } };
const complained = (changes: Partial<Complained> = {}): Complained => ({
  customerId: null,
  category: 'PRODUCT',
  symptomCode: 'LEAK',
  proposal: { remedies: [replacement, { no: 2, kind: 'REFUND', money: eur(900), goods: null }] },
  ...changes,
});

describe('what a complaint agreed on', () => {
  it('is about its unit where that is known', () =>
    expect(remedyFacts(complained(), 1, unit, null)).toEqual({
      line: {
        sku: 'AC-9',
        serial: 'SN-1',
        orderLineNo: null,
        quantity: 1,
        reason: 'DEFECTIVE',
        symptomCode: 'LEAK',
        remedy: 'REPLACE',
        words: null,
      },
      customerId: 'k-1',
      region: 'DE-BY',
      agreed: null,
    }));

  it('is about its product, or the goods that were promised, where nobody knows the unit', () => {
    expect(remedyFacts(complained(), 1, null, 'AC-9')?.line).toMatchObject({ sku: 'AC-9', serial: null, quantity: 2 });
    expect(remedyFacts(complained(), 1, null, null)?.line).toMatchObject({ sku: 'AC-10', quantity: 2 });
    expect(remedyFacts(complained(), 2, null, null)?.line).toMatchObject({ sku: null, quantity: 1 });
  });

  it('is refunded as promised, to the customer of the complaint', () =>
    expect(remedyFacts(complained({ customerId: 'k-9' }), 2, unit, null)).toMatchObject({
      customerId: 'k-9',
      agreed: eur(900),
      line: { remedy: 'REFUND' },
    }));

  it.each([
    ['DELIVERY', 'DAMAGED_IN_TRANSIT'],
    ['PRICE', 'NOT_AS_DESCRIBED'],
    ['STAFF_CONDUCT', 'OTHER'],
    [null, 'DEFECTIVE'],
  ] as const)('comes back for the reason that fits: %s is %s', (category, reason) =>
    expect(remedyFacts(complained({ category }), 1, null, null)?.line.reason).toBe(reason),
  );

  it('is nothing where no replacement or refund of this number is agreed', () => {
    expect(remedyFacts(complained(), 3, null, null)).toBeNull();
    expect(remedyFacts(complained({ proposal: null }), 1, null, null)).toBeNull();
    expect(
      remedyFacts(complained({ proposal: { remedies: [{ ...replacement, kind: 'REPAIR' }] } }), 1, null, null),
    ).toBeNull();
  });
});
