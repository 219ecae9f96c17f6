import { refusal } from '../parts-rejection.js';
import type { LotPlace } from './lot.events.js';
import { availableOf, type Lot } from './lot-state.js';

export const placeOf = ({ lotId, partId, outletId, partnerId, supplier }: LotPlace): LotPlace => ({
  lotId,
  partId,
  outletId,
  partnerId,
  supplier,
});

export const assertAvailable = (lot: Lot, asked: number): void => {
  const available = availableOf(lot);
  if (asked > available) throw refusal('LOT_EXHAUSTED', { lotId: lot.lotId, available, asked });
};
