import type { Command } from '#event-sourcing';
import type { CorrectionReason, LotSource, ReleaseCause } from '../stock-words.events.js';

/** What a lot consists of follows from the receipt and is gathered. */
export type ReceiveLot = Command<
  'ReceiveLot',
  { lotId: string; partId: string; outletId: string; source: LotSource; sourceId: string | null; note: string | null }
>;
export type ReserveFromLot = Command<
  'ReserveFromLot',
  { lotId: string; reservationId: string; workOrderId: string; quantity: number }
>;
export type ReleaseToLot = Command<
  'ReleaseToLot',
  {
    lotId: string;
    reservationId: string;
    workOrderId: string;
    quantity: number;
    serials: readonly string[];
    cause: ReleaseCause;
  }
>;
/** `freed`: how many reserved pieces stay here because others were taken elsewhere. */
type TakenFromLot = {
  lotId: string;
  reservationId: string;
  workOrderId: string;
  quantity: number;
  serials: readonly string[];
  freed: number;
};
export type ConsumeFromLot = Command<'ConsumeFromLot', TakenFromLot & { unitId: string | null }>;
export type WriteOffFromLot = Command<'WriteOffFromLot', TakenFromLot>;
export type TransferFromLot = Command<
  'TransferFromLot',
  { lotId: string; transferId: string; toOutletId: string; quantity: number; serials: readonly string[] }
>;
/** The only one that people send; the others go together with what they are part of. */
export type CorrectLot = Command<
  'CorrectLot',
  {
    lotId: string;
    counted: number;
    missingSerials: readonly string[];
    foundSerials: readonly string[];
    reason: CorrectionReason;
    note: string;
  }
>;

export type LotCommand =
  | ReceiveLot
  | ReserveFromLot
  | ReleaseToLot
  | ConsumeFromLot
  | WriteOffFromLot
  | TransferFromLot
  | CorrectLot;

export const LOT_COMMANDS: readonly CorrectLot['type'][] = ['CorrectLot'];
