import type { Json } from '#event-sourcing';
import type { Group, Outcome } from './append-queue.js';
import { type Append, positionOf, type StoredEvent, type StoredMeta } from './event-store.js';
import { EventIdReused, StoreConflict } from './store-errors.js';

const COLUMNS = `e.position, e.stream, e.version, e.id, e.type, e.schema_version, e.data, e.meta,
  to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS occurred_at,
  to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS recorded_at`;
const HEAD = '(SELECT coalesce(max(position), 0) AS head FROM events.event) h';
export const READ_ALL = `SELECT ${COLUMNS}, h.head FROM ${HEAD} LEFT JOIN LATERAL (
  SELECT * FROM events.event WHERE position > $1 ORDER BY position LIMIT $2) e ON true ORDER BY e.position`;
export const READ_CATEGORIES = `SELECT ${COLUMNS}, h.head FROM ${HEAD} LEFT JOIN LATERAL (
  SELECT * FROM events.event WHERE position > $1 AND split_part(stream, '-', 1) = ANY ($3) ORDER BY position LIMIT $2) e ON true
  ORDER BY e.position`;
export const READ_STREAMS = `SELECT ${COLUMNS} FROM events.event e WHERE e.stream = ANY ($1) ORDER BY e.stream, e.version`;
export const APPEND = 'SELECT * FROM events.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)';

export type Row = {
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

export type OutcomeRow = {
  outcome: 'APPENDED' | 'DEDUPLICATED' | 'ID_REUSED' | 'CONFLICT' | 'ABANDONED';
  version: string;
  position: string | null;
  changed_by: string | null;
  changed_at: Date | null;
};

export const stored = (row: Row): StoredEvent => ({
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

/** One array per parameter of the database's `append`, in its order. */
export const parameters = (groups: readonly Group[]): unknown[] => {
  const appends = groups.flatMap((group, n) => group.appends.map((append) => ({ group: n, append })));
  const texts = groups.flatMap((group) => group.texts);
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
    events.map(({ event }) => event.occurredAt),
    `[${texts.map(({ data }) => data).join()}]`,
    `[${texts.map(({ meta }) => meta).join()}]`,
  ];
};

export const outcomeOf = ({ appends }: Group, rows: readonly OutcomeRow[]): Outcome => {
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
  if (row.outcome !== 'CONFLICT') return undefined;
  return new StoreConflict(append.stream, append.expected, {
    version: BigInt(row.version),
    by: row.changed_by,
    at: row.changed_at?.toISOString() ?? null,
  });
};
