import type { Event } from '#event-sourcing';
import type { ReleaseCause } from '../stock-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** Pieces that are kept for one line of a work order: in every event, so that readers need no other. */
export type ReservationPlace = Readonly<{
  reservationId: string;
  partId: string;
  outletId: string;
  partnerId: string | null;
  workOrderId: string;
  lineNo: number;
}>;

export type FromLot = Readonly<{ lotId: string; quantity: number }>;

/** `fromReserved` of the pieces had been reserved in this lot; `freed` ones stay in it because others went in their place. */
export type TakenLot = FromLot &
  Readonly<{ fromReserved: number; freed: number; serials: readonly string[]; supplier: string }>;

export type PartsReserved = Event<
  'PartsReserved',
  ReservationPlace & {
    number: string;
    quantity: number;
    lots: readonly FromLot[];
    /** The work order itself asked: only it uses the pieces or gives them back. */
    byOrder?: boolean;
    reservedBy: string;
    reservedAt: string;
  }
>;
export type PartsReleased = Event<
  'PartsReleased',
  ReservationPlace & {
    quantity: number;
    lots: readonly FromLot[];
    cause: ReleaseCause;
    note: string | null;
    /** What the reservation still holds. */
    outstanding: number;
    releasedBy: string;
    releasedAt: string;
  }
>;
export type PartsConsumed = Event<
  'PartsConsumed',
  ReservationPlace & {
    unitId: string | null;
    quantity: number;
    serials: readonly string[];
    lots: readonly TakenLot[];
    /** The pieces that are to come back, one for each that was built in. */
    defectiveIds: readonly string[];
    outstanding: number;
    consumedBy: string;
    consumedAt: string;
  }
>;
export type PartsDeadOnArrival = Event<
  'PartsDeadOnArrival',
  ReservationPlace & {
    quantity: number;
    serials: readonly string[];
    lots: readonly TakenLot[];
    defectiveIds: readonly string[];
    note: string | null;
    outstanding: number;
    foundBy: string;
    foundAt: string;
  }
>;

export type ReservationEvent = PartsReserved | PartsReleased | PartsConsumed | PartsDeadOnArrival;
