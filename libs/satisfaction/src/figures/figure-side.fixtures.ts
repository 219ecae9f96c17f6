import { v5 as uuidV5 } from 'uuid';
import type { Event, EventVersions, Recorded } from '#event-sourcing';
import { START, type StoredMeta } from '#event-store';
import type { Projection, Row } from '#projections';
import { testReadSide } from '#projections/testing';
import type { Happened } from './figure-history.fixtures.js';

/**
 * A log with these events, each recorded when it says, and what the projections make of it; the keys of `erased` subjects
 * are destroyed.
 */
export const figureSide = async (
  versions: EventVersions,
  projections: readonly Projection[],
  happened: readonly Happened[],
  erased: readonly string[] = [],
) => {
  const side = await testReadSide(
    versions,
    projections.map(({ view }) => view),
  );
  await write(side, happened);
  await side.pool.query('UPDATE keys.subject_key SET wrapped = NULL, erased_at = now() WHERE subject = ANY($1)', [
    erased,
  ]);
  const events = await side.codec.decode<Event>((await side.store.readAll({ after: START, limit: 1_000_000 })).events);
  for (const each of projections) {
    const own = events.filter(({ meta }) => each.categories.includes(meta.stream.split('-')[0] ?? ''));
    const rows = folded(each, own);
    for (let n = 0; n < rows.length; n += 500)
      await side.dataSource.getRepository(each.view).insert(rows.slice(n, n + 500));
  }
  return side;
};

/** Each event is delivered twice; there is nothing here that a projection could only find by a value. */
const folded = (projection: Projection, events: readonly Recorded[]): readonly Row[] => {
  const rows = new Map<string, Row>();
  const rowsOf = (keys: readonly string[]) => keys.flatMap((key) => rows.get(key) ?? []);
  for (const event of events.flatMap((each) => [each, each])) {
    const named = projection.keys(event, []);
    const found = rowsOf([...new Set([...named, ...projection.keys(event, rowsOf(named))])]);
    for (const row of projection.apply(new Map(found.map((each) => [each.id, each])), event)) {
      if ('removed' in row) rows.delete(row.removed);
      else if ((rows.get(row.id)?.position ?? '') < event.meta.position) rows.set(row.id, row);
    }
  }
  return [...rows.values()];
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
