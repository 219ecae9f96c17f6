import type { DataSource } from 'typeorm';
import { fold, type Recorded, Rejection } from '#event-sourcing';
import type { EventStore } from '#event-store';
import { START } from '#event-store';
import { testRunner } from '#event-store/testing';
import type { PolicyPack } from '#policy-pack';
import { defaultPack } from '#policy-pack/testing';
import type { Waits } from '#projections';
import { type PartsEvent, partsEventVersions } from './events.js';
import { LongLots } from './long-lots.handler.js';
import type { CorrectLot } from './lot/lot.commands.js';
import { lotDecider } from './lot/lot.decider.js';
import type { LotEvent } from './lot/lot.events.js';
import { availableOf, type Lot } from './lot/lot-state.js';
import { LotSearch, type Wanted } from './lot-search.handler.js';
import type { StockMovementCommand } from './movement/stock-movement.commands.js';
import { HandleStockMovement, StockMovementHandler } from './movement/stock-movement.handler.js';
import { StockReceipts } from './movement/stock-receipts.handler.js';
import { StockTransfers } from './movement/stock-transfers.handler.js';
import { NewLots } from './new-lots.handler.js';
import type { PartCommand } from './part/part.commands.js';
import { partDecider } from './part/part.decider.js';
import { policy } from './parts.fixtures.js';
import { type PartsPolicy, partsPolicySection } from './parts.policy-section.js';
import { PartsReservations } from './parts-reservations.handler.js';
import { sumOf } from './quantities.js';
import type { ReservationCommand } from './reservation/reservation.commands.js';
import { reservationDecider } from './reservation/reservation.decider.js';
import type { FromLot, ReservationEvent } from './reservation/reservation.events.js';
import { HandleReservation, ReservationHandler } from './reservation/reservation.handler.js';
import type { Reservation } from './reservation/reservation-state.js';
import { allotted } from './reservation/taking.js';
import { StockStreams } from './stock-streams.handler.js';
import { TakenPieces } from './taken-pieces.handler.js';

/** The lots as the log tells them, by the streams that they are on. */
export type Stock = Readonly<{
  events: readonly Recorded<PartsEvent>[];
  lots: readonly Lot[];
  reservations: readonly Reservation[];
}>;

/**
 * Advice that is always wrong: it takes all lots to be as full as on their first day, until it is asked to catch up. What
 * holds then holds because the lots decide.
 */
class WrongAdvice extends LotSearch {
  private isRight = false;

  constructor(private readonly stock: () => Promise<Stock>) {
    const waits = { until: async () => this.catchUp() };
    super(null as unknown as DataSource, { head: async () => START } as EventStore, waits as unknown as Waits);
  }

  private async catchUp(): Promise<boolean> {
    this.isRight = true;
    return true;
  }

  override async allotment(
    wanted: Wanted,
    said: ReadonlyMap<string, number> = new Map(),
  ): Promise<readonly FromLot[] | null> {
    const { lots } = await this.stock();
    const here = lots.filter((lot) => lot.partId === wanted.partId && lot.outletId === wanted.outletId);
    const { isRight } = this;
    this.isRight = false;
    const advised = here.map((lot) => ({
      lotId: lot.lotId,
      quantity: isRight ? availableOf(lot) : (said.get(lot.lotId) ?? policy.mostPiecesPerLot),
    }));
    const taken = allotted(advised, wanted.quantity);
    return sumOf(taken) === wanted.quantity ? taken : null;
  }

  override async shortage() {
    return { available: 0, elsewhere: [], expected: [] };
  }
}

const packWith = (numbers: Partial<PartsPolicy>): PolicyPack => {
  const pack = defaultPack(partsPolicySection);
  return Object.assign(Object.create(pack), { section: () => ({ ...pack.section(partsPolicySection), ...numbers }) });
};

/** The commands of stock over a store in memory, by the pack's numbers or others. A rejection is an answer. */
export const stockWorld = (numbers: Partial<PartsPolicy> = {}) => {
  const { store, codec, runner } = testRunner(partsEventVersions);
  const pack = packWith(numbers);
  const streams = new StockStreams(store, codec);
  const newLots = new NewLots(streams, pack);

  const stock = async (): Promise<Stock> => {
    const { events: stored } = await store.readAll({ after: START, limit: 100_000 });
    const events = await codec.decode<PartsEvent>(stored);
    const of = <E extends PartsEvent>(category: string) =>
      [...new Set(events.map(({ meta }) => meta.stream).filter((stream) => stream.startsWith(`${category}-`)))].map(
        (stream) => events.filter(({ meta }) => meta.stream === stream) as unknown as E[],
      );
    return {
      events,
      lots: of<LotEvent>('lot').map((each) => fold(lotDecider, each) as Lot),
      reservations: of<ReservationEvent>('reservation').map((each) => fold(reservationDecider, each) as Reservation),
    };
  };

  const search = new WrongAdvice(stock);
  const reservations = new PartsReservations(
    streams,
    search,
    new TakenPieces(streams, new LongLots(newLots), pack),
    pack,
  );
  const reserving = new ReservationHandler(runner, reservations);
  const receipts = new StockReceipts(runner, newLots);
  const transfers = new StockTransfers(runner, streams, search, newLots);
  const moving = new StockMovementHandler(pack, streams, receipts, transfers);

  const answered = async (sent: Promise<unknown>): Promise<string> =>
    sent.then(
      () => 'DONE',
      (error: unknown) => {
        if (error instanceof Rejection) return error.code;
        throw error;
      },
    );

  return {
    stock,
    register: (command: PartCommand) => runner.run(partDecider, command, { policy }),
    move: (command: StockMovementCommand) => answered(moving.execute(new HandleStockMovement(command))),
    reserve: (command: ReservationCommand) => answered(reserving.execute(new HandleReservation(command))),
    correct: (command: CorrectLot) => answered(runner.run(lotDecider, command, { policy, receipt: null })),
  };
};
