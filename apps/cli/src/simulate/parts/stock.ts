import { type Part, part } from '#event-store';
import {
  type Lot,
  lotDecider,
  lotStream,
  lotsOf,
  partSerialDecider,
  partsPolicySection,
  stockroomDecider,
} from '#parts';
import type { LotSource } from '#parts/events';
import type { SimulatedOutlet } from '../partners/network.js';
import type { Asked } from '../world/asks.js';
import type { World } from '../world/world.js';
import type { Shelf } from './shelf.js';
import type { SimulatedPart } from './simulated-parts.js';

export type Pieces = Readonly<{ quantity: number; serials: readonly string[] }>;
type FromLot = Readonly<{ lotId: string; quantity: number }>;

const keyOf = ({ partId }: SimulatedPart, { outletId }: SimulatedOutlet): string => `${partId}/${outletId}`;

export const shelfOf = ({ shelves }: World, what: SimulatedPart, where: SimulatedOutlet): Shelf => {
  const key = keyOf(what, where);
  const shelf = shelves.get(key) ?? { lotIds: [], onOrder: 0, pieces: 0 };
  shelves.set(key, shelf);
  return shelf;
};

const freeOf = (lot: Lot | null): number =>
  lot ? lot.onHand - Object.values(lot.holds).reduce((sum, { quantity }) => sum + quantity, 0) : 0;

const lotOf = ({ mirror }: World, lotId: string): Lot | null => mirror.stateOf(lotDecider, lotStream(lotId));

export const freeAt = (world: World, what: SimulatedPart, where: SimulatedOutlet): number =>
  shelfOf(world, what, where).lotIds.reduce((sum, lotId) => sum + freeOf(lotOf(world, lotId)), 0);

/** From which lots so many pieces are taken; null where there are not as many. */
export const allotmentOf = (
  world: World,
  what: SimulatedPart,
  where: SimulatedOutlet,
  quantity: number,
): readonly FromLot[] | null => {
  let left = quantity;
  const taken = shelfOf(world, what, where).lotIds.flatMap((lotId) => {
    const some = Math.min(left, freeOf(lotOf(world, lotId)));
    left -= some;
    return some > 0 ? [{ lotId, quantity: some }] : [];
  });
  return left === 0 ? taken : null;
};

/** A lot from which everything was taken is not looked at again. */
export const forgetEmpty = (world: World, what: SimulatedPart, where: SimulatedOutlet): void => {
  const shelf = shelfOf(world, what, where);
  const empty = shelf.lotIds.filter((lotId) => lotOf(world, lotId)?.onHand === 0);
  shelf.lotIds = shelf.lotIds.filter((lotId) => !empty.includes(lotId));
  for (const lotId of empty) world.mirror.forget(lotStream(lotId));
};

/** Pieces with the serials that they come with, numbered through for each shelf. */
export const piecesOf = (world: World, what: SimulatedPart, where: SimulatedOutlet, quantity: number): Pieces => {
  const shelf = shelfOf(world, what, where);
  const first = shelf.pieces;
  shelf.pieces += quantity;
  const prefix = `${what.component}-${world.run.code}-${where.outletId.slice(0, 8)}`.toUpperCase();
  const serials = Array.from({ length: what.isSerialised ? quantity : 0 }, (_, n) => `${prefix}-${first + n + 1}`);
  return { quantity, serials };
};

type Came = Readonly<{
  what: SimulatedPart;
  where: SimulatedOutlet;
  pieces: Pieces;
  source: LotSource;
  sourceId: string;
}>;

/** The lots of what comes, in the append that it comes by, as the handlers of parts make them. */
export const arriving = (
  world: World,
  context: Asked,
  { what, where, pieces, source, sourceId }: Came,
): readonly Part[] => {
  const { partId, supplier } = what;
  const { outletId, partner } = where;
  const policy = world.pack.section(partsPolicySection);
  const lots = lotsOf(context.id, pieces, policy.mostPiecesPerLot);
  const received = lots.map(({ lotId, quantity, serials }) =>
    part({
      decider: lotDecider,
      command: { ...context, type: 'ReceiveLot', data: { lotId, partId, outletId, source, sourceId, note: null } },
      known: { policy, receipt: { partnerId: partner.partnerId, supplier, quantity, serials } },
    }),
  );
  for (const lot of received) world.mirror.decided(lot);
  shelfOf(world, what, where).lotIds.push(...lots.map(({ lotId }) => lotId));
  return [
    part({
      decider: stockroomDecider,
      command: { ...context, type: 'EnterStockroom', data: { outletId } },
      known: undefined,
    }),
    ...received,
    ...lots.flatMap(({ lotId, serials }) =>
      serials.map((serial) =>
        part({
          decider: partSerialDecider,
          command: { ...context, type: 'PlacePartSerial', data: { partId, serial, lotId, fromLotId: null, source } },
          known: undefined,
        }),
      ),
    ),
  ];
};
