import { type EventStore, START } from '#event-store';
import type { Context } from './context.js';
import { LEASES_CHANNEL } from './leases.js';
import { checkpointName } from './projector.js';

export const READER_KINDS = ['PROJECTION', 'POLICY', 'EFFECT'] as const;
export type ReaderKind = (typeof READER_KINDS)[number];

export const READER_STATUSES = ['RUNNING', 'STOPPED', 'UNOWNED'] as const;
export type ReaderStatus = (typeof READER_STATUSES)[number];

/** Something that follows the log: `id` is the name of its checkpoint. */
export type KnownReader = Readonly<{ id: string; kind: ReaderKind; name: string; version: number | null }>;

/** How a reader is doing, whichever worker owns it. `lagEvents` is null where the store does not count. */
export type ReaderState = KnownReader &
  Readonly<{
    status: ReaderStatus;
    error: string | null;
    position: string;
    movedAt: Date | null;
    lagEvents: number | null;
    lagSeconds: number;
    rate: number;
    owner: string | null;
    ownedSince: Date | null;
    parkedCount: number;
  }>;

/** Runs a statement and gives its rows. */
export type Query = <R>(sql: string, parameters: readonly unknown[]) => Promise<R[]>;

/** The projections and policies of a version of the code. Effects are known by their checkpoints. */
export const readersOf = (contexts: readonly Context[]): KnownReader[] => [
  ...contexts.flatMap(({ projections }) =>
    projections.map((projection): KnownReader => {
      const { name, version } = projection;
      return { id: checkpointName(projection), kind: 'PROJECTION', name, version };
    }),
  ),
  ...contexts.flatMap(({ policies }) =>
    policies.map(({ name }): KnownReader => ({ id: `policy:${name}`, kind: 'POLICY', name, version: null })),
  ),
];

/** All readers and how they are doing, from what their owners wrote down. */
export class Readers {
  constructor(
    private readonly query: Query,
    private readonly store: EventStore,
    private readonly known: readonly KnownReader[],
  ) {}

  async states(): Promise<ReaderState[]> {
    const [head, effects] = [await this.store.head(), await this.effects()];
    const rows = await this.query<Row>(STATES, [[...this.known, ...effects].map(({ id }) => id)]);
    const found = new Map(rows.map((row) => [row.id, row]));
    const seconds = secondsBehind(this.store, head);
    return Promise.all(
      [...this.known, ...effects].map(async (reader) => {
        const state = { ...NOTHING, ...found.get(reader.id), ...reader };
        const lagEvents = this.store.eventsBetween(state.position, head);
        return { ...state, lagEvents, lagSeconds: await seconds(state.position) };
      }),
    );
  }

  /**
   * Has everything of this name try again what it parked, or the one `stream`, and where it stopped. Gives how many
   * streams and stops that are, or null where nothing has this name.
   */
  async retry(name: string, stream: string | null): Promise<number | null> {
    const named = [...this.known, ...(await this.effects())].filter((reader) => reader.name === name);
    if (!named.length) return null;
    const ids = named.map(({ id }) => id);
    const parked = await this.query<{ n: number }>(RETRY_PARKED, [ids, stream]);
    const stopped = stream === null ? await this.query<{ n: number }>(RETRY_STOPPED, [ids]) : [];
    await this.query('SELECT pg_notify($1, $2)', [LEASES_CHANNEL, '']);
    return (parked[0]?.n ?? 0) + (stopped[0]?.n ?? 0);
  }

  names(): string[] {
    return this.known.map(({ name }) => name);
  }

  private async effects(): Promise<KnownReader[]> {
    const rows = await this.query<{ id: string }>(
      `SELECT name AS id FROM work.checkpoint WHERE starts_with(name, 'effect:') ORDER BY name`,
      [],
    );
    return rows.map(({ id }) => ({ id, kind: 'EFFECT', name: id.slice('effect:'.length), version: null }));
  }
}

/**
 * For how many seconds the first event behind a position has been waiting. Most readers stand at the same few positions,
 * of which each is looked at once.
 */
const secondsBehind = (store: EventStore, head: string): ((position: string) => Promise<number>) => {
  const known = new Map<string, Promise<number>>();
  return (position) => {
    const seconds = known.get(position) ?? (position < head ? store.secondsBehind(position) : Promise.resolve(0));
    known.set(position, seconds);
    return seconds;
  };
};

type Row = Omit<ReaderState, keyof KnownReader | 'lagEvents' | 'lagSeconds'> & { id: string };

const NOTHING = {
  status: 'UNOWNED',
  error: null,
  position: START,
  movedAt: null,
  rate: 0,
  owner: null,
  ownedSince: null,
  parkedCount: 0,
} as const;

const STATES = `SELECT name AS id, encode(position, 'hex') AS position, moved_at AS "movedAt",
    CASE WHEN worker.id IS NULL THEN 'UNOWNED' ELSE lease.status END AS status,
    lease.error, CASE WHEN worker.id IS NULL THEN 0 ELSE coalesce(lease.rate, 0) END AS rate,
    worker.id AS owner, CASE WHEN worker.id IS NOT NULL THEN lease.taken_at END AS "ownedSince",
    (SELECT count(*)::int FROM work.parked WHERE parked.reader = name) AS "parkedCount"
  FROM work.checkpoint
  LEFT JOIN work.lease ON lease.reader = name
  LEFT JOIN work.worker ON worker.id = lease.owner AND worker.until > now()
  WHERE name = ANY ($1)`;

const RETRY_PARKED = `WITH retried AS (
    UPDATE work.parked SET next_try_at = now() WHERE reader = ANY ($1) AND stream = coalesce($2, stream) RETURNING 1)
  SELECT count(*)::int AS n FROM retried`;

const RETRY_STOPPED = `WITH retried AS (
    UPDATE work.lease SET retry_asked = true WHERE reader = ANY ($1) AND status = 'STOPPED' RETURNING 1)
  SELECT count(*)::int AS n FROM retried`;
