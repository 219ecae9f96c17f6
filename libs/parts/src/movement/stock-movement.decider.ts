import type { Decider } from '#event-sourcing';
import type { CataloguePart } from '../part/part-state.js';
import type { PartsPolicy } from '../parts.policy-section.js';
import { refusal } from '../parts-rejection.js';
import { nameOf, noteOf, pieces, serialsFor, sumOf } from '../quantities.js';
import type { Shortage } from '../reservation/reservation-known.js';
import { tell } from '../reservation/shortage.js';
import { lotsOf } from './lot-split.js';
import type { ReceiveStock, StockMovementCommand, TransferStock } from './stock-movement.commands.js';
import type { MovedLot, StockMovementEvent } from './stock-movement.events.js';

/** What the handler gathers for a movement. */
export type StockMovementKnown = Readonly<{
  policy: PartsPolicy;
  packVersion: string;
  part: CataloguePart | null;
  partnerId: string | null;
  fromPartnerId: string | null;
  /** For `TransferStock`: what is taken from which lots, decided on again by each of them. */
  allotment: readonly MovedLot[];
  shortage: Shortage | null;
}>;

export const stockMovementStream = (movementId: string): string => `movement-${movementId}`;

/** Decided together with the lots that come of it. A movement that is there stays as it was. */
export const stockMovementDecider: Decider<
  StockMovementCommand,
  StockMovementEvent,
  string | null,
  StockMovementKnown
> = {
  stream: ({ data }) => stockMovementStream(data.movementId),
  initialState: null,
  evolve: (_, { data }) => data.movementId,
  decide: (command, movementId, known) => {
    if (movementId !== null) return [];
    const { part } = known;
    if (!part) throw refusal('PART_NOT_FOUND', { partId: command.data.partId });
    return command.type === 'ReceiveStock' ? received(command, part, known) : transferred(command, part, known);
  },
};

const received = (
  { id, data, by, at, occurredAt }: ReceiveStock,
  part: CataloguePart,
  { policy, packVersion, partnerId }: StockMovementKnown,
): readonly StockMovementEvent[] => {
  const { movementId, partId, outletId, source } = data;
  const quantity = pieces(data.quantity, policy.mostPiecesPerReceipt);
  const serials = serialsFor(data.serials, quantity, part.isSerialised);
  const supplier = nameOf('supplier', data.supplier ?? part.supplier, policy);
  const lots = lotsOf(id, { quantity, serials }, policy.mostPiecesPerLot);
  return [
    {
      type: 'StockReceived',
      data: {
        movementId,
        partId,
        number: part.number,
        outletId,
        partnerId,
        source,
        quantity,
        lots: lots.map((lot) => ({
          lotId: lot.lotId,
          fromLotId: null,
          supplier,
          quantity: lot.quantity,
          serials: lot.serials,
        })),
        note: noteOf(data.note, policy),
        packVersion,
        receivedBy: by,
        receivedAt: occurredAt ?? at,
      },
    },
  ];
};

const transferred = (
  command: TransferStock,
  part: CataloguePart,
  known: StockMovementKnown,
): readonly StockMovementEvent[] => {
  const { data, by, at } = command;
  const quantity = assertTransferable(command, part, known);
  const { movementId, partId, outletId, fromOutletId } = data;
  return [
    {
      type: 'StockTransferred',
      data: {
        movementId,
        partId,
        number: part.number,
        outletId,
        partnerId: known.partnerId,
        fromOutletId,
        fromPartnerId: known.fromPartnerId,
        quantity,
        lots: known.allotment,
        note: noteOf(data.note, known.policy),
        transferredBy: by,
        transferredAt: at,
      },
    },
  ];
};

/** How many pieces go: all that were asked for, or none. */
const assertTransferable = (
  { data }: TransferStock,
  { number, isSerialised }: CataloguePart,
  { policy, allotment, shortage }: StockMovementKnown,
): number => {
  const { partId, outletId, fromOutletId } = data;
  if (outletId === fromOutletId) throw refusal('STOCK_TRANSFER_NOWHERE', { outletId });
  const quantity = pieces(data.quantity, policy.mostPiecesPerReceipt);
  const serials = serialsFor(data.serials, quantity, isSerialised);
  const missing = serials.find((serial) => !allotment.some((lot) => lot.serials.includes(serial)));
  if (missing !== undefined) throw refusal('PART_SERIAL_NOT_HERE', { partId, serial: missing, outletId: fromOutletId });
  if (sumOf(allotment) !== quantity)
    throw refusal('PARTS_OUT_OF_STOCK', { ...tell(shortage), partId, number, outletId: fromOutletId, asked: quantity });
  return quantity;
};
