import { type Part, part } from '#event-store';
import { lotDecider, reservationDecider, reservationStream } from '#parts';
import type { WorkOrder } from '#repairs';
import type { WorkOrderEvent } from '#repairs/events';
import { allotmentOf } from '../parts/stock.js';
import type { Asked } from '../world/asks.js';
import { decided, type Holder, lotsOf, outletAt, reservationKnown, reservationOf } from './held-pieces.js';
import { consuming } from './used-pieces.js';

/** What reservations and lots decide with an event of the order, as the handlers of parts ask for it. */
export const piecesWith = (
  holder: Holder,
  context: Asked,
  before: WorkOrder,
  event: WorkOrderEvent,
): readonly Part[] => {
  switch (event.type) {
    case 'LinePartsReserved':
      return reserving(holder, context, event.data);
    case 'LineRepaired':
      return event.data.partsUsed.flatMap((used) => consuming(holder, context, used));
    case 'LinePartsReleased':
      return releasing(holder, context, event.data, before);
    default:
      return [];
  }
};

type Reserved = Extract<WorkOrderEvent, { type: 'LinePartsReserved' }>['data'];

const reserving = (holder: Holder, context: Asked, { reservationId, outletId, partId, quantity, no }: Reserved) => {
  const { world, workOrderId, part: what } = holder;
  const where = outletAt(world, outletId);
  const allotment = (what && allotmentOf(world, what, where, quantity)) ?? [];
  const known = reservationKnown(holder, where);
  const data = { reservationId, partId, outletId, quantity, workOrderId, lineNo: no, byOrder: true };
  return decided(holder, [
    part({
      decider: reservationDecider,
      command: { ...context, type: 'ReserveParts', data },
      known: { ...known, allotment },
    }),
    ...allotment.map((from) =>
      part({
        decider: lotDecider,
        command: { ...context, type: 'ReserveFromLot', data: { ...from, reservationId, workOrderId } },
        known: { policy: known.policy, receipt: null },
      }),
    ),
  ]);
};

type Released = Extract<WorkOrderEvent, { type: 'LinePartsReleased' }>['data'];

/** All that is held goes back to its lots. */
const releasing = (
  holder: Holder,
  context: Asked,
  { reservationId }: Released,
  { order }: WorkOrder,
): readonly Part[] => {
  const { world, workOrderId } = holder;
  const reservation = reservationOf(holder, reservationId);
  const cause = order.status === 'CANCELLED' ? ('ORDER_CANCELLED' as const) : ('NO_LONGER_NEEDED' as const);
  const lots = lotsOf(
    holder,
    reservation.lots.map(({ lotId }) => lotId),
  );
  const taken = reservation.lots.map(({ lotId, quantity }) => ({
    lotId,
    quantity,
    fromReserved: quantity,
    freed: 0,
    serials: [],
    supplier: lots.find((lot) => lot.lotId === lotId)?.supplier ?? '',
  }));
  const known = { ...reservationKnown(holder, outletAt(world, reservation.outletId)), lots, taken };
  const data = { reservationId, quantity: null, serials: [], cause, note: null, byOrder: true };
  const given = decided(holder, [
    part({ decider: reservationDecider, command: { ...context, type: 'ReleaseReservation', data }, known }),
    ...taken.map(({ lotId, quantity }) =>
      part({
        decider: lotDecider,
        command: {
          ...context,
          type: 'ReleaseToLot',
          data: { lotId, reservationId, workOrderId, quantity, serials: [], cause },
        },
        known: { policy: known.policy, receipt: null },
      }),
    ),
  ]);
  world.mirror.forget(reservationStream(reservationId));
  return given;
};
