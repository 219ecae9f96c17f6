import type { ReadEvent } from '@event-driven-io/emmett';
import {
  type PostgreSQLProjectionDefinition,
  type PostgresReadEventMetadata,
  postgreSQLProjection,
} from '@event-driven-io/emmett-postgresql';
import type { ClientBase } from 'pg';
import { type ComplaintView, complaintProjection } from '#complaints';
import { type ComplaintEvent, complaintEventVersions } from '#complaints/events';
import type { Recorded } from '#event-sourcing';
import { positionOf, type StoredMeta } from '#event-store';
import { upsertInto, VIEW } from './view-table.js';

/** What is kept in the peer's metadata of each event: our description, and when it happened. */
export type PeerMeta = StoredMeta & Readonly<{ occurredAt: string }>;

/**
 * The same rows in the same table by the same pure function, as a projection of the peer: for the events that it is handed,
 * one statement reads their rows and one writes them, both prepared, in the peer's transaction.
 */
export const peerProjection = (): PostgreSQLProjectionDefinition => {
  let upsert: Promise<string> | undefined;
  return postgreSQLProjection({
    name: 'complaint',
    canHandle: Object.keys(complaintEventVersions),
    handle: async (events, { connection: { client } }) => {
      upsert ??= upsertInto(client, VIEW);
      const recorded = events.map(recordedOf);
      const rows = await rowsOf(client, new Set(recorded.map(({ data }) => data.complaintId)));
      for (const event of recorded)
        for (const row of complaintProjection.apply(rows, event)) if ('id' in row) rows.set(row.id, row);
      const json = JSON.stringify([...rows.values()].map((row) => ({ ...row, position: `\\x${row.position}` })));
      await client.query({ name: 'write-rows', text: await upsert, values: [json] });
    },
  });
};

const rowsOf = async (client: ClientBase, ids: ReadonlySet<string>): Promise<Map<string, ComplaintView>> => {
  const { rows } = await client.query<ComplaintView & { position: unknown }>({
    name: 'read-rows',
    text: `SELECT * FROM ${VIEW} WHERE id = ANY ($1)`,
    values: [[...ids]],
  });
  const read = rows.map((row) => ({
    ...row,
    version: String(row.version),
    position: (row.position as unknown as Buffer).toString('hex'),
  }));
  return new Map(read.map((row) => [row.id, row]));
};

type PeerEvent = ReadEvent & Readonly<{ metadata: PostgresReadEventMetadata }>;

const recordedOf = ({ type, data, metadata }: PeerEvent): Recorded<ComplaintEvent> => {
  const { messageId, streamName, streamPosition, globalPosition, ...own } = metadata as PostgresReadEventMetadata &
    PeerMeta;
  const meta = {
    ...own,
    id: messageId,
    stream: streamName,
    version: BigInt(streamPosition) - 1n,
    position: positionOf(BigInt(globalPosition)),
    recordedAt: own.occurredAt,
  };
  return { type, data, meta } as unknown as Recorded<ComplaintEvent>;
};
