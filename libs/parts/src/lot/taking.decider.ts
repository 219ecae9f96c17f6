import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import type { ConsumeFromLot, WriteOffFromLot } from './lot.commands.js';
import type { LotEvent } from './lot.events.js';
import { assertAvailable, placeOf } from './lot-place.js';
import { type Hold, holdOf, type Lot, without } from './lot-state.js';

type Taking = Readonly<{ fromReserved: number; serials: readonly string[]; freedSerials: readonly string[] }>;

/** Pieces leave the lot: reserved ones, or free ones in their place. */
export const takenFromLot = (command: ConsumeFromLot | WriteOffFromLot, lot: Lot): readonly LotEvent[] => {
  const { data } = command;
  const taking = takingOf(data, lot);
  const left = holdOf(lot, data.reservationId).quantity - taking.fromReserved;
  if (data.freed > left) throw refusal('LOT_HOLDS_LESS', { lotId: lot.lotId, held: left, asked: data.freed });
  const gone = data.quantity > 0 ? [goneOf(command, lot, taking)] : [];
  return data.freed > 0 ? [...gone, freedOf(command, lot, taking)] : gone;
};

type Asked = ConsumeFromLot['data'] | WriteOffFromLot['data'];

const takingOf = ({ reservationId, quantity, serials }: Asked, lot: Lot): Taking => {
  const hold = holdOf(lot, reservationId);
  const fromReserved = Math.min(hold.quantity, quantity);
  assertAvailable(lot, quantity - fromReserved);
  for (const serial of serials) assertTakeable(serial, hold, lot);
  const rest = without(hold.serials, serials);
  return { fromReserved, serials, freedSerials: rest.slice(hold.quantity - fromReserved) };
};

const assertTakeable = (serial: string, hold: Hold, lot: Lot): void => {
  if (hold.serials.includes(serial) || lot.free.includes(serial)) return;
  const isReserved = Object.values(lot.holds).some(({ serials }) => serials.includes(serial));
  throw refusal(isReserved ? 'PART_SERIAL_RESERVED' : 'PART_SERIAL_NOT_HERE', { serial, lotId: lot.lotId });
};

const goneOf = (command: ConsumeFromLot | WriteOffFromLot, lot: Lot, taking: Taking): LotEvent => {
  const { reservationId, workOrderId, quantity } = command.data;
  const { fromReserved, serials, freedSerials } = taking;
  const gone = placed(placeOf(lot), { reservationId, workOrderId, quantity, fromReserved, serials, freedSerials });
  return command.type === 'ConsumeFromLot'
    ? { type: 'LotPiecesConsumed', data: placed(gone, { unitId: command.data.unitId, consumedAt: command.at }) }
    : { type: 'LotPiecesWrittenOff', data: placed(gone, { writtenOffAt: command.at }) };
};

const freedOf = ({ data, at }: ConsumeFromLot | WriteOffFromLot, lot: Lot, taking: Taking): LotEvent => {
  const { reservationId, workOrderId, freed } = data;
  const held = without(holdOf(lot, reservationId).serials, [...taking.serials, ...taking.freedSerials]);
  return {
    type: 'LotPiecesReleased',
    data: placed(placeOf(lot), {
      reservationId,
      workOrderId,
      quantity: freed,
      serials: held.slice(0, lot.isSerialised ? freed : 0),
      cause: 'TAKEN_FROM_ANOTHER_LOT',
      releasedAt: at,
    }),
  };
};
