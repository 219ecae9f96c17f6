import type { Decider } from '#event-sourcing';
import type { Money } from '#values';
import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import { pieces } from '../quantities.js';
import { correctedLot } from './correction.decider.js';
import type { LotCommand, ReceiveLot, ReleaseToLot, ReserveFromLot, TransferFromLot } from './lot.commands.js';
import type { LotEvent, LotReceived } from './lot.events.js';
import type { LotKnown } from './lot-known.js';
import { assertAvailable, placeOf } from './lot-place.js';
import { evolve, holdOf, type Lot } from './lot-state.js';
import { takenFromLot } from './taking.decider.js';

export const lotStream = (lotId: string): string => `lot-${lotId}`;

/** Never negative and never reserved twice: whatever happens to a piece is decided on the stream of its lot. */
export const lotDecider: Decider<LotCommand, LotEvent, Lot | null, LotKnown> = {
  stream: ({ data }) => lotStream(data.lotId),
  initialState: null,
  evolve,
  decide: (command, lot, known) => {
    switch (command.type) {
      case 'ReceiveLot':
        return receivedLot(command, lot, known);
      case 'ReserveFromLot':
        return reserved(command, existing(lot, command.data.lotId));
      case 'ReleaseToLot':
        return released(command, existing(lot, command.data.lotId));
      case 'ConsumeFromLot':
      case 'WriteOffFromLot':
        return takenFromLot(command, existing(lot, command.data.lotId));
      case 'TransferFromLot':
        return transferred(command, existing(lot, command.data.lotId));
      case 'CorrectLot':
        return correctedLot(command, existing(lot, command.data.lotId), known.policy);
    }
  },
};

const existing = (lot: Lot | null, lotId: string): Lot => {
  if (!lot) throw refusal('LOT_NOT_FOUND', { lotId });
  return lot;
};

/** A lot that is there stays as it came. */
const receivedLot = (
  { data, at, occurredAt }: ReceiveLot,
  lot: Lot | null,
  { policy, receipt }: LotKnown,
): readonly LotEvent[] => {
  if (lot || !receipt) return [];
  const { lotId, partId, outletId, source, sourceId, note } = data;
  const { partnerId, supplier, serials, unitCost } = receipt;
  const quantity = pieces(receipt.quantity, policy.mostPiecesPerLot);
  if (unitCost && (!Number.isSafeInteger(unitCost.amount) || unitCost.amount < 0))
    throw refusal('STOCK_COST_IMPOSSIBLE', { unitCost });
  const place = placeOf({ lotId, partId, outletId, partnerId, supplier });
  return [
    {
      type: 'LotReceived',
      data: withCost(
        placed(place, { source, sourceId, quantity, serials, note, receivedAt: occurredAt ?? at }),
        unitCost,
      ),
    },
  ];
};

const withCost = (received: LotReceived['data'], unitCost: Money | null | undefined): LotReceived['data'] =>
  unitCost ? { ...received, unitCost } : received;

/** What a reservation holds, or has held, it does not get again. */
const reserved = ({ data, at }: ReserveFromLot, lot: Lot): readonly LotEvent[] => {
  const { reservationId, workOrderId, quantity } = data;
  if (lot.holds[reservationId]) return [];
  assertAvailable(lot, quantity);
  const serials = lot.free.slice(0, lot.isSerialised ? quantity : 0);
  return [
    {
      type: 'LotPiecesReserved',
      data: placed(placeOf(lot), { reservationId, workOrderId, quantity, serials, reservedAt: at }),
    },
  ];
};

/** Without serials, those that were reserved first. */
const released = ({ data, at }: ReleaseToLot, lot: Lot): readonly LotEvent[] => {
  const { reservationId, workOrderId, quantity, cause } = data;
  const hold = holdOf(lot, reservationId);
  if (quantity > hold.quantity)
    throw refusal('LOT_HOLDS_LESS', { lotId: lot.lotId, held: hold.quantity, asked: quantity });
  const serials = data.serials.length > 0 ? data.serials : hold.serials.slice(0, lot.isSerialised ? quantity : 0);
  const foreign = serials.find((serial) => !hold.serials.includes(serial));
  if (foreign !== undefined) throw refusal('PART_SERIAL_NOT_HERE', { serial: foreign, lotId: lot.lotId });
  return [
    {
      type: 'LotPiecesReleased',
      data: placed(placeOf(lot), { reservationId, workOrderId, quantity, serials, cause, releasedAt: at }),
    },
  ];
};

const transferred = ({ data, at }: TransferFromLot, lot: Lot): readonly LotEvent[] => {
  const { transferId, toOutletId, quantity } = data;
  if (lot.transfers.includes(transferId)) return [];
  assertAvailable(lot, quantity);
  const elsewhere = data.serials.find((serial) => !lot.free.includes(serial));
  if (elsewhere !== undefined) throw refusal('LOT_EXHAUSTED', { lotId: lot.lotId, serial: elsewhere });
  return [
    {
      type: 'LotPiecesTransferred',
      data: placed(placeOf(lot), { transferId, toOutletId, quantity, serials: data.serials, transferredAt: at }),
    },
  ];
};
