import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { PartsReserved, ReservationEvent } from './reservation.events.js';
import { ReservationView } from './reservation.view.js';
import { keptAfter } from './reservation-state.js';

export const reservationProjection: Projection<ReservationView, ReservationEvent> = {
  name: 'part-reservation',
  version: 1,
  categories: ['reservation'],
  rowsOf: 'STREAM',
  view: ReservationView,
  keys: ({ data }) => [data.reservationId],
  apply: (rows, event) => {
    const row = event.type === 'PartsReserved' ? reserved(event) : rows.get(event.data.reservationId);
    if (!row) return [];
    const { version, position } = event.meta;
    return [{ ...row, ...changed(row, event), version: version.toString(), position }];
  },
};

const reserved = ({ data, meta }: Recorded<PartsReserved>): ReservationView => ({
  id: data.reservationId,
  partId: data.partId,
  outletId: data.outletId,
  partnerId: data.partnerId,
  workOrderId: data.workOrderId,
  lineNo: data.lineNo,
  status: 'RESERVED',
  quantity: data.quantity,
  outstanding: data.quantity,
  consumed: 0,
  released: 0,
  deadOnArrival: 0,
  lots: data.lots,
  consumedSerials: [],
  reservedAt: new Date(data.reservedAt),
  version: meta.version.toString(),
  position: meta.position,
});

const changed = (row: ReservationView, event: ReservationEvent): Partial<ReservationView> => {
  if (event.type === 'PartsReserved') return {};
  const { quantity, outstanding } = event.data;
  const consumed = row.consumed + (event.type === 'PartsConsumed' ? quantity : 0);
  return {
    outstanding,
    consumed,
    released: row.released + (event.type === 'PartsReleased' ? quantity : 0),
    deadOnArrival: row.deadOnArrival + (event.type === 'PartsDeadOnArrival' ? quantity : 0),
    lots: keptAfter(row.lots, event),
    consumedSerials:
      event.type === 'PartsConsumed' ? [...row.consumedSerials, ...event.data.serials] : row.consumedSerials,
    status: outstanding > 0 ? 'RESERVED' : consumed > 0 ? 'CONSUMED' : 'RELEASED',
  };
};
