import type { Money } from '#values';

/** The share of a promised sum that goes with `quantity` of `total` pieces, rounded down; the rest stays. */
export const shareOf = (agreed: Money | null, quantity: number, total: number): Money | null =>
  agreed && { amount: Math.floor((agreed.amount * quantity) / total), currency: agreed.currency };

/** What is left of it. */
export const restOf = (agreed: Money | null, quantity: number, total: number): Money | null => {
  const share = shareOf(agreed, quantity, total);
  return agreed && share && { amount: agreed.amount - share.amount, currency: agreed.currency };
};
