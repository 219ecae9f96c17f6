import type { Command } from '#event-sourcing';
import type { ReleaseCause } from '../stock-words.events.js';

/** The work order itself asks, together with a decision on its stream; people never send it. */
type ByOrder = { byOrder?: boolean };

export type ReserveParts = Command<
  'ReserveParts',
  ByOrder & {
    reservationId: string;
    partId: string;
    outletId: string;
    quantity: number;
    workOrderId: string;
    lineNo: number;
  }
>;
/** Without a quantity, all that is left; serials only where single pieces with serials go back. */
export type ReleaseReservation = Command<
  'ReleaseReservation',
  ByOrder & {
    reservationId: string;
    quantity: number | null;
    serials: readonly string[];
    cause: ReleaseCause;
    note: string | null;
  }
>;
/**
 * `defectiveExpected`: whether the pieces that were replaced come back; null where the catalogue says it. `restReleased`:
 * what is not used goes back to stock in the same append.
 */
export type ConsumeReservation = Command<
  'ConsumeReservation',
  ByOrder & {
    reservationId: string;
    quantity: number;
    serials: readonly string[];
    unitId: string | null;
    defectiveExpected: boolean | null;
    restReleased?: boolean;
  }
>;
/** Reserved pieces do not work: they go to the defective parts. */
export type ReportDeadOnArrival = Command<
  'ReportDeadOnArrival',
  ByOrder & { reservationId: string; quantity: number; serials: readonly string[]; note: string | null }
>;

export type ReservationCommand = ReserveParts | ReleaseReservation | ConsumeReservation | ReportDeadOnArrival;

export const RESERVATION_COMMANDS: readonly ReservationCommand['type'][] = [
  'ReserveParts',
  'ReleaseReservation',
  'ConsumeReservation',
  'ReportDeadOnArrival',
];
