import type { EntityManager } from 'typeorm';
import type { Recorded } from '#event-sourcing';
import { positionBytes } from './position-column.js';
import { Unfoldable } from './unfoldable.js';

/** The id of what a stream is about. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** Behind all positions. */
const NOWHERE = '~';

/** What one page parks and queues. */
export class Held {
  readonly fresh = new Map<string, Unfoldable>();
  private readonly queued: Recorded[] = [];

  constructor(
    private readonly reader: string,
    /** At which position each stream was parked before. */
    private readonly parked: ReadonlyMap<string, string>,
  ) {}

  /** Whether the event waits behind another one of its stream. */
  queue(event: Recorded): boolean {
    const { stream, position } = event.meta;
    const waits = this.fresh.has(stream) || (this.parked.get(stream) ?? NOWHERE) <= position;
    if (waits) this.queued.push(event);
    return waits;
  }

  park(event: Recorded, reason: Error): void {
    this.fresh.set(event.meta.stream, new Unfoldable(event, reason));
    this.queued.push(event);
  }

  /** A parked stream other than `own` whose row is among `ids`, if any. */
  otherOf(own: string, ids: readonly string[]): string | undefined {
    if (!this.parked.size && !this.fresh.size) return undefined;
    const streams = [...this.parked.keys(), ...this.fresh.keys()];
    return streams.find((stream) => stream !== own && ids.includes(idOf(stream)));
  }

  get isEmpty(): boolean {
    return this.queued.length === 0;
  }

  /** In the transaction that moves the checkpoint. */
  async write(manager: EntityManager): Promise<void> {
    for (const failure of this.fresh.values()) await writeParked(manager, this.reader, failure);
    if (this.isEmpty) return;
    await manager.query(QUEUE, [
      this.reader,
      this.queued.map(({ meta }) => meta.stream),
      this.queued.map(({ meta }) => String(meta.version)),
      this.queued.map(({ meta }) => positionBytes(meta.position)),
    ]);
  }
}

/** Says at which event a stream is parked. */
export const writeParked = async (
  manager: EntityManager,
  reader: string,
  { event: { type, meta }, reason }: Unfoldable,
): Promise<void> => {
  const { stream, id, position } = meta;
  await manager.query(PARK, [reader, stream, id, type, positionBytes(position), reason.message]);
};

const PARK = `INSERT INTO work.parked (reader, stream, event_id, event_type, position, error, next_try_at)
  VALUES ($1, $2, $3, $4, $5, $6, now() + interval '1 minute')
  ON CONFLICT (reader, stream) DO UPDATE SET event_id = excluded.event_id, event_type = excluded.event_type,
    position = excluded.position, error = excluded.error, tries = 1, next_try_at = excluded.next_try_at`;

const QUEUE = `INSERT INTO work.parked_event (reader, stream, version, position)
  SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::bytea[]) ON CONFLICT DO NOTHING`;
