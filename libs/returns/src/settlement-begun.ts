import type { ReturnEvent } from './return.events.js';
import type { Line, Return } from './return-state.js';

/** Goods and repairs begin as soon as they may; money waits until somebody has confirmed a quote. */
export const settlementBegun = (
  { returnId }: Pick<Return, 'returnId'>,
  { no, productId, unitId, sku, quantity, remedy, settlement, acceptance }: Line,
  at: string,
  inAdvance = false,
): readonly ReturnEvent[] => {
  if (settlement !== 'NONE' || acceptance === 'REJECTED') return [];
  switch (remedy) {
    case 'REPLACE':
      return [
        { type: 'ReplacementRequested', data: { returnId, no, productId, sku, quantity, inAdvance, requestedAt: at } },
      ];
    case 'REPAIR':
      return [{ type: 'RepairRequested', data: { returnId, no, productId, unitId, quantity, requestedAt: at } }];
    default:
      return [];
  }
};
