import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { Json } from '#event-sourcing';
import { AppendQueue, type Group, type Outcome } from './append-queue.js';
import {
  type Append,
  type Appended,
  EventStore,
  numberOf,
  type Page,
  positionOf,
  type ReadAll,
  type StoredEvent,
  type StoredMeta,
  type StoreIdentity,
} from './event-store.js';
import type { Listener } from './listener.js';
import { isOutage } from './outage.js';
import { EventIdReused, StoreConflict } from './store-errors.js';
import { storableJson } from './well-formed.js';

/** The channel on which a writer tells readers of every process that something was appended. */
const CHANNEL = 'aftercare_events';

/** Events in PostgreSQL: dense numbers in commit order, appended by one function call for many writers. */
export class PostgresEventStore extends EventStore {
  private readonly queue = new AppendQueue((groups) => this.send(groups), isOutage);
  private readonly streams = new DataLoader<string, readonly StoredEvent[]>((names) => this.readStreams(names), {
    cache: false,
    maxBatchSize: 500,
  });
  private readonly stopListening: () => void;
  private known: Promise<StoreIdentity> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly listener: Listener,
  ) {
    super();
    this.stopListening = listener.on(CHANNEL, () => this.appended.ring());
  }

  identity(): Promise<StoreIdentity> {
    this.known ??= this.pool
      .query<StoreIdentity>('SELECT id::text, epoch FROM events.store')
      .then(({ rows: [row] }) => row ?? Promise.reject(new Error('The event store has no identity row.')));
    this.known.catch(() => {
      this.known = undefined;
    });
    return this.known;
  }

  async appendMany(appends: readonly Append[]): Promise<readonly Appended[]> {
    if (new Set(appends.map(({ stream }) => stream)).size < appends.length)
      throw new Error('A stream stands twice in one append.');
    for (const { events } of appends) for (const { type, data, meta } of events) checkStorable(type, data, meta);
    const appended = await this.queue.add({
      appends,
      events: appends.reduce((sum, { events }) => sum + events.length, 0),
    });
    this.listener.notify(CHANNEL);
    return appended;
  }

  readStream(stream: string): Promise<readonly StoredEvent[]> {
    return this.streams.load(stream);
  }

  async readAll({ after, limit, categories }: ReadAll): Promise<Page> {
    const { rows } = await this.pool.query<Row>({
      name: categories ? 'read-categories' : 'read-all',
      text: categories ? READ_CATEGORIES : READ_ALL,
      values: categories ? [numberOf(after), limit, categories] : [numberOf(after), limit],
    });
    const events = rows.filter((row) => row.id !== null).map(stored);
    const head = positionOf(BigInt(rows[0]?.head ?? 0));
    const last = events.at(-1)?.position ?? after;
    return { events, upTo: events.length < limit && head > last ? head : last };
  }

  async head(): Promise<string> {
    const { rows } = await this.pool.query<{ head: string }>(
      'SELECT coalesce(max(position), 0) AS head FROM events.event',
    );
    return positionOf(BigInt(rows[0]?.head ?? 0));
  }

  async close(): Promise<void> {
    this.stopListening();
    await this.queue.drain();
    this.appended.ring();
  }

  private async readStreams(names: readonly string[]): Promise<readonly StoredEvent[][]> {
    const { rows } = await this.pool.query<Row>({ name: 'read-streams', text: READ_STREAMS, values: [names] });
    const found = new Map<string, StoredEvent[]>(names.map((name) => [name, []]));
    for (const row of rows) found.get(row.stream)?.push(stored(row));
    return names.map((name) => found.get(name) ?? []);
  }

  private async send(groups: readonly Group[]): Promise<readonly Outcome[]> {
    const { rows } = await this.pool.query<OutcomeRow>({ name: 'append', text: APPEND, values: parameters(groups) });
    let row = 0;
    return groups.map((group) => outcomeOf(group, rows.slice(row, (row += group.appends.length))));
  }
}

const COLUMNS = `e.position, e.stream, e.version, e.id, e.type, e.schema_version, e.data, e.meta,
  to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS occurred_at,
  to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS recorded_at`;
