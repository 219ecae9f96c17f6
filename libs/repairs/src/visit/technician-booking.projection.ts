import { type Projection, removed } from '#projections';
import { TechnicianBookingView } from './technician-booking.view.js';
import type { TechnicianDayEvent } from './technician-day.events.js';

/** A booking that touches two dates is told by the streams of both, in one append each time. */
export const technicianBookingProjection: Projection<TechnicianBookingView, TechnicianDayEvent> = {
  name: 'technician-booking',
  version: 1,
  categories: ['technicianday'],
  view: TechnicianBookingView,
  keys: ({ data }) => [data.visitId],
  apply: (rows, { type, data, meta }) => {
    if (type === 'TechnicianFreed') return rows.has(data.visitId) ? [removed(data.visitId)] : [];
    const { visitId, technicianId, partnerId, outletId, workOrderId, from, until, travelMinutes } = data;
    return [
      {
        id: visitId,
        technicianId,
        partnerId,
        outletId,
        workOrderId,
        from: new Date(from),
        until: new Date(until),
        travelMinutes,
        position: meta.position,
      },
    ];
  },
};
