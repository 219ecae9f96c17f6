import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { Rejection } from '#event-sourcing';
import { categoryOf, EventStore, StoreConflict } from '#event-store';
import { Waits } from '#projections';
import { lotProjection } from './lot/lot.projection.js';
import { freeLots } from './lot/lot.queries.js';
import { sumOf } from './quantities.js';
import type { FromLot } from './reservation/reservation.events.js';
import type { Shortage } from './reservation/reservation-known.js';
import { spread } from './reservation/spread.js';
import { allotted } from './reservation/taking.js';
import { shortageOf } from './shortage.queries.js';

const PATIENCE_MS = 5_000;
const GIVE_UP_MS = 20_000;
const OTHERS_WERE_FIRST = [
  'LOT_EXHAUSTED',
  'LOT_HOLDS_LESS',
  'PART_SERIAL_ALREADY_KNOWN',
  'RESERVATION_ALREADY_MADE',
  'RESERVATION_CHANGED',
];

/** `id` spreads those who come at the same time over the lots. */
export type Wanted = Readonly<{ id: string; partId: string; outletId: string; quantity: number }>;

/** Finds lots by the read model, which only advises, and again wherever a lot says that others were first. */
@Injectable()
export class LotSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  /** `attempt` gets lots that had enough free pieces, or null where the read model knows of too few, seen to the end of the log. */
  async among<T>(wanted: Wanted, attempt: (lots: readonly FromLot[] | null) => Promise<T>): Promise<T> {
    const said = new Map<string, number>();
    const giveUpAt = performance.now() + GIVE_UP_MS;
    let isCaughtUp = false;
    for (;;) {
      const lots = await this.allotment(wanted, said);
      if (!lots && !isCaughtUp) {
        await this.waits.until(lotProjection.name, await this.store.head(), PATIENCE_MS);
        isCaughtUp = true;
        said.clear();
        continue;
      }
      try {
        return await attempt(lots);
      } catch (error) {
        if (!isLostRace(error) || performance.now() > giveUpAt) throw error;
        noteDown(error, said);
        isCaughtUp = false;
      }
    }
  }

  /** Asks again where others were first. */
  async again<T>(attempt: () => Promise<T>): Promise<T> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (;;)
      try {
        return await attempt();
      } catch (error) {
        if (!isLostRace(error) || performance.now() > giveUpAt) throw error;
      }
  }

  /** What there is here, elsewhere and on its way, for who gets none. */
  shortage(wanted: Readonly<{ partId: string; outletId: string; partnerId: string | null }>): Promise<Shortage> {
    return shortageOf(this.dataSource, wanted);
  }

  /** What lots said of themselves counts more than their rows. */
  async allotment(wanted: Wanted, said: ReadonlyMap<string, number> = new Map()): Promise<readonly FromLot[] | null> {
    const rows = await freeLots(SYSTEM_SCOPE, this.dataSource, wanted);
    const lots = rows.map(({ lotId, quantity }) => ({
      lotId,
      quantity: Math.min(quantity, said.get(lotId) ?? quantity),
    }));
    const free = lots.filter(({ quantity }) => quantity > 0);
    const taken = allotted(spread(free, wanted.id), wanted.quantity);
    return sumOf(taken) === wanted.quantity ? taken : null;
  }
}

const isLostRace = (error: unknown): boolean =>
  (error instanceof StoreConflict && categoryOf(error.stream) === 'lot') ||
  (error instanceof Rejection && OTHERS_WERE_FIRST.includes(error.code));

const noteDown = (error: unknown, said: Map<string, number>): void => {
  if (!(error instanceof Rejection)) return;
  const { lotId, available } = error.details;
  if (typeof lotId === 'string') said.set(lotId, typeof available === 'number' ? available : 0);
};
