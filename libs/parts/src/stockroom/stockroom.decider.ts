import type { Decider } from '#event-sourcing';
import { refusal } from '../parts-rejection.js';
import type { StockroomCommand } from './stockroom.commands.js';
import type { StockroomEvent } from './stockroom.events.js';

export type Stockroom = Readonly<{ outletId: string; partnerId: string | null }>;

export const stockroomStream = (outletId: string): string => `stockroom-${outletId}`;

/** An outlet never changes hands: what lies there would change its owner without a fact. */
export const stockroomDecider: Decider<StockroomCommand, StockroomEvent, Stockroom | null> = {
  stream: ({ data }) => stockroomStream(data.outletId),
  initialState: null,
  evolve: (_, { data }) => ({ outletId: data.outletId, partnerId: data.partnerId }),
  decide: ({ type, data, by, at }, stockroom) => {
    const { outletId } = data;
    const partnerId = type === 'OpenStockroom' ? data.partnerId : null;
    if (stockroom && (type === 'EnterStockroom' || stockroom.partnerId === partnerId)) return [];
    if (stockroom) throw refusal('OUTLET_OF_ANOTHER_PARTNER', { outletId });
    return [{ type: 'StockroomOpened', data: { outletId, partnerId, openedBy: by, openedAt: at } }];
  },
};
