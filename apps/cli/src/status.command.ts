import { Command } from 'commander';
import type { Pool } from 'pg';
import { type EventStore, isInPostgres, START } from '#event-store';
import { type ReaderState, Readers, readersOf } from '#projections';
import { contexts } from '../../worker/src/contexts.js';
import { table } from './table.js';
import { withEventStore } from './with-event-store.js';
import { withGround } from './with-ground.js';

/** Events are counted where they are in PostgreSQL only; how long the first one has been waiting is known everywhere. */
type Store = Readonly<{ postgres: string; id: string; epoch: number; events: number | null }>;
type Reader = Readonly<{
  name: string;
  status: string;
  behind: number | null;
  behindSeconds: number;
  parked: number;
  owner: string | null;
  movedAt: string | null;
}>;
type Asked = Readonly<{ status: string; count: number; overdue: number }>;
type Status = Readonly<{ store: Store; readers: readonly Reader[]; asked: readonly Asked[] }>;

export const statusCommand = (): Command =>
  new Command('status')
    .description('versions, head of the log, how far projections and policies are behind, deadlines that are overdue')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) =>
      withGround(async (ground, settings) => {
        const status = await withEventStore(ground, settings, readStatus);
        const place = ground.embedded ? `in ${ground.folder}` : 'of DATABASE_URL';
        const log = isInPostgres(settings) ? 'in the database' : 'in KurrentDB';
        process.stdout.write(json ? `${JSON.stringify(status, null, 2)}\n` : words(place, log, status));
      }),
    );

export const readStatus = async (store: EventStore, pool: Pool): Promise<Status> => {
  const [server] = await rows<{ postgres: string }>(pool, SERVER);
  const head = await store.head();
  const query = async (sql: string, parameters: readonly unknown[]) => (await pool.query(sql, [...parameters])).rows;
  const readers = await new Readers(query, store, readersOf(contexts)).states();
  return {
    store: { postgres: server?.postgres ?? '', ...(await store.identity()), events: store.eventsBetween(START, head) },
    readers: readers.map(readerOf),
    asked: await rows<Asked>(pool, ASKED),
  };
};

const SERVER = `SELECT current_setting('server_version') AS postgres`;
const ASKED = `SELECT status, count(*)::int AS count,
  (count(*) FILTER (WHERE status = 'WAITING' AND next_try_at < now() - interval '1 minute'))::int AS overdue
  FROM work.ask GROUP BY status ORDER BY status`;

const rows = async <R extends object>(pool: Pool, sql: string): Promise<R[]> => (await pool.query<R>(sql)).rows;

const readerOf = ({ id, status, lagEvents, lagSeconds, parkedCount, owner, movedAt }: ReaderState): Reader => ({
  name: id,
  status,
  behind: lagEvents,
  behindSeconds: Math.round(lagSeconds),
  parked: parkedCount,
  owner,
  movedAt: movedAt?.toISOString() ?? null,
});

const words = (place: string, log: string, { store, readers, asked }: Status): string =>
  [
    `Database   ${place}, PostgreSQL ${store.postgres}, Node ${process.version}\n`,
    `Log        ${log}${store.events === null ? '' : `, ${store.events} events`}, store ${store.id}, epoch ${store.epoch}\n`,
    `Policies   ${asked.map(({ status, count }) => `${count} ${status}`).join(', ') || 'nothing asked for yet'}; `,
    `${asked.reduce((sum, { overdue }) => sum + overdue, 0)} overdue\n\n`,
    table(
      ['READER', 'STATUS', 'EVENTS BEHIND', 'SECONDS', 'PARKED', 'MOVED AT', 'OWNER'],
      readers.map(({ name, status, behind, behindSeconds, parked, movedAt, owner }) => [
        name,
        status,
        String(behind ?? '-'),
        String(behindSeconds),
        String(parked),
        movedAt ?? 'never',
        owner ?? '-',
      ]),
    ),
  ].join('');
