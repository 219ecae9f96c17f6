import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { PurchaseEvent } from './purchase.events.js';
import { PurchasedItemView } from './purchase.view.js';

const idOf = ({ data }: PurchaseEvent): string => `${data.purchaseId}/${data.item}`;

export const purchaseProjection: Projection<PurchasedItemView, PurchaseEvent> = {
  name: 'purchased-item',
  version: 1,
  categories: ['purchase'],
  view: PurchasedItemView,
  keys: (event) => [idOf(event)],
  apply: (rows, event) => {
    const row = after(rows.get(idOf(event)), event);
    return row ? [row] : [];
  },
};

const after = (row: PurchasedItemView | undefined, event: Recorded<PurchaseEvent>): PurchasedItemView | undefined => {
  const { type, data, meta } = event;
  const { position } = meta;
  if (type === 'PurchaseQuantityFreed') return row && { ...row, held: row.held - data.quantity, position };
  const { purchaseId, item, bought, quantity, returnId } = data;
  return {
    id: idOf(event),
    purchaseId,
    item,
    bought,
    held: (row?.held ?? 0) + quantity,
    returnIds: [...new Set([...(row?.returnIds ?? []), returnId])],
    position,
  };
};
