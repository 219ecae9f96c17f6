import type pg from 'pg';
import { DataSource } from 'typeorm';
import { connectTo, ensureTables, readModels } from '#database';
import { type EventStore, isOutage, START } from '#event-store';
import { OperatorError } from '#settings';
import { Checkpoints } from '../checkpoints.js';
import type { LogReader } from '../log-reader.js';
import type { Projection } from '../projection.js';
import { checkpointName, PROJECTIONS_CHANNEL } from '../projector.js';
import { exchange } from './exchange.js';
import { Shadow, shadowName } from './shadow.js';

/** How far a rebuild is; counts are null where the store does not count. */
export type RebuildPlace = Readonly<{ folded: number; passed: number | null; head: number | null }>;

export type RebuildParts = Readonly<{
  /** Over the schema `read`. */
  dataSource: DataSource;
  store: EventStore;
  log: LogReader;
}>;

export type RebuildOptions = Readonly<{
  /** Begins anew, although an earlier rebuild was interrupted. */
  restart: boolean;
  show: (place: RebuildPlace) => void;
  /** Ends it after the page at work; the next one goes on there. */
  signal: AbortSignal;
}>;

/** `resumed`: it went on where an earlier one was interrupted. */
export type Rebuilt = Readonly<{ complete: boolean; resumed: boolean; folded: number; rows: number }>;

const TRIES = 5;

/**
 * Fills a second table of a projection from the log while the first serves on, then exchanges the two in a moment. It can
 * be interrupted and goes on where it was.
 *
 * @throws OperatorError where another one is at work, at an event that can't be folded, or where the table stays locked
 */
export const rebuild = async (
  projection: Projection,
  parts: RebuildParts,
  options: RebuildOptions,
): Promise<Rebuilt> => {
  const { url } = parts.dataSource.options as { url: string };
  const lock = await lockOf(url, projection.name);
  const dataSource = await new DataSource(readModels(url, [projection.view], 'rebuild')).initialize();
  try {
    return await fill(projection, parts, { ...options, dataSource });
  } finally {
    await dataSource.destroy();
    await lock.end();
  }
};

/** Held by its connection. */
const lockOf = async (url: string, name: string): Promise<pg.Client> => {
  const client = await connectTo(url);
  const { rows } = await client.query<{ mine: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
    [`rebuild of ${name}`],
  );
  if (rows[0]?.mine) return client;
  await client.end();
  throw new OperatorError(`Another rebuild of ${name} is at work: wait for its end.`);
};

const fill = async (
  projection: Projection,
  { dataSource: read, store, log }: RebuildParts,
  { restart, show, signal, dataSource }: RebuildOptions & Readonly<{ dataSource: DataSource }>,
): Promise<Rebuilt> => {
  const checkpoints = new Checkpoints(read, store);
  await checkpoints.open(checkpointName(projection), 'BEGINNING');
  const shadow = new Shadow(projection, { dataSource, checkpoints, log });
  const resumed = !restart && (await canResume(read, shadow));
  if (!resumed) await clear(read, shadow);
  await ensureTables(dataSource);
  await shadow.open();
  const tell = async () => {
    const head = await store.head();
    const [passed, all] = [store.eventsBetween(START, shadow.position), store.eventsBetween(START, head)];
    show({ folded: shadow.folded, passed, head: all });
  };
  await tell();
  const live = () => checkpoints.position(checkpointName(projection));
  while (!signal.aborted && (await shadow.step(projection.detect ? await live() : null))) await tell();
  if (!signal.aborted) await exchangeInTime(read, projection, shadow);
  return {
    complete: !signal.aborted,
    resumed,
    folded: shadow.folded,
    rows: signal.aborted ? 0 : await countOf(read, shadow),
  };
};

/** Both the table and its checkpoint are there, and the table is that of today's view. */
const canResume = async (dataSource: DataSource, { table, checkpoint }: Shadow): Promise<boolean> => {
  const found: unknown[] = await dataSource.query(
    `SELECT 1 FROM work.checkpoint, pg_tables
     WHERE name = $1 AND schemaname = 'rebuild' AND tablename = $2
       AND (SELECT array_agg((column_name, data_type)::text ORDER BY 1) FROM information_schema.columns AS made
            WHERE made.table_schema = 'rebuild' AND made.table_name = $2)
         = (SELECT array_agg((column_name, data_type)::text ORDER BY 1) FROM information_schema.columns AS told
            WHERE told.table_schema = 'read' AND told.table_name = $2)`,
    [checkpoint, table],
  );
  return found.length > 0;
};

const clear = (dataSource: DataSource, shadow: Shadow): Promise<void> =>
  dataSource.transaction(async (manager) => {
    await shadow.forget(manager);
    await manager.query(`DROP TABLE IF EXISTS rebuild."${shadow.table}"`);
  });

/** Whoever reads the table holds the exchange up for a moment; it never holds them up for longer than it has time to. */
const exchangeInTime = async (dataSource: DataSource, projection: Projection, shadow: Shadow): Promise<void> => {
  for (let tries = 1; ; tries += 1)
    try {
      await exchange(dataSource, projection, shadow);
      await dataSource.query(`SELECT pg_notify('${PROJECTIONS_CHANNEL}', '')`);
      return;
    } catch (error) {
      if (!isOutage(error)) throw error;
      if (tries === TRIES)
        throw new OperatorError(
          `The table of ${projection.name} stays locked (${(error as Error).message}): end what reads it for long, then run the command again. What was filled is kept.`,
        );
    }
};

const countOf = async (dataSource: DataSource, { table }: Shadow): Promise<number> => {
  const [row]: { n: number }[] = await dataSource.query(`SELECT count(*)::int AS n FROM read."${table}"`);
  return row?.n ?? 0;
};

/** How far interrupted rebuilds came, by the name of the projection. */
export const interruptedRebuilds = async (
  query: (sql: string) => Promise<readonly { name: string; position: string }[]>,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await query(
    `SELECT split_part(name, ':', 2) AS name, encode(position, 'hex') AS position FROM work.checkpoint
     WHERE starts_with(name, 'projection:') AND split_part(name, ':', 2) LIKE '%${shadowName('')}'`,
  );
  return new Map(rows.map(({ name, position }) => [name.slice(0, -shadowName('').length), position]));
};
