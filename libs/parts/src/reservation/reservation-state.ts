import type { FromLot, ReservationEvent, ReservationPlace, TakenLot } from './reservation.events.js';

/** Only what the rules need to know. */
export type Reservation = ReservationPlace &
  Readonly<{
    quantity: number;
    byOrder: boolean;
    /** What it holds now, by lot, those first that were reserved first. */
    lots: readonly FromLot[];
  }>;

export const evolve = (reservation: Reservation | null, event: ReservationEvent): Reservation | null => {
  if (event.type === 'PartsReserved') {
    const { reservationId, partId, outletId, partnerId, workOrderId, lineNo, quantity, lots } = event.data;
    const byOrder = event.data.byOrder ?? false;
    return { reservationId, partId, outletId, partnerId, workOrderId, lineNo, quantity, byOrder, lots };
  }
  return reservation && { ...reservation, lots: keptAfter(reservation.lots, event) };
};

type Used = Exclude<ReservationEvent, { type: 'PartsReserved' }>;

/** What is kept of these pieces after some of them went. */
export const keptAfter = (lots: readonly FromLot[], event: Used): readonly FromLot[] => less(lots, goneOf(event));

export const keptAfterTaking = (lots: readonly FromLot[], taken: readonly TakenLot[]): readonly FromLot[] =>
  less(lots, heldOf(taken));

const goneOf = (event: Used): readonly FromLot[] =>
  event.type === 'PartsReleased' ? event.data.lots : heldOf(event.data.lots);

const heldOf = (taken: readonly TakenLot[]): readonly FromLot[] =>
  taken.map(({ lotId, fromReserved, freed }) => ({ lotId, quantity: fromReserved + freed }));

const less = (lots: readonly FromLot[], gone: readonly FromLot[]): readonly FromLot[] =>
  lots
    .map(({ lotId, quantity }) => ({
      lotId,
      quantity: quantity - gone.reduce((sum, each) => sum + (each.lotId === lotId ? each.quantity : 0), 0),
    }))
    .filter(({ quantity }) => quantity > 0);
