import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Recorded } from '#event-sourcing';
import { isOutage } from '#event-store';
import { CheckpointLost } from './checkpoints.js';
import { Held, writeParked } from './held.js';
import type { LogReader } from './log-reader.js';
import { asError, Unfoldable } from './unfoldable.js';

/** How many of a parked stream's events could be handled now, what stopped the rest, and what writes the outcome. */
export type Mended = Readonly<{
  handled: number;
  failure: Unfoldable | null;
  write: (manager: EntityManager) => Promise<void>;
}>;

/** Handles events one after the other up to the first that can't be. */
export const inOrder = async (
  events: readonly Recorded[],
  handle: (event: Recorded) => Promise<void> | void,
): Promise<Omit<Mended, 'write'>> => {
  for (const [handled, event] of events.entries()) {
    try {
      await handle(event);
    } catch (error) {
      if (isOutage(error)) throw error;
      return { handled, failure: new Unfoldable(event, asError(error)) };
    }
  }
  return { handled: events.length, failure: null };
};

type Queued = Readonly<{ version: string; position: string }>;

export type ParkingParts = Readonly<{ dataSource: DataSource; log: LogReader }>;

/**
 * The streams that one reader put aside, each at an event that it can't handle; what comes later in them queues behind.
 * They are tried again by themselves, when somebody asks, and when another worker or another version takes over.
 */
export class Parking {
  private readonly logger = new Logger(Parking.name);
  /** At which position each stream is parked. */
  private streams: Map<string, string> | undefined;
  private isNew = true;

  constructor(
    private readonly parts: ParkingParts,
    private readonly reader: string,
  ) {}

  /** What a page adds to it. */
  async open(): Promise<Held> {
    this.streams ??= await this.load();
    return new Held(this.reader, this.streams);
  }

  /** Whether anything is parked, as far as this process knows. */
  get isEmpty(): boolean {
    return !this.streams?.size;
  }

  /** To be called when the transaction that wrote `held` is committed. */
  keep(held: Held): void {
    for (const [stream, { event, message }] of held.fresh) {
      this.streams?.set(stream, event.meta.position);
      this.logger.error(`${this.reader} parked the stream ${stream}: ${message}`);
    }
  }

  forget(): void {
    this.streams = undefined;
  }

  /** Tries those that are due; `attempt` handles the events that wait, in order. Gives whether anything was written. */
  async mend(attempt: (events: readonly Recorded[]) => Promise<Mended>): Promise<boolean> {
    const due: { stream: string }[] = await this.parts.dataSource.query(
      'SELECT stream FROM work.parked WHERE reader = $1 AND next_try_at <= now() ORDER BY position',
      [this.reader],
    );
    for (const { stream } of due) await this.mendStream(stream, attempt);
    return due.length > 0;
  }

  private async mendStream(stream: string, attempt: (events: readonly Recorded[]) => Promise<Mended>): Promise<void> {
    const { dataSource } = this.parts;
    try {
      const events = await this.eventsOf(stream);
      const { handled, failure, write } = await attempt(events);
      await dataSource.transaction(async (manager) => {
        await write(manager);
        await this.settle(manager, stream, { handled: events.slice(0, handled), failure });
      });
      if (failure) return void this.forget();
      this.streams?.delete(stream);
      this.logger.log(`${this.reader} goes on with the stream ${stream}: ${events.length} events were made up for.`);
    } catch (error) {
      if (isOutage(error) || error instanceof CheckpointLost) throw error;
      await dataSource.query(FAILED_AGAIN, [this.reader, stream, asError(error).message]);
    }
  }

  /** Those that wait, as the log has them now. */
  private async eventsOf(stream: string): Promise<Recorded[]> {
    const queued: Queued[] = await this.parts.dataSource.query(
      `SELECT version, encode(position, 'hex') AS position FROM work.parked_event
       WHERE reader = $1 AND stream = $2 ORDER BY work.parked_event.version`,
      [this.reader, stream],
    );
    const positions = new Map(queued.map(({ version, position }) => [version, position]));
    const events = await this.parts.log.stream(stream);
    return events.flatMap((event) => {
      const position = positions.get(String(event.meta.version));
      return position ? [{ ...event, meta: { ...event.meta, position } }] : [];
    });
  }

  private async settle(
    manager: EntityManager,
    stream: string,
    { handled, failure }: { handled: readonly Recorded[]; failure: Unfoldable | null },
  ): Promise<void> {
    const versions = handled.map(({ meta }) => String(meta.version));
    await manager.query(UNQUEUE, [this.reader, stream, versions]);
    if (!failure)
      await manager.query('DELETE FROM work.parked WHERE reader = $1 AND stream = $2', [this.reader, stream]);
    else if (handled.length) await writeParked(manager, this.reader, failure);
    else await manager.query(FAILED_AGAIN, [this.reader, stream, failure.reason.message]);
  }

  /** Whoever begins to read tries everything once: the code may be another one now. */
  private async load(): Promise<Map<string, string>> {
    const [rows]: [{ stream: string; position: string }[], number] = await this.parts.dataSource.query(
      `UPDATE work.parked SET next_try_at = CASE WHEN $2 THEN now() ELSE next_try_at END WHERE reader = $1
       RETURNING stream, encode(position, 'hex') AS position`,
      [this.reader, this.isNew],
    );
    this.isNew = false;
    return new Map(rows.map(({ stream, position }) => [stream, position]));
  }
}

/** Tried again after a minute, then after 5, after 25, then every hour. */
const PAUSE = `least(interval '1 minute' * power(5, least(work.parked.tries, 3)), interval '1 hour')`;

const FAILED_AGAIN = `UPDATE work.parked SET tries = tries + 1, error = $3, next_try_at = now() + ${PAUSE}
  WHERE reader = $1 AND stream = $2`;

const UNQUEUE = 'DELETE FROM work.parked_event WHERE reader = $1 AND stream = $2 AND version = ANY ($3)';
