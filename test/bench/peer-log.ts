import type { Pool } from 'pg';
import { complaintLog } from './complaint-log.js';
import { inPieces, type LogEvent } from './log-event.js';

const PIECE = 1_000;

const STREAMS = `INSERT INTO emt_streams (stream_id, stream_position, stream_type, stream_metadata)
  SELECT stream, max(version), 'complaint', '{}' FROM unnest($1::text[], $2::bigint[]) AS given(stream, version) GROUP BY stream
  ON CONFLICT (stream_id, partition, is_archived) DO UPDATE SET stream_position = excluded.stream_position`;
const MESSAGES = `INSERT INTO emt_messages
    (stream_id, stream_position, message_id, message_type, message_data, message_metadata, message_schema_version, transaction_id)
  SELECT given.stream, given.version, given.id, given.type, given.data, given.meta, '1', pg_current_xact_id()
  FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[])
    WITH ORDINALITY AS given(stream, version, id, type, data, meta, n) ORDER BY given.n`;

/** Writes the same log into an empty store of the peer, as its own appends would leave it, by one connection in order. */
export const fillPeer = async (pool: Pool, events: number): Promise<void> => {
  for (const piece of inPieces(complaintLog(events), PIECE)) {
    const [streams, versions] = [piece.map(({ stream }) => stream), piece.map(({ version }) => version + 1)];
    await pool.query(STREAMS, [streams, versions]);
    await pool.query(MESSAGES, [streams, versions, ...columnsOf(piece)]);
  }
  await pool.query('VACUUM ANALYZE emt_streams');
  await pool.query('VACUUM ANALYZE emt_messages');
};

const columnsOf = (piece: readonly LogEvent[]): string[][] => [
  piece.map(({ id }) => id),
  piece.map(({ event }) => event.type),
  piece.map(({ event }) => JSON.stringify(event.data)),
  piece.map(({ meta, occurredAt }) => JSON.stringify({ ...meta, occurredAt })),
];
