import type { Policy, Reaction } from '#event-sourcing';
import type { FreePurchase } from './purchase.commands.js';
import type { ReturnEvent } from './return.events.js';
import type { FreedCause, PurchaseClaim } from './return-words.events.js';

/** What comes to nothing, and what the customer holds anew after an exchange or a repair, may be returned once more. */
export const freedOnLineEnded: Policy<ReturnEvent, FreePurchase> = {
  name: 'freed-on-line-ended',
  categories: ['return'],
  from: 'BEGINNING',
  imported: true,
  react: ({ type, data }) => {
    switch (type) {
      case 'ReturnLineDenied':
        return freeing(data, 'DENIED');
      case 'ReturnLineCancelled':
        return freeing(data, 'CANCELLED');
      case 'ReturnLineExpired':
        return freeing(data, 'EXPIRED');
      case 'ReturnLineRejected':
        return freeing(data, 'REJECTED');
      case 'ReplacementShipped':
        return freeing(data, 'REPLACED');
      case 'ReturnLineRepaired':
        return freeing(data, 'REPAIRED');
      default:
        return [];
    }
  },
};

type Ended = Readonly<{ returnId: string; no: number; quantity: number; purchases: readonly PurchaseClaim[] }>;

const freeing = ({ returnId, no, quantity, purchases }: Ended, cause: FreedCause): readonly Reaction<FreePurchase>[] =>
  purchases.map(({ purchaseId, item }) => ({
    ask: { type: 'FreePurchase', data: { purchaseId, returnId, no, item, quantity, cause } },
  }));
