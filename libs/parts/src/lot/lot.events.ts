import type { Event } from '#event-sourcing';
import type { Money } from '#values';
import type { CorrectionReason, LotSource, ReleaseCause } from '../stock-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** Where pieces lie, whose they are and from whom they came: in every event of a lot, so that readers need no other. */
export type LotPlace = Readonly<{
  lotId: string;
  partId: string;
  outletId: string;
  /** The partner that keeps the outlet; null for the company. */
  partnerId: string | null;
  supplier: string;
}>;

export type LotReceived = Event<
  'LotReceived',
  LotPlace & {
    source: LotSource;
    /** The purchase order or the movement, or the lot that is continued. */
    sourceId: string | null;
    quantity: number;
    /** One for each piece, or none. */
    serials: readonly string[];
    note: string | null;
    receivedAt: string;
    /** What one piece cost when it came; since version 2, and only where that is known. */
    unitCost?: Money;
  }
>;
export type LotPiecesReserved = Event<
  'LotPiecesReserved',
  LotPlace & {
    reservationId: string;
    workOrderId: string;
    quantity: number;
    serials: readonly string[];
    reservedAt: string;
  }
>;
export type LotPiecesReleased = Event<
  'LotPiecesReleased',
  LotPlace & {
    reservationId: string;
    workOrderId: string;
    quantity: number;
    serials: readonly string[];
    cause: ReleaseCause | 'TAKEN_FROM_ANOTHER_LOT';
    releasedAt: string;
  }
>;
/** What leaves the stock, how much of it had been reserved, and which reserved pieces others took the place of. */
export type LotPiecesConsumed = Event<
  'LotPiecesConsumed',
  LotPlace & {
    reservationId: string;
    workOrderId: string;
    unitId: string | null;
    quantity: number;
    fromReserved: number;
    serials: readonly string[];
    freedSerials: readonly string[];
    consumedAt: string;
  }
>;
/** Pieces that were dead on arrival leave the stock for the defective parts. */
export type LotPiecesWrittenOff = Event<
  'LotPiecesWrittenOff',
  LotPlace & {
    reservationId: string;
    workOrderId: string;
    quantity: number;
    fromReserved: number;
    serials: readonly string[];
    freedSerials: readonly string[];
    writtenOffAt: string;
  }
>;
export type LotPiecesTransferred = Event<
  'LotPiecesTransferred',
  LotPlace & {
    transferId: string;
    toOutletId: string;
    quantity: number;
    serials: readonly string[];
    transferredAt: string;
  }
>;
/** What was counted differs from what was written down. */
export type LotCorrected = Event<
  'LotCorrected',
  LotPlace & {
    counted: number;
    /** Negative where pieces are missing. */
    difference: number;
    missingSerials: readonly string[];
    foundSerials: readonly string[];
    reason: CorrectionReason;
    note: string;
    correctedBy: string;
    correctedAt: string;
  }
>;

export type LotEvent =
  | LotReceived
  | LotPiecesReserved
  | LotPiecesReleased
  | LotPiecesConsumed
  | LotPiecesWrittenOff
  | LotPiecesTransferred
  | LotCorrected;
