import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { ReserveLineParts } from './line.commands.js';

/** Asks once more, after it is written down that a line waits: for stock that came in just between. */
export const reservationOnPartsAwaited: Policy<WorkOrderEvent, ReserveLineParts> = {
  name: 'reservation-on-parts-awaited',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'LinePartsAwaited') return [];
    const { workOrderId, no, outletId } = data;
    return [{ ask: { type: 'ReserveLineParts', data: { workOrderId, no, outletId } } }];
  },
};
