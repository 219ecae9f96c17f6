import { Command } from 'commander';
import type { Pool } from 'pg';
import { type EventStore, isInPostgres, START } from '#event-store';
import { checkpointName } from '#projections';
import { contexts } from '../../worker/src/contexts.js';
import { table } from './table.js';
import { withEventStore } from './with-event-store.js';
import { withGround } from './with-ground.js';

/** Events are counted where they are in PostgreSQL only; how long the first one has been waiting is known everywhere. */
type Store = Readonly<{ postgres: string; id: string; epoch: number; events: number | null }>;
type Reader = Readonly<{ name: string; behind: number | null; behindSeconds: number; movedAt: string | null }>;
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
  const checkpoints = await rows<Checkpoint>(pool, CHECKPOINTS);
  const found = new Map(checkpoints.map((each) => [each.name, each]));
  const readers: Reader[] = [];
  for (const name of namesOfReaders()) readers.push(await readerOf(name, store, head, found.get(name)));
  return {
    store: { postgres: server?.postgres ?? '', ...(await store.identity()), events: store.eventsBetween(START, head) },
    readers,
    asked: await rows<Asked>(pool, ASKED),
  };
};

type Checkpoint = { name: string; position: string; moved_at: Date };

const SERVER = `SELECT current_setting('server_version') AS postgres`;
const CHECKPOINTS = `SELECT name, encode(position, 'hex') AS position, moved_at FROM work.checkpoint`;
const ASKED = `SELECT status, count(*)::int AS count,
  (count(*) FILTER (WHERE status = 'WAITING' AND next_try_at < now() - interval '1 minute'))::int AS overdue
  FROM work.ask GROUP BY status ORDER BY status`;

const rows = async <R extends object>(pool: Pool, sql: string): Promise<R[]> => (await pool.query<R>(sql)).rows;

const readerOf = async (name: string, store: EventStore, head: string, checkpoint?: Checkpoint): Promise<Reader> => {
  const position = checkpoint?.position ?? START;
  return {
    name,
    behind: store.eventsBetween(position, head),
    behindSeconds: position < head ? Math.round(await store.secondsBehind(position)) : 0,
    movedAt: checkpoint?.moved_at.toISOString() ?? null,
  };
};

const namesOfReaders = (): string[] => [
  ...contexts.flatMap(({ projections }) => projections.map(checkpointName)),
  ...contexts.flatMap(({ policies }) => policies.map(({ name }) => `policy:${name}`)),
];

const words = (place: string, log: string, { store, readers, asked }: Status): string =>
  [
    `Database   ${place}, PostgreSQL ${store.postgres}, Node ${process.version}\n`,
    `Log        ${log}${store.events === null ? '' : `, ${store.events} events`}, store ${store.id}, epoch ${store.epoch}\n`,
    `Policies   ${asked.map(({ status, count }) => `${count} ${status}`).join(', ') || 'nothing asked for yet'}; `,
    `${asked.reduce((sum, { overdue }) => sum + overdue, 0)} overdue\n\n`,
    table(
      ['READER', 'EVENTS BEHIND', 'SECONDS', 'MOVED AT'],
      readers.map(({ name, behind, behindSeconds, movedAt }) => [
        name,
        String(behind ?? '-'),
        String(behindSeconds),
        movedAt ?? 'never',
      ]),
    ),
  ].join('');
