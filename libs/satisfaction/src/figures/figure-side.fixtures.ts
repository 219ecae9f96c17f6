import { v5 as uuidV5 } from 'uuid';
import type { Event, EventVersions } from '#event-sourcing';
import { START, type StoredMeta } from '#event-store';
import type { Projection, Row } from '#projections';
import { projected, testReadSide } from '#projections/testing';
import type { Happened } from './figure-history.fixtures.js';

/** A log with these events, each recorded when it says, and what the projections make of it. */
export const figureSide = async (
  versions: EventVersions,
  projections: readonly Projection[],
  happened: readonly Happened[],
) => {
  const side = await testReadSide(
    versions,
    projections.map(({ view }) => view),
  );
  await write(side, happened);
  const fold = async () => {
    const events = await side.codec.decode<Event>(
      (await side.store.readAll({ after: START, limit: 1_000_000 })).events,
    );
    for (const each of projections) {
      const repository = side.dataSource.getRepository(each.view);
      await repository.clear();
      const own = events.filter(({ meta }) => each.categories.includes(meta.stream.split('-')[0] ?? ''));
      const rows: Row[] = Object.values(projected(each, ...own));
      for (let n = 0; n < rows.length; n += 500) await repository.insert(rows.slice(n, n + 500));
    }
  };
  await fold();
  return { ...side, fold };
};

type Side = Awaited<ReturnType<typeof testReadSide>>;

const META: Omit<StoredMeta, 'commandId' | 'correlationId'> = {
  by: 'agent-1',
  onBehalfOf: null,
  commandHash: '',
  causationId: null,
  origin: 'LIVE',
};

/** Written past the append function, which would record everything now. */
const write = async ({ codec, pool }: Side, happened: readonly Happened[]): Promise<void> => {
  const versions = new Map<string, number>();
  const rows = await Promise.all(
    happened.map(async ({ event, stream, occurredAt, recordedAt }, n) => {
      const version = versions.get(stream) ?? 0;
      versions.set(stream, version + 1);
      const id = uuidV5(`${stream}/${version}`, uuidV5.URL);
      const stored = await codec.encode(event, id, { ...META, commandId: id, correlationId: id }, occurredAt);
      return {
        ...stored,
        position: n + 1,
        stream,
        version,
        occurred_at: occurredAt,
        recorded_at: recordedAt,
        schema_version: stored.schemaVersion,
      };
    }),
  );
  await pool.query('INSERT INTO events.event SELECT * FROM jsonb_populate_recordset(NULL::events.event, $1::jsonb)', [
    JSON.stringify(rows),
  ]);
};
