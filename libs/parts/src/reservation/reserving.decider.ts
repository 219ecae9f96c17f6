import { refusal } from '../parts-rejection.js';
import { pieces, sumOf } from '../quantities.js';
import type { ReserveParts } from './reservation.commands.js';
import type { PartsReserved, ReservationEvent } from './reservation.events.js';
import type { ReservationKnown } from './reservation-known.js';
import type { Reservation } from './reservation-state.js';
import { tell } from './shortage.js';

/** Asked again under the same id, it is what it was: never more pieces. */
export const reserved = (
  { data, by, at }: ReserveParts,
  reservation: Reservation | null,
  known: ReservationKnown,
): readonly ReservationEvent[] => {
  if (reservation) return repeated(data, reservation, known);
  const { reservationId, partId, outletId, workOrderId, lineNo, byOrder } = data;
  const { part, partnerId, allotment, policy } = known;
  if (!part) throw refusal('PART_NOT_FOUND', { partId });
  const quantity = pieces(data.quantity, policy.mostPiecesPerReservation);
  if (sumOf(allotment) !== quantity)
    throw refusal('PARTS_OUT_OF_STOCK', {
      partId,
      number: part.number,
      outletId,
      asked: quantity,
      ...tell(known.shortage),
    });
  return [
    {
      type: 'PartsReserved',
      data: askedBy(
        {
          reservationId,
          partId,
          outletId,
          partnerId,
          workOrderId,
          lineNo,
          number: part.number,
          quantity,
          lots: allotment,
          reservedBy: by,
          reservedAt: at,
        },
        byOrder,
      ),
    },
  ];
};

const askedBy = (reserved: PartsReserved['data'], byOrder: boolean | undefined): PartsReserved['data'] =>
  byOrder ? { ...reserved, byOrder } : reserved;

const repeated = (
  asked: ReserveParts['data'],
  reservation: Reservation,
  { allotment }: ReservationKnown,
): readonly ReservationEvent[] => {
  const { reservationId, partId, outletId, quantity, workOrderId, lineNo } = reservation;
  const isSame = asked.partId === partId && asked.outletId === outletId && asked.quantity === quantity;
  if (!isSame || asked.workOrderId !== workOrderId || asked.lineNo !== lineNo)
    throw refusal('RESERVATION_DIFFERS', { reservationId, partId, outletId, quantity, workOrderId, lineNo });
  if (allotment.length > 0) throw refusal('RESERVATION_ALREADY_MADE', { reservationId });
  return [];
};
