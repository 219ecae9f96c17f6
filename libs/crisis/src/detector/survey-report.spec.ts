import { describe, expect, it } from '@jest/globals';
import { invitationFixtures } from '#satisfaction/testing';
import { countedAfter, signalOn } from './report.fixtures.js';

const { submitted } = invitationFixtures;
const SERVED = signalOn('2026-03-03', {
  id: 'survey/i-1',
  who: 'k-1',
  partnerId: 'pa-1',
  outletId: 'o-1',
  technicianId: 't-1',
});
const OF_PRODUCT = { batch: 'B-2026-01', region: 'DE-BY' };
const nobody = { partnerId: null, outletId: null, technicianId: null };

describe('what a score tells the watch', () => {
  it.each([
    ['after a case it is about who served, as the case told of the product', submitted(), SERVED],
    [
      'without a case it is about the product too, as the catalogue calls it',
      submitted({ caseKind: null, caseId: null }),
      { ...SERVED, ...OF_PRODUCT, product: 'Air conditioners AC-9' },
    ],
    [
      'a product that nobody knows is called as it was told',
      submitted({ caseKind: null, productId: null, productModel: null }),
      { ...SERVED, ...OF_PRODUCT, product: 'Air conditioners' },
    ],
  ])('%s', (_, event, signal) => expect(countedAfter('invitation', [event])).toEqual({ 'survey/i-1': signal }));

  it.each([
    ['a score that is not low', submitted({ isLow: false })],
    ['a low score about nobody', submitted(nobody)],
  ])('counts not: %s', (_, event) => expect(countedAfter('invitation', [event])).toEqual({}));
});
