import type { Lot } from '../lot/lot-state.js';
import { holdOf } from '../lot/lot-state.js';
import { refusal } from '../parts-rejection.js';
import { pieces, serialsFor } from '../quantities.js';
import type { FromLot, TakenLot } from './reservation.events.js';
import type { Reservation } from './reservation-state.js';

type Asked = Readonly<{ quantity: number; serials: readonly string[] }>;

export const outstandingOf = ({ lots }: Pick<Reservation, 'lots'>): number =>
  lots.reduce((sum, { quantity }) => sum + quantity, 0);

/** Which pieces of which lots go where so many are used: those that were reserved first, or those that are named. */
export const takenFrom = (reservation: Reservation, lots: readonly Lot[], asked: Asked): readonly TakenLot[] => {
  const outstanding = outstandingOf(reservation);
  const isSerialised = lots.some((lot) => lot.isSerialised);
  const quantity = pieces(asked.quantity, Number.MAX_SAFE_INTEGER);
  if (quantity > outstanding)
    throw refusal('RESERVATION_EXCEEDED', { reservationId: reservation.reservationId, outstanding, asked: quantity });
  const serials = serialsFor(asked.serials, quantity, isSerialised);
  return isSerialised ? byName(reservation, lots, serials) : inOrder(reservation.lots, lots, quantity);
};

const supplierOf = (lotId: string, lots: readonly Lot[]): string =>
  lots.find((lot) => lot.lotId === lotId)?.supplier ?? '';

const inOrder = (held: readonly FromLot[], lots: readonly Lot[], quantity: number): readonly TakenLot[] =>
  allotted(held, quantity).map((each) => ({
    lotId: each.lotId,
    quantity: each.quantity,
    fromReserved: each.quantity,
    freed: 0,
    serials: [],
    supplier: supplierOf(each.lotId, lots),
  }));

/** So many pieces from these lots, the first of them first. */
export const allotted = (from: readonly FromLot[], quantity: number): FromLot[] => {
  let left = quantity;
  return from
    .map(({ lotId, quantity: there }) => {
      const some = Math.min(there, left);
      left -= some;
      return { lotId, quantity: some };
    })
    .filter((each) => each.quantity > 0);
};

/** A piece of another lot than the reserved one is as good: the reserved one stays in its lot. */
const byName = (reservation: Reservation, lots: readonly Lot[], serials: readonly string[]): readonly TakenLot[] => {
  const named = lots
    .map((lot) => ({ lot, serials: serials.filter((serial) => isIn(lot, serial)) }))
    .filter((each) => each.serials.length > 0);
  const unknown = serials.find((serial) => !named.some((each) => each.serials.includes(serial)));
  if (unknown !== undefined) throw refusal('PART_SERIAL_NOT_GENUINE', { serial: unknown, partId: reservation.partId });
  const used = named.map(({ lot, serials: ofLot }) => ({
    lotId: lot.lotId,
    supplier: lot.supplier,
    serials: ofLot,
    quantity: ofLot.length,
    fromReserved: Math.min(holdOf(lot, reservation.reservationId).quantity, ofLot.length),
  }));
  const replaced = used.reduce((sum, { quantity, fromReserved }) => sum + quantity - fromReserved, 0);
  const rest = reservation.lots.map(({ lotId, quantity }) => ({
    lotId,
    quantity: quantity - (used.find((each) => each.lotId === lotId)?.fromReserved ?? 0),
  }));
  const freed = allotted(rest, replaced);
  const freedIn = (lotId: string): number => freed.find((each) => each.lotId === lotId)?.quantity ?? 0;
  const untouched = freed.filter(({ lotId }) => !used.some((each) => each.lotId === lotId));
  return [
    ...used.map((each) => ({ ...each, freed: freedIn(each.lotId) })),
    ...untouched.map(({ lotId, quantity }) => ({
      lotId,
      quantity: 0,
      fromReserved: 0,
      freed: quantity,
      serials: [],
      supplier: supplierOf(lotId, lots),
    })),
  ];
};

const isIn = (lot: Lot, serial: string): boolean =>
  lot.free.includes(serial) || Object.values(lot.holds).some(({ serials }) => serials.includes(serial));

/** What goes back to its lots: all of it or so many pieces, or those that are named. */
export const releasedFrom = (reservation: Reservation, lots: readonly Lot[], asked: Asked): readonly TakenLot[] => {
  const { reservationId } = reservation;
  const outstanding = outstandingOf(reservation);
  const quantity = pieces(asked.quantity, Number.MAX_SAFE_INTEGER);
  if (quantity > outstanding) throw refusal('RESERVATION_EXCEEDED', { reservationId, outstanding, asked: quantity });
  if (asked.serials.length === 0) return inOrder(reservation.lots, lots, quantity);
  const isSerialised = lots.some((lot) => lot.isSerialised);
  const serials = serialsFor(asked.serials, quantity, isSerialised);
  const heldIn = (lot: Lot) => serials.filter((serial) => holdOf(lot, reservationId).serials.includes(serial));
  const foreign = serials.find((serial) => !lots.some((lot) => heldIn(lot).includes(serial)));
  if (foreign !== undefined) throw refusal('PART_SERIAL_NOT_HERE', { serial: foreign, reservationId });
  return lots
    .map((lot) => ({ lot, named: heldIn(lot) }))
    .filter(({ named }) => named.length > 0)
    .map(({ lot, named }) => ({
      lotId: lot.lotId,
      supplier: lot.supplier,
      quantity: named.length,
      fromReserved: named.length,
      freed: 0,
      serials: named,
    }));
};

/** Two takings are the same where this text is. */
export const goingOf = (taken: readonly TakenLot[]): string =>
  JSON.stringify(
    taken.map(({ lotId, quantity, fromReserved, freed, serials }) => [lotId, quantity, fromReserved, freed, serials]),
  );
