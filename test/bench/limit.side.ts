import { availableParallelism } from 'node:os';
import pg from 'pg';
import { type Draft, draftsOf } from './drafts.js';
import { callFor, mustBe, passing } from './load.js';
import { placeGiven, serve, type Tasks } from './side.js';
import { upsertInto, VIEW } from './view-table.js';

/** Enough to keep all processors busy while some wait for the disk. */
const CONNECTIONS = Math.max(4, 2 * availableParallelism());
const BATCH = 1_000;
const PAGE = 1_000;

const place = placeGiven();
const pool = new pg.Pool({ connectionString: place.serviceUrl, max: CONNECTIONS });

const one = async (query: string): Promise<number> => {
  const { rows } = await pool.query<Record<string, unknown>>(query);
  return Number(Object.values(rows[0] ?? {})[0]);
};

const EVENTS = 'read.limit_event';
const COLUMNS = 'position, stream, version, id, type, schema_version, data, meta, occurred_at, recorded_at';
const INSERT = `INSERT INTO ${EVENTS} (${COLUMNS})
  SELECT *, clock_timestamp() FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::int[],
    $7::jsonb[], $8::jsonb[], $9::timestamptz[])`;

/** Plain inserts of the same rows into a table with the same indexes: no lock, no version checked, nobody waits. */
const append: Tasks['append'] = async ({ perCall, seconds }) => {
  await pool.query(`CREATE TABLE IF NOT EXISTS ${EVENTS} (LIKE events.event INCLUDING ALL)`);
  const draftFor = draftsOf(CONNECTIONS, perCall);
  const before = await one(`SELECT count(*) FROM ${EVENTS}`);
  let position = before;
  const { calls, ...timing } = await callFor(CONNECTIONS, seconds, (connection) => {
    const drafts = Array.from({ length: BATCH / perCall }, () => draftFor(connection));
    const first = position;
    position += BATCH;
    return pool.query({ name: 'insert', text: INSERT, values: valuesOf(drafts, first) });
  });
  mustBe('Rows stored', await one(`SELECT count(*) FROM ${EVENTS}`), before + calls * BATCH);
  return { ...timing, perSecond: (timing.perSecond * BATCH) / perCall };
};

const valuesOf = (drafts: readonly Draft[], first: number): unknown[] => {
  const rows = drafts.flatMap(({ stream, version, events }) =>
    events.map((event, n) => ({ ...event, stream, version: version + n })),
  );
  return [
    rows.map((_, n) => first + n + 1),
    rows.map(({ stream }) => stream),
    rows.map(({ version }) => version),
    rows.map(({ id }) => id),
    rows.map(({ event }) => event.type),
    rows.map(() => 1),
    rows.map(({ event }) => JSON.stringify(event.data)),
    rows.map(({ meta }) => JSON.stringify(meta)),
    rows.map(({ occurredAt }) => occurredAt),
  ];
};

const ROWS = 'read.limit_complaint';
const ROWS_WRITTEN = `SELECT sum(streams) FROM (
  SELECT count(DISTINCT stream) AS streams FROM events.event GROUP BY (position - 1) / ${PAGE}) AS pages`;

/** As many rows of the view as pages of the log change, written in batches over several connections; nothing is folded. */
const project: Tasks['project'] = async ({ events }) => {
  await pool.query(`CREATE TABLE IF NOT EXISTS ${ROWS} (LIKE ${VIEW} INCLUDING ALL); TRUNCATE ${ROWS}`);
  const { rows } = await pool.query<{ row: string }>(`SELECT to_jsonb(view)::text AS row FROM ${VIEW} AS view`);
  const share = Math.ceil((await one(ROWS_WRITTEN)) / CONNECTIONS);
  const upsert = await pool.connect().then(async (client) => {
    const text = await upsertInto(client, ROWS);
    client.release();
    return text;
  });
  const write = async (_: unknown, connection: number) => {
    const own = rows.filter((_, n) => n % CONNECTIONS === connection);
    for (let written = 0; written < share && own.length; ) {
      const size = Math.min(BATCH, share - written, own.length);
      const batch = Array.from({ length: size }, (_, n) => own[(written + n) % own.length]?.row);
      await pool.query({ name: 'upsert', text: upsert, values: [`[${batch.join(',')}]`] });
      written += size;
    }
  };
  return passing(events, async () => {
    await Promise.all(Array.from({ length: CONNECTIONS }, write));
    mustBe('Rows', await one(`SELECT count(*) FROM ${ROWS}`), rows.length);
  });
};

const READ = `SELECT ${COLUMNS} FROM events.event WHERE position > $1 ORDER BY position LIMIT $2`;

/** The same pages as they come from the driver. */
const replay: Tasks['replay'] = ({ events }) =>
  passing(events, async () => {
    let read = 0;
    for (let after = '0', last = false; !last; ) {
      const { rows } = await pool.query<{ position: string }>({ name: 'read', text: READ, values: [after, PAGE] });
      read += rows.length;
      last = rows.length < PAGE;
      after = rows.at(-1)?.position ?? after;
    }
    mustBe('Events read', read, events);
  });

serve({ append, project, replay }, () => pool.end());
