import { type Part, part } from '#event-store';
import {
  defectiveIdsOf,
  defectivePartDecider,
  lotDecider,
  partsPolicySection,
  reservationDecider,
  reservationStream,
  takenFrom,
} from '#parts';
import type { SimulatedPart } from '../parts/simulated-parts.js';
import type { Asked } from '../world/asks.js';
import { decided, type Holder, lotsOf, outletAt, reservationKnown, reservationOf } from './held-pieces.js';

type Used = Readonly<{ reservationId: string; quantity: number; serials: readonly string[] }>;

/** The pieces leave the stock for the unit, and those that they replace are expected back. */
export const consuming = (holder: Holder, context: Asked, used: Used): readonly Part[] => {
  const { world, workOrderId, part: what } = holder;
  const { reservationId, quantity, serials } = used;
  const reservation = reservationOf(holder, reservationId);
  const lots = lotsOf(
    holder,
    reservation.lots.map(({ lotId }) => lotId),
  );
  const taken = takenFrom(reservation, lots, { quantity, serials });
  const known = { ...reservationKnown(holder, outletAt(world, reservation.outletId)), lots, taken };
  const unitId = holder.unit && holder.unit.unitId;
  const data = { reservationId, quantity, serials, unitId, defectiveExpected: null, byOrder: true };
  const taking = decided(holder, [
    part({ decider: reservationDecider, command: { ...context, type: 'ConsumeReservation', data }, known }),
    ...taken.map(({ lotId, freed, ...each }) => {
      const from = { lotId, reservationId, workOrderId, quantity: each.quantity, serials: each.serials, freed, unitId };
      const command = { ...context, type: 'ConsumeFromLot' as const, data: from };
      return part({ decider: lotDecider, command, known: { policy: known.policy, receipt: null } });
    }),
  ]);
  world.mirror.forget(reservationStream(reservationId));
  return what?.defectiveComesBack ? [...taking, ...expecting(holder, context, reservation, what)] : taking;
};

type Reservation = ReturnType<typeof reservationOf>;

const expecting = ({ world, workOrderId, unit }: Holder, context: Asked, of: Reservation, what: SimulatedPart) => {
  const { pack, defectives } = world;
  const { partId, outletId, partnerId, reservationId } = of;
  const unitId = unit && unit.unitId;
  const { supplier } = what;
  const piece = { partId, outletId, partnerId, reservationId, workOrderId, unitId, supplier, serial: null };
  const defectiveIds = defectiveIdsOf(context.id, 1);
  defectives.set(workOrderId, defectiveIds);
  return defectiveIds.map((defectiveId) =>
    part({
      decider: defectivePartDecider,
      command: { ...context, type: 'ExpectDefectivePart', data: { defectiveId } },
      known: {
        policy: pack.section(partsPolicySection),
        packVersion: pack.version,
        dueAt: (due, from) => pack.dueAt(due, from),
        piece,
        genuineFrom: null,
      },
    }),
  );
};
