import { type Part } from '#event-store';
import { type Lot, lotDecider, lotStream, partsPolicySection, reservationDecider, reservationStream } from '#parts';
import type { SimulatedOutlet } from '../partners/network.js';
import { catalogued, type SimulatedPart } from '../parts/simulated-parts.js';
import type { World } from '../world/world.js';

export type Holder = Readonly<{
  world: World;
  workOrderId: string;
  unit: Readonly<{ unitId: string }> | null;
  part: SimulatedPart | null;
}>;

export const reservationKnown = ({ world, part: what }: Holder, where: SimulatedOutlet) => ({
  policy: world.pack.section(partsPolicySection),
  part: what && catalogued(what),
  partnerId: where.partner.partnerId,
  allotment: [],
  shortage: null,
  lots: [],
  taken: [],
});

export const outletAt = ({ network }: World, outletId: string): SimulatedOutlet => {
  const outlet = network.outlets.find((each) => each.outletId === outletId);
  if (!outlet) throw new Error('Parts are reserved where nothing is simulated.');
  return outlet;
};

/** All of it is remembered, so that the next one sees what is left. */
export const decided = ({ world }: Holder, parts: readonly Part[]): readonly Part[] => {
  for (const each of parts) world.mirror.decided(each);
  return parts;
};

export const reservationOf = ({ world }: Holder, reservationId: string) => {
  const reservation = world.mirror.stateOf(reservationDecider, reservationStream(reservationId));
  if (!reservation) throw new Error('Nothing is reserved under this key.');
  return reservation;
};

export const lotsOf = ({ world }: Holder, lotIds: readonly string[]): readonly Lot[] =>
  lotIds.flatMap((lotId) => world.mirror.stateOf(lotDecider, lotStream(lotId)) ?? []);

/** The serials of the pieces that are held, where they have such. */
export const serialsHeld = (holder: Holder, reservationId: string): readonly string[] =>
  lotsOf(
    holder,
    reservationOf(holder, reservationId).lots.map(({ lotId }) => lotId),
  ).flatMap(({ holds }) => holds[reservationId]?.serials ?? []);
