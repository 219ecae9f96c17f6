import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '#repairs/events';
import type { ReleaseReservation } from './reservation.commands.js';

/** What a line lets go of is free again, also the rest of what it used in part. Nothing where it was released with it. */
export const releaseOnLinePartsReleased: Policy<WorkOrderEvent, ReleaseReservation> = {
  name: 'release-on-line-parts-released',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'LinePartsReleased') return [];
    const { reservationId } = data;
    const all = { reservationId, quantity: null, serials: [], cause: 'NO_LONGER_NEEDED' as const, note: null };
    return [{ ask: { type: 'ReleaseReservation', data: all } }];
  },
};
