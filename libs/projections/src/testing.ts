import { expect } from '@jest/globals';
import { Pool } from 'pg';
import { openReadModels, readModels } from '#database';
import { testDatabase } from '#database/testing';
import type { Event, EventVersions, Recorded } from '#event-sourcing';
import { Codec, CommandRunner, Listener, PostgresEventStore, PostgresSubjectKeys } from '#event-store';
import { testMasterKey } from '#event-store/testing';
import { matches, type Projection, type Removed, type Row } from './projection.js';

/**
 * Folds events into the rows of a projection, each delivered twice, as the runner would: an event that a row has passed
 * changes nothing. Returns the rows by key.
 */
export const projected = <R extends Row, E extends Event>(
  projection: Projection<R, E>,
  ...events: Recorded<E>[]
): Record<string, R> => {
  const rows = new Map<string, R>();
  const present = (keys: readonly string[]) => keys.map((key) => rows.get(key)).filter((row) => row !== undefined);
  const keep = (row: R | Removed, position: string) => {
    const id = 'removed' in row ? row.removed : row.id;
    if ((rows.get(id)?.position ?? '') >= position) return;
    if ('removed' in row) rows.delete(id);
    else rows.set(id, row);
  };
  for (const event of events.flatMap((each) => [each, each])) {
    const named = [...projection.keys(event, []), ...matching(projection, event, [...rows.values()])];
    const found = present([...new Set([...named, ...projection.keys(event, present(named))])]);
    const changed = projection.apply(new Map(found.map((each) => [each.id, each])), event);
    for (const row of changed) keep(row, event.meta.position);
  }
  for (const row of rows.values()) expect(row.position).toMatch(/^[0-9a-f]{32}$/);
  return Object.fromEntries(rows);
};

/** Keys of the rows that an event concerns without naming them. */
export const matching = <R extends Row, E extends Event>(
  projection: Projection<R, E>,
  event: Recorded<E>,
  rows: readonly R[],
): string[] => {
  const wanted = projection.matching?.(event);
  return wanted ? rows.filter((row) => matches(row, wanted)).map(({ id }) => id) : [];
};

/** A database of its own with an event store and the tables of `views`, for specs; `close` drops it. */
export const testReadSide = async (versions: EventVersions, views: (new () => Row)[]) => {
  const database = await testDatabase();
  const pool = new Pool({ connectionString: database.serviceUrl });
  const listener = new Listener(database.serviceUrl);
  await listener.start();
  const dataSource = await openReadModels(readModels(database.serviceUrl, views));
  const store = new PostgresEventStore(pool, listener);
  const master = testMasterKey();
  const keys = new PostgresSubjectKeys(pool, master, listener);
  const codec = new Codec(keys, versions);
  const close = async () => {
    await store.close();
    await listener.close();
    await dataSource.destroy();
    await pool.end();
    await database.drop();
  };
  return { dataSource, store, keys, codec, listener, pool, runner: new CommandRunner(store, codec, master), close };
};
