import type { Policy } from '#event-sourcing';
import type { OutletEvent } from '#partners/events';
import type { OpenStockroom } from './stockroom.commands.js';

/** An outlet keeps the stock of its partner. */
export const stockroomOnOutletRegistered: Policy<OutletEvent, OpenStockroom> = {
  name: 'stockroom-on-outlet-registered',
  categories: ['outlet'],
  from: 'BEGINNING',
  imported: true,
  react: ({ type, data }) =>
    type === 'OutletRegistered'
      ? [{ ask: { type: 'OpenStockroom', data: { outletId: data.outletId, partnerId: data.partnerId } } }]
      : [],
};