const HEAD = '(SELECT coalesce(max(position), 0) AS head FROM events.event) h';
const READ_ALL = `SELECT ${COLUMNS}, h.head FROM ${HEAD} LEFT JOIN LATERAL (
  SELECT * FROM events.event WHERE position > $1 ORDER BY position LIMIT $2) e ON true ORDER BY e.position`;
const READ_CATEGORIES = `SELECT ${COLUMNS}, h.head FROM ${HEAD} LEFT JOIN LATERAL (
  SELECT * FROM events.event WHERE position > $1 AND split_part(stream, '-', 1) = ANY ($3) ORDER BY position LIMIT $2) e ON true
  ORDER BY e.position`;
const READ_STREAMS = `SELECT ${COLUMNS} FROM events.event e WHERE e.stream = ANY ($1) ORDER BY e.stream, e.version`;
const APPEND = 'SELECT * FROM events.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)';

type Row = {
  position: string;
  stream: string;
  version: string;
  id: string | null;
  type: string;
  schema_version: number;
  data: Json;
  meta: StoredMeta;
  occurred_at: string;
  recorded_at: string;
  head?: string;
};

type OutcomeRow = {
  outcome: 'APPENDED' | 'DEDUPLICATED' | 'ID_REUSED' | 'CONFLICT' | 'ABANDONED';
  version: string;
  position: string | null;
  changed_by: string | null;
  changed_at: Date | null;
};

const stored = (row: Row): StoredEvent => ({
  id: row.id ?? '',
  type: row.type,
  schemaVersion: row.schema_version,
  data: row.data,
  meta: row.meta,
  occurredAt: row.occurred_at,
  stream: row.stream,
  version: BigInt(row.version),
  position: positionOf(BigInt(row.position)),
  recordedAt: row.recorded_at,
});

const checkStorable = (type: string, data: Json, meta: StoredMeta): void => {
  storableJson(data, type);
  storableJson(meta, `The description of ${type}`);
};

/** One array per parameter of the database's `append`, in its order. */
const parameters = (groups: readonly Group[]): unknown[] => {
  const appends = groups.flatMap((group, n) => group.appends.map((append) => ({ group: n, append })));
  const events = appends.flatMap(({ append }, n) => append.events.map((event) => ({ append: n + 1, event })));
  return [
    appends.map(({ group }) => group),
    appends.map(({ append }) => append.stream),
    appends.map(({ append }) => append.expected),
    appends.map(({ append }) => append.events.length),
    events.map(({ append }) => append),
    events.map(({ event }) => event.id),
    events.map(({ event }) => event.type),
    events.map(({ event }) => event.schemaVersion),
    events.map(({ event }) => JSON.stringify(event.data)),
    events.map(({ event }) => JSON.stringify(event.meta)),
    events.map(({ event }) => event.occurredAt),
  ];
};

const outcomeOf = ({ appends }: Group, rows: readonly OutcomeRow[]): Outcome => {
  const error = rows.map((row, n) => failureOf(appends[n], row)).find((failure) => failure !== undefined);
  if (error) return { error };
  const abandoned = rows.findIndex(({ outcome }) => outcome === 'ABANDONED');
  if (abandoned >= 0) return { error: new EventIdReused(appends[abandoned]?.stream ?? '') };
  return {
    appended: rows.map(({ outcome, version, position }, n) => ({
      stream: appends[n]?.stream ?? '',
      version: BigInt(version),
      position: position === null ? null : positionOf(BigInt(position)),
      deduplicated: outcome === 'DEDUPLICATED',
    })),
  };
};

const failureOf = (append: Append | undefined, row: OutcomeRow): Error | undefined => {
  if (!append) return new Error('The database answered more outcomes than there were appends.');
  if (row.outcome === 'ID_REUSED') return new EventIdReused(append.stream);
  if (row.outcome === 'CONFLICT')
    return new StoreConflict(
      append.stream,
      append.expected,
      BigInt(row.version),
      row.changed_by,
      row.changed_at?.toISOString() ?? null,
    );
  return undefined;
};
