import type { Money } from '#values';
import type { LotEvent, LotPlace, LotReceived } from './lot.events.js';

/** What a reservation holds of a lot. */
export type Hold = Readonly<{ quantity: number; serials: readonly string[] }>;

/** One delivery of one part at one outlet, at most. Only what the rules need to know. */
export type Lot = LotPlace &
  Readonly<{
    isSerialised: boolean;
    /** How many its stream has. */
    events: number;
    onHand: number;
    unitCost: Money | null;
    /** By reservation; what was given back or used stays, with nothing in it. */
    holds: Readonly<Record<string, Hold>>;
    /** Serials of pieces that are here and not reserved. */
    free: readonly string[];
    /** Serials of pieces that were not found at a count. */
    missing: readonly string[];
    transfers: readonly string[];
  }>;

export const NO_HOLD: Hold = { quantity: 0, serials: [] };

export const holdOf = ({ holds }: Lot, reservationId: string): Hold => holds[reservationId] ?? NO_HOLD;

export const reservedOf = ({ holds }: Lot): number =>
  Object.values(holds).reduce((sum, { quantity }) => sum + quantity, 0);

export const availableOf = (lot: Lot): number => lot.onHand - reservedOf(lot);

export const evolve = (lot: Lot | null, event: LotEvent): Lot | null => {
  if (event.type === 'LotReceived') return received(event);
  return lot && { ...lot, ...change(lot, event), events: lot.events + 1 };
};

const received = ({ data }: LotReceived): Lot => ({
  lotId: data.lotId,
  partId: data.partId,
  outletId: data.outletId,
  partnerId: data.partnerId,
  supplier: data.supplier,
  isSerialised: data.serials.length > 0,
  events: 1,
  onHand: data.quantity,
  unitCost: data.unitCost ?? null,
  holds: {},
  free: data.serials,
  missing: [],
  transfers: [],
});

const change = (lot: Lot, event: LotEvent): Partial<Lot> => {
  switch (event.type) {
    case 'LotReceived':
      return {};
    case 'LotPiecesReserved':
      return {
        holds: { ...lot.holds, [event.data.reservationId]: holding(event.data) },
        free: without(lot.free, event.data.serials),
      };
    case 'LotPiecesReleased':
      return {
        holds: held(lot, event.data.reservationId, event.data.quantity, event.data.serials),
        free: [...lot.free, ...event.data.serials],
      };
    case 'LotPiecesConsumed':
    case 'LotPiecesWrittenOff':
      return taken(lot, event.data);
    case 'LotPiecesTransferred':
      return {
        onHand: lot.onHand - event.data.quantity,
        free: without(lot.free, event.data.serials),
        transfers: [...lot.transfers, event.data.transferId],
      };
    case 'LotCorrected': {
      const { counted, missingSerials, foundSerials } = event.data;
      return {
        onHand: counted,
        free: [...without(lot.free, missingSerials), ...foundSerials],
        missing: [...without(lot.missing, foundSerials), ...missingSerials],
      };
    }
  }
};

const holding = ({ quantity, serials }: Hold): Hold => ({ quantity, serials });

type Taken = Readonly<{
  reservationId: string;
  quantity: number;
  fromReserved: number;
  serials: readonly string[];
  freedSerials: readonly string[];
}>;

const taken = (lot: Lot, { reservationId, quantity, fromReserved, serials, freedSerials }: Taken): Partial<Lot> => ({
  onHand: lot.onHand - quantity,
  holds: held(lot, reservationId, fromReserved, [...serials, ...freedSerials]),
  free: [...without(lot.free, serials), ...freedSerials],
});

const held = (lot: Lot, reservationId: string, less: number, gone: readonly string[]): Lot['holds'] => {
  const { quantity, serials } = holdOf(lot, reservationId);
  return { ...lot.holds, [reservationId]: { quantity: quantity - less, serials: without(serials, gone) } };
};

export const without = (all: readonly string[], gone: readonly string[]): readonly string[] =>
  gone.length === 0 ? all : all.filter((each) => !gone.includes(each));
