import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { partsPolicySection } from './parts.policy-section.js';

describe('the numbers for parts', () => {
  it('fit together in the default pack', () => {
    const { mostPiecesPerLot, mostPiecesPerReceipt, mostPiecesPerReservation } = defaultSection(partsPolicySection);
    expect(mostPiecesPerLot).toBeLessThanOrEqual(mostPiecesPerReceipt);
    expect(mostPiecesPerReservation).toBeLessThanOrEqual(mostPiecesPerReceipt);
  });
});
