import { newId } from '#values';
import type { UseOfPieces } from '../lot/lot-use.js';
import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import { noteOf } from '../quantities.js';
import type { ConsumeReservation, ReleaseReservation, ReportDeadOnArrival } from './reservation.commands.js';
import type { ReservationEvent, ReservationPlace, TakenLot } from './reservation.events.js';
import type { ReservationKnown } from './reservation-known.js';
import type { Reservation } from './reservation-state.js';
import { goingOf, outstandingOf, releasedFrom, takenFrom } from './taking.js';

const placeOf = (reservation: Reservation): ReservationPlace => ({
  reservationId: reservation.reservationId,
  partId: reservation.partId,
  outletId: reservation.outletId,
  partnerId: reservation.partnerId,
  workOrderId: reservation.workOrderId,
  lineNo: reservation.lineNo,
});

/** What the order of a line does instead. */
const ON_ORDER: Readonly<Record<UseOfPieces['type'], string>> = {
  ReleaseReservation: 'ReleaseLineParts',
  ConsumeReservation: 'RecordLineRepaired',
  ReportDeadOnArrival: 'ReportPartFailed',
};

/**
 * What an order reserved for its line it uses or gives back itself, so that it never says one thing and the stock another.
 *
 * @throws RESERVATION_OF_WORK_ORDER
 */
export const assertTheirs = (
  { type, data }: UseOfPieces,
  { reservationId, workOrderId, lineNo, byOrder }: Reservation,
): void => {
  if (byOrder && !data.byOrder)
    throw refusal('RESERVATION_OF_WORK_ORDER', { reservationId, workOrderId, lineNo, next: ON_ORDER[type] });
};

/** Where nothing is held any more there is nothing to give back. */
export const released = (
  { data, by, at }: ReleaseReservation,
  reservation: Reservation,
  { lots, taken, policy }: ReservationKnown,
): readonly ReservationEvent[] => {
  const outstanding = outstandingOf(reservation);
  if (outstanding === 0) return [];
  const quantity = data.quantity ?? outstanding;
  const going = releasedFrom(reservation, lots, { quantity, serials: data.serials });
  assertSame(reservation, going, taken);
  return [
    {
      type: 'PartsReleased',
      data: placed(placeOf(reservation), {
        quantity,
        lots: going.map((each) => ({ lotId: each.lotId, quantity: each.quantity })),
        cause: data.cause,
        note: noteOf(data.note, policy),
        outstanding: outstanding - quantity,
        releasedBy: by,
        releasedAt: at,
      }),
    },
  ];
};

/** The pieces leave the stock for a unit; for each, the piece that it replaced may be expected back. */
export const consumed = (
  { id, data, by, at }: ConsumeReservation,
  reservation: Reservation,
  { lots, taken, part }: ReservationKnown,
): readonly ReservationEvent[] => {
  const { quantity, unitId } = data;
  const going = takenFrom(reservation, lots, data);
  assertSame(reservation, going, taken);
  const comesBack = data.defectiveExpected ?? part?.defectiveComesBack ?? false;
  return [
    {
      type: 'PartsConsumed',
      data: placed(placeOf(reservation), {
        unitId,
        quantity,
        serials: going.flatMap(({ serials }) => serials),
        lots: going,
        defectiveIds: comesBack ? defectiveIdsOf(id, quantity) : [],
        outstanding: outstandingOf(reservation) - quantity,
        consumedBy: by,
        consumedAt: at,
      }),
    },
  ];
};

/** They never go back to stock. */
export const foundDead = (
  { id, data, by, at }: ReportDeadOnArrival,
  reservation: Reservation,
  { lots, taken, policy }: ReservationKnown,
): readonly ReservationEvent[] => {
  const { quantity } = data;
  const going = takenFrom(reservation, lots, data);
  assertSame(reservation, going, taken);
  return [
    {
      type: 'PartsDeadOnArrival',
      data: placed(placeOf(reservation), {
        quantity,
        serials: going.flatMap(({ serials }) => serials),
        lots: going,
        defectiveIds: defectiveIdsOf(id, quantity),
        note: noteOf(data.note, policy),
        outstanding: outstandingOf(reservation) - quantity,
        foundBy: by,
        foundAt: at,
      }),
    },
  ];
};

/** One for each piece. */
export const defectiveIdsOf = (commandId: string, quantity: number): string[] =>
  Array.from({ length: quantity }, (_, n) => newId(commandId, `defective-${n + 1}`));

/** What the append takes from lots must be what is left now: otherwise another command was first. */
const assertSame = ({ reservationId }: Reservation, going: readonly TakenLot[], taken: readonly TakenLot[]): void => {
  if (goingOf(going) !== goingOf(taken)) throw refusal('RESERVATION_CHANGED', { reservationId });
};
