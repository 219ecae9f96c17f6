import type { Decider } from '#event-sourcing';
import type { PurchaseCommand } from './purchase.commands.js';
import type { PurchaseEvent } from './purchase.events.js';
import { purchaseRefusal } from './purchase-rejection.js';
import type { PurchaseKnown } from './return-known.js';

/** What returns hold of one purchase: by item, and which of them freed something already. */
export type Purchase = Readonly<{
  held: Readonly<Record<string, number>>;
  claimedBy: readonly string[];
  freed: readonly string[];
}>;

/** Never more is returned than was bought: every claim on one purchase is decided on its stream. */
export const purchaseDecider: Decider<PurchaseCommand, PurchaseEvent, Purchase, PurchaseKnown> = {
  stream: ({ data }) => `purchase-${data.purchaseId}`,
  initialState: { held: {}, claimedBy: [], freed: [] },
  decide: (command, purchase, { bought }) => {
    if (command.type === 'ClaimPurchase') return claim(command, purchase, bought);
    const { purchaseId, returnId, no, item, quantity, cause } = command.data;
    if (purchase.freed.includes(freeing(command.data)) || !purchase.claimedBy.includes(returnId)) return [];
    return [
      {
        type: 'PurchaseQuantityFreed',
        data: { purchaseId, returnId, no, item, quantity, cause, freedAt: command.at },
      },
    ];
  },
  evolve: (purchase, { type, data }) => {
    const held = purchase.held[data.item] ?? 0;
    return type === 'PurchaseQuantityClaimed'
      ? {
          ...purchase,
          held: { ...purchase.held, [data.item]: held + data.quantity },
          claimedBy: [...purchase.claimedBy, data.returnId],
        }
      : {
          ...purchase,
          held: { ...purchase.held, [data.item]: held - data.quantity },
          freed: [...purchase.freed, freeing(data)],
        };
  },
};

/** A line frees an item once. */
const freeing = ({ returnId, no, item }: Readonly<{ returnId: string; no: number; item: string }>): string =>
  `${returnId}/${no}/${item}`;

const claim = (
  { data, at }: Extract<PurchaseCommand, { type: 'ClaimPurchase' }>,
  { held, claimedBy }: Purchase,
  bought: PurchaseKnown['bought'],
): readonly PurchaseEvent[] => {
  const { purchaseId, returnId } = data;
  if (claimedBy.includes(returnId)) return [];
  return [...summed(data.claims)].map(([item, quantity]) => {
    const all = bought[item] ?? 0;
    const returned = held[item] ?? 0;
    if (returned + quantity > all)
      throw purchaseRefusal('PURCHASE_EXHAUSTED', { purchaseId, item, bought: all, returned, asked: quantity });
    return {
      type: 'PurchaseQuantityClaimed',
      data: { purchaseId, returnId, item, quantity, bought: all, claimedAt: at },
    };
  });
};

const summed = (claims: readonly { item: string; quantity: number }[]): ReadonlyMap<string, number> =>
  claims.reduce(
    (sums, { item, quantity }) => sums.set(item, (sums.get(item) ?? 0) + quantity),
    new Map<string, number>(),
  );
