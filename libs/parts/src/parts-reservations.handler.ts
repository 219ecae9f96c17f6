import { Injectable } from '@nestjs/common';
import { type Part, part } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { Money } from '#values';
import { lotDecider } from './lot/lot.decider.js';
import type { UseOfPieces } from './lot/lot-use.js';
import { LotSearch } from './lot-search.handler.js';
import { partsPolicySection } from './parts.policy-section.js';
import type {
  ConsumeReservation,
  ReleaseReservation,
  ReportDeadOnArrival,
  ReserveParts,
} from './reservation/reservation.commands.js';
import { reservationDecider, reservationStream } from './reservation/reservation.decider.js';
import type { FromLot } from './reservation/reservation.events.js';
import type { ReservationKnown } from './reservation/reservation-known.js';
import { StockStreams } from './stock-streams.handler.js';
import { TakenPieces } from './taken-pieces.handler.js';
import { together } from './together.js';

/**
 * What another context appends together with its own decision, in one `runTogether`, in order to reserve, use or give back
 * parts. All parts go under the id of the command that is handed in: hand in your own command with the data of one of
 * these. Several reservations may go into one append, each under an id of its own.
 */
@Injectable()
export class PartsReservations {
  constructor(
    private readonly streams: StockStreams,
    private readonly search: LotSearch,
    private readonly taken: TakenPieces,
    private readonly pack: PolicyPack,
  ) {}

  /**
   * Calls `attempt` with what reserves the parts, until no lot says that others were first; with null where too few are in
   * stock. `attempt` appends and returns what it likes; it may be called several times and must not catch rejections.
   */
  async reserving<T>(command: ReserveParts, attempt: (parts: readonly Part[] | null) => Promise<T>): Promise<T> {
    const known = await this.reservationKnown(command);
    const wanted = { ...command.data, id: command.data.reservationId };
    return this.search.among(wanted, async (lots) => attempt(await this.reserve(command, known, lots)));
  }

  /** What reserves the parts as far as the read model knows; null where too few are in stock. A lot may still say no. */
  async partsToReserve(command: ReserveParts): Promise<readonly Part[] | null> {
    const wanted = { ...command.data, id: command.data.reservationId };
    const lots = await this.search.allotment(wanted);
    return this.reserve(command, await this.reservationKnown(command), lots);
  }

  /** What says no with `PARTS_OUT_OF_STOCK`, where else there is some and what is on its way. */
  async partsToRefuse(command: ReserveParts): Promise<readonly Part[]> {
    const known = await this.reservationKnown(command);
    const { partId, outletId } = command.data;
    const shortage = await this.search.shortage({ partId, outletId, partnerId: known.partnerId });
    return [part({ decider: reservationDecider, command, known: { ...known, shortage } })];
  }

  /** What gives pieces back to their lots. Build it anew wherever the append says that the reservation changed: see `again`. */
  partsToRelease(command: ReleaseReservation): Promise<readonly Part[]> {
    return this.using(command);
  }

  /** What builds pieces in, and expects the replaced ones back. Build it anew as `partsToRelease`. */
  partsToConsume(command: ConsumeReservation): Promise<readonly Part[]> {
    return this.using(command);
  }

  /** What the pieces that would be built in cost when they came; null where that is not known of all of them. */
  costOf(command: ConsumeReservation): Promise<Money | null> {
    return this.taken.costOf(command);
  }

  /** What hands pieces that do not work to the defective parts. Build it anew as `partsToRelease`. */
  partsToWriteOff(command: ReportDeadOnArrival): Promise<readonly Part[]> {
    return this.using(command);
  }

  /** Calls `attempt` again where others were first: build the parts within it. */
  again<T>(attempt: () => Promise<T>): Promise<T> {
    return this.search.again(attempt);
  }

  private async using(command: UseOfPieces): Promise<readonly Part[]> {
    const { reservationId } = command.data;
    const policy = this.pack.section(partsPolicySection);
    const isHandled = await this.streams.isHandled(reservationStream(reservationId), command);
    return this.taken.partsOf(command, policy, isHandled);
  }

  /** What was reserved before takes from no lot again. */
  private async reserve(
    command: ReserveParts,
    known: ReservationKnown,
    lots: readonly FromLot[] | null,
  ): Promise<readonly Part[] | null> {
    const { reservationId, workOrderId } = command.data;
    const isMade = (await this.streams.reservation(reservationId)) !== null;
    if (isMade) return [part({ decider: reservationDecider, command, known })];
    if (!lots) return null;
    return [
      part({ decider: reservationDecider, command, known: { ...known, allotment: lots } }),
      ...lots.map(({ lotId, quantity }) =>
        part({
          decider: lotDecider,
          command: together(command, 'ReserveFromLot', { lotId, reservationId, workOrderId, quantity }),
          known: { policy: known.policy, receipt: null },
        }),
      ),
    ];
  }

  private async reservationKnown({ data }: ReserveParts): Promise<ReservationKnown> {
    const [catalogued, partnerId] = await Promise.all([
      this.streams.part(data.partId),
      this.streams.partnerOf(data.outletId),
    ]);
    return {
      policy: this.pack.section(partsPolicySection),
      part: catalogued,
      partnerId,
      allotment: [],
      shortage: null,
      lots: [],
      taken: [],
    };
  }
}
