import type { Money } from '#values';
import type { TakenLot } from '../reservation/reservation.events.js';
import type { Lot } from './lot-state.js';

/** What pieces of lots cost when they came, in minor units; null where that is not known of all of them in one currency. */
export const sumOfCosts = (
  taken: readonly TakenLot[],
  lots: readonly Pick<Lot, 'lotId' | 'unitCost'>[],
): Money | null => {
  const costs = taken
    .filter(({ quantity }) => quantity > 0)
    .map(({ lotId, quantity }) => ({ quantity, cost: lots.find((lot) => lot.lotId === lotId)?.unitCost ?? null }));
  const currency = costs[0]?.cost?.currency;
  if (currency === undefined || costs.some(({ cost }) => cost?.currency !== currency)) return null;
  return { amount: costs.reduce((sum, { quantity, cost }) => sum + quantity * (cost?.amount ?? 0), 0), currency };
};
