import { Injectable } from '@nestjs/common';
import { Rejection } from '#event-sourcing';
import { type Part, part } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { serialOf } from '#products/events';
import { type Money, newId } from '#values';
import type { DefectivePiece } from './defective/defective-known.js';
import { defectivePartDecider } from './defective/defective-part.decider.js';
import { LongLots } from './long-lots.handler.js';
import type { LotCommand } from './lot/lot.commands.js';
import { lotDecider } from './lot/lot.decider.js';
import { sumOfCosts } from './lot/lot-costs.js';
import type { Lot } from './lot/lot-state.js';
import { type UseOfPieces, useOfLot } from './lot/lot-use.js';
import type { CataloguePart } from './part/part-state.js';
import type { PartsPolicy } from './parts.policy-section.js';
import type { ConsumeReservation, ReleaseReservation } from './reservation/reservation.commands.js';
import { reservationDecider } from './reservation/reservation.decider.js';
import type { TakenLot } from './reservation/reservation.events.js';
import { keptAfterTaking, type Reservation } from './reservation/reservation-state.js';
import { outstandingOf, releasedFrom, takenFrom } from './reservation/taking.js';
import { defectiveIdsOf } from './reservation/using.decider.js';
import { StockStreams } from './stock-streams.handler.js';
import { together } from './together.js';

type Gathered = Readonly<{
  reservation: Reservation | null;
  part: CataloguePart | null;
  lots: readonly Lot[];
  taken: readonly TakenLot[];
}>;

const NOTHING: Gathered = { reservation: null, part: null, lots: [], taken: [] };

/** The reservation, the lots it takes from or gives back to, and the defective parts that come of it, for one append. */
@Injectable()
export class TakenPieces {
  constructor(
    private readonly streams: StockStreams,
    private readonly longLots: LongLots,
    private readonly pack: PolicyPack,
  ) {}

  async partsOf(command: UseOfPieces, policy: PartsPolicy, isHandled: boolean): Promise<readonly Part[]> {
    const gathered = isHandled ? NOTHING : await this.gather(command);
    const uses = [{ command, gathered }, ...restOf(command, gathered)];
    return [
      ...uses.flatMap((use) => this.decidedBy(use.command, use.gathered, policy)),
      ...(await this.longLots.partsOf(command, gathered.lots, uses.flatMap(usesOfLots), policy)),
    ];
  }

  /** What the pieces that a command takes cost when they came; null where that is not known of all of them. */
  async costOf(command: ConsumeReservation): Promise<Money | null> {
    const { taken, lots } = await this.gather(command);
    return sumOfCosts(taken, lots);
  }

  private decidedBy(command: UseOfPieces, gathered: Gathered, policy: PartsPolicy): readonly Part[] {
    const { reservation, taken, lots } = gathered;
    const known = {
      policy,
      part: gathered.part,
      partnerId: reservation?.partnerId ?? null,
      allotment: [],
      shortage: null,
      lots,
      taken,
    };
    return [
      part({ decider: reservationDecider, command, known }),
      ...usesOfLots({ command, gathered }).map((use) =>
        part({ decider: lotDecider, command: use, known: { policy, receipt: null } }),
      ),
      ...this.defectives(command, gathered, policy),
    ];
  }

  private async gather(command: UseOfPieces): Promise<Gathered> {
    const reservation = await this.streams.reservation(command.data.reservationId);
    if (!reservation) return NOTHING;
    const { partId, outletId } = reservation;
    const [catalogued, held, named] = await Promise.all([
      this.streams.part(partId),
      this.streams.lots(reservation.lots.map(({ lotId }) => lotId)),
      this.streams.lotsOfSerials(partId, command.data.serials.map(serialOf)),
    ]);
    const others = named.filter((lot) => lot.outletId === outletId && !held.some(({ lotId }) => lotId === lot.lotId));
    const lots = [...held, ...others];
    return { reservation, part: catalogued, lots, taken: takenBy(command, reservation, lots) };
  }

