import type { Decider } from '#event-sourcing';
import { refusal } from '../parts-rejection.js';
import type { ReservationCommand } from './reservation.commands.js';
import type { ReservationEvent } from './reservation.events.js';
import type { ReservationKnown } from './reservation-known.js';
import { evolve, type Reservation } from './reservation-state.js';
import { reserved } from './reserving.decider.js';
import { assertTheirs, consumed, foundDead, released } from './using.decider.js';

export const reservationStream = (reservationId: string): string => `reservation-${reservationId}`;

/** Decided together with the lots that it takes from or gives back to, in one append. */
export const reservationDecider: Decider<ReservationCommand, ReservationEvent, Reservation | null, ReservationKnown> = {
  stream: ({ data }) => reservationStream(data.reservationId),
  initialState: null,
  evolve,
  decide: (command, reservation, known) => {
    if (command.type === 'ReserveParts') return reserved(command, reservation, known);
    if (!reservation) throw refusal('RESERVATION_NOT_FOUND', { reservationId: command.data.reservationId });
    assertTheirs(command, reservation);
    switch (command.type) {
      case 'ReleaseReservation':
        return released(command, reservation, known);
      case 'ConsumeReservation':
        return consumed(command, reservation, known);
      case 'ReportDeadOnArrival':
        return foundDead(command, reservation, known);
    }
  },
};
