import type { Json, Origin } from '#event-sourcing';
import { Pulse } from './pulse.js';
import type { LastChange } from './store-errors.js';

/** Who did it, for whom, why, and by which command: stored beside the data of each event, as JSON. */
export type StoredMeta = Readonly<{
  by: string;
  onBehalfOf: string | null;
  commandId: string;
  /** Tells a repeated command from another one under the same id. */
  commandHash: string;
  correlationId: string;
  causationId: string | null;
  origin: Origin;
}>;

/** An event as it goes to the store: personal fields are encrypted already. */
export type NewEvent = Readonly<{
  id: string;
  type: string;
  schemaVersion: number;
  data: Json;
  meta: StoredMeta;
  occurredAt: string;
}>;

export type StoredEvent = NewEvent &
  Readonly<{ stream: string; version: bigint; position: string; recordedAt: string }>;

/** The version that a stream has before its first event. */
export const NO_STREAM = -1n;

/** Before the first event of every store. */
export const START = '0'.repeat(32);

/** `expected`: the version of the last event that the writer has seen, or `NO_STREAM`. */
export type Append = Readonly<{ stream: string; expected: bigint; events: readonly NewEvent[] }>;

/** Version and position of the last event appended. Position is null only where a store can't tell it for a repeat. */
export type Appended = Readonly<{ stream: string; version: bigint; position: string | null; deduplicated: boolean }>;

/** `after` is exclusive. Without `categories`, all streams are read; a category is what stands before the first '-'. */
export type ReadAll = Readonly<{ after: string; limit: number; categories?: readonly string[] }>;

/** `upTo` is where the reader stands afterwards: it passes events that the categories left out. */
export type Page = Readonly<{ events: readonly StoredEvent[]; upTo: string }>;

/** Which log this is. A restore makes a new epoch: cursors and checkpoints of the old one must be refused. */
export type StoreIdentity = Readonly<{ id: string; epoch: number }>;

export type Subscription = Omit<ReadAll, 'limit'> & Readonly<{ limit?: number; signal: AbortSignal }>;

/**
 * The one door to the events, with one contract suite for every adapter.
 *
 * - Appends are idempotent by event ids: the same ids at the same versions answer the first result, `deduplicated`.
 * - Positions are 16 bytes in hex, in commit order without a reader ever skipping one; compare them as strings.
 * - Events are never changed or deleted.
 */
export abstract class EventStore {
  /** Beats when something may have been appended. A hint only: readers look themselves, and also without it. */
  readonly appended = new Pulse();

  abstract identity(): Promise<StoreIdentity>;

  /** @throws StoreConflict, EventIdReused, EventMalformed, StoreUnavailable */
  async append(append: Append): Promise<Appended> {
    const [appended] = await this.appendMany([append]);
    if (!appended) throw new Error('The store answered no result for an append.');
    return appended;
  }

  /** Several different streams, all or nothing; errors as `append`, and Error where a stream stands twice. */
  abstract appendMany(appends: readonly Append[]): Promise<readonly Appended[]>;

  /** The whole stream in order; empty where there is none. */
  abstract readStream(stream: string): Promise<readonly StoredEvent[]>;

  abstract readAll(read: ReadAll): Promise<Page>;

  /** The position of the last event, or `START`. */
  abstract head(): Promise<string>;

  /** How many events lie between two positions; null where positions are no numbers of events. */
  eventsBetween(after: string, upTo: string): number | null {
    return upTo > after ? Number(numberOf(upTo) - numberOf(after)) : 0;
  }

  /** For how many seconds the first event after a position has been waiting for a reader; 0 where there is none. */
  async secondsBehind(after: string, now = Date.now()): Promise<number> {
    const { events } = await this.readAll({ after, limit: 1 });
    const [next] = events;
    return next ? Math.max(0, (now - Date.parse(next.recordedAt)) / 1_000) : 0;
  }

  /** Answers what was appended before; appends that come later are refused with StoreUnavailable. */
  abstract close(): Promise<void>;

  /** Pages of events after a position, then live ones as they come, until `signal` aborts. Pages may hold no events. */
  async *subscribe({ signal, limit = 500, ...read }: Subscription): AsyncGenerator<Page> {
    let after = read.after;
    while (!signal.aborted) {
      const seen = this.appended.count;
      const page = await this.readAll({ ...read, after, limit });
      if (page.upTo === after) await this.appended.next(seen, POLL_MS, signal);
      else yield page;
      after = page.upTo;
    }
  }
}

/** How long a reader trusts the silence of the hints. */
const POLL_MS = 500;

export const categoryOf = (stream: string): string => stream.slice(0, Math.max(0, stream.indexOf('-')) || undefined);

/** A second append to the same stream could not name the version that it expects. */
export const refuseTwice = (appends: readonly Append[]): void => {
  if (new Set(appends.map(({ stream }) => stream)).size < appends.length)
    throw new Error('A stream stands twice in one append: put its events into one.');
};

/** A dense number of a log as the position that readers see. */
export const positionOf = (n: bigint): string => n.toString(16).padStart(16, '0').repeat(2);

export const numberOf = (position: string): bigint => BigInt(`0x${position.slice(0, 16)}`);

/** The end of a stream: its version, who changed it last and when. */
export const lastChangeOf = (stored: readonly StoredEvent[]): LastChange => {
  const last = stored.at(-1);
  return last
    ? { version: last.version, by: last.meta.by, at: last.recordedAt }
    : { version: NO_STREAM, by: null, at: null };
};