  private defectives(command: UseOfPieces, gathered: Gathered, policy: PartsPolicy): readonly Part[] {
    const { pack } = this;
    return piecesBack(command, gathered).map(({ defectiveId, piece }) =>
      part({
        decider: defectivePartDecider,
        command:
          command.type === 'ConsumeReservation'
            ? together(command, 'ExpectDefectivePart', { defectiveId })
            : together(command, 'TakeDeadOnArrival', { defectiveId }),
        known: {
          policy,
          packVersion: pack.version,
          dueAt: (due, from) => pack.dueAt(due, from),
          piece,
          genuineFrom: null,
        },
      }),
    );
  }
}

type Use = Readonly<{ command: UseOfPieces; gathered: Gathered }>;

const usesOfLots = ({ command, gathered: { reservation, taken } }: Use): LotCommand[] =>
  taken.map((each) => useOfLot(command, each, reservation?.workOrderId ?? ''));

/** What is left of the reservation goes back, decided after what was used of it. */
const restOf = (command: UseOfPieces, gathered: Gathered): readonly Use[] => {
  const { reservation, lots, taken } = gathered;
  if (command.type !== 'ConsumeReservation' || !command.data.restReleased || !reservation) return [];
  const after = { ...reservation, lots: keptAfterTaking(reservation.lots, taken) };
  const rest = releaseOfRest(command);
  const left = takenBy(rest, after, lots);
  return left.length > 0 ? [{ command: rest, gathered: { ...gathered, reservation: after, taken: left } }] : [];
};

const releaseOfRest = ({ expectedVersion: _, ...command }: ConsumeReservation): ReleaseReservation => ({
  ...command,
  id: newId(command.id, 'rest'),
  type: 'ReleaseReservation',
  data: {
    reservationId: command.data.reservationId,
    quantity: null,
    serials: [],
    cause: 'NO_LONGER_NEEDED',
    note: null,
    byOrder: command.data.byOrder ?? false,
  },
});

/** What is refused takes nothing: the decider says why. */
const takenBy = (command: UseOfPieces, reservation: Reservation, lots: readonly Lot[]): readonly TakenLot[] => {
  const { data } = command;
  const outstanding = outstandingOf(reservation);
  if (command.type === 'ReleaseReservation' && outstanding === 0) return [];
  try {
    const asked = { quantity: data.quantity ?? outstanding, serials: data.serials };
    return command.type === 'ReleaseReservation'
      ? releasedFrom(reservation, lots, asked)
      : takenFrom(reservation, lots, asked);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
};

type PieceBack = Readonly<{ defectiveId: string; piece: DefectivePiece }>;

/** One for each piece: the old ones that are expected, or the new ones that do not work. */
const piecesBack = (command: UseOfPieces, { reservation, part: catalogued, taken }: Gathered): PieceBack[] => {
  if (command.type === 'ReleaseReservation' || !reservation || !catalogued || taken.length === 0) return [];
  const { partId, outletId, partnerId, reservationId, workOrderId } = reservation;
  const of = { partId, outletId, partnerId, reservationId, workOrderId };
  const ids = defectiveIdsOf(command.id, command.data.quantity);
  if (command.type === 'ConsumeReservation') {
    const { unitId, defectiveExpected } = command.data;
    const piece = { ...of, unitId, supplier: catalogued.supplier, serial: null };
    return (defectiveExpected ?? catalogued.defectiveComesBack)
      ? ids.map((defectiveId) => ({ defectiveId, piece }))
      : [];
  }
  const dead = taken.flatMap(({ supplier, quantity, serials }) =>
    Array.from({ length: quantity }, (_, n) => ({ supplier, serial: serials[n] ?? null })),
  );
  return ids.flatMap((defectiveId, n) => {
    const piece = dead[n];
    return piece ? [{ defectiveId, piece: { ...of, unitId: null, ...piece } }] : [];
  });
};
