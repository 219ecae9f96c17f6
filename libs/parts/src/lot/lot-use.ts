import type {
  ConsumeReservation,
  ReleaseReservation,
  ReportDeadOnArrival,
} from '../reservation/reservation.commands.js';
import type { TakenLot } from '../reservation/reservation.events.js';
import { together } from '../together.js';
import type { LotCommand } from './lot.commands.js';

/** What happens to pieces that are reserved. */
export type UseOfPieces = ReleaseReservation | ConsumeReservation | ReportDeadOnArrival;

/** What a use of pieces asks of one of the lots that they are in. */
export const useOfLot = (
  command: UseOfPieces,
  { lotId, quantity, serials, freed }: TakenLot,
  workOrderId: string,
): LotCommand => {
  const { reservationId } = command.data;
  const taking = { lotId, reservationId, workOrderId, quantity, serials };
  switch (command.type) {
    case 'ReleaseReservation':
      return together(command, 'ReleaseToLot', { ...taking, cause: command.data.cause });
    case 'ConsumeReservation':
      return together(command, 'ConsumeFromLot', { ...taking, freed, unitId: command.data.unitId });
    case 'ReportDeadOnArrival':
      return together(command, 'WriteOffFromLot', { ...taking, freed });
  }
};
