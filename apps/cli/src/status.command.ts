import { Command } from 'commander';
import pg from 'pg';
import { checkpointName } from '#projections';
import { contexts } from '../../worker/src/contexts.js';
import { table } from './table.js';
import { withGround } from './with-ground.js';

type Store = Readonly<{ postgres: string; id: string; epoch: number; events: number }>;
type Reader = Readonly<{ name: string; behind: number; movedAt: string | null }>;
type Asked = Readonly<{ status: string; count: number; overdue: number }>;
type Status = Readonly<{ store: Store | undefined; readers: readonly Reader[]; asked: readonly Asked[] }>;

export const statusCommand = (): Command =>
  new Command('status')
    .description('versions, head of the log, how far projections and policies are behind, deadlines that are overdue')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) =>
      withGround(async ({ serviceUrl, embedded, folder }) => {
        const client = new pg.Client({ connectionString: serviceUrl });
        await client.connect();
        try {
          const status = await read(client);
          process.stdout.write(
            json
              ? `${JSON.stringify(status, null, 2)}\n`
              : words(embedded ? `in ${folder}` : 'of DATABASE_URL', status),
          );
        } finally {
          await client.end();
        }
      }),
    );

const read = async (client: pg.Client): Promise<Status> => {
  const [store] = await rows<Store>(client, STORE);
  const checkpoints = await rows<{ name: string; position: string; moved_at: Date }>(client, CHECKPOINTS);
  const found = new Map(checkpoints.map((each) => [each.name, each]));
  const readers = namesOfReaders().map((name) => readerOf(name, store?.events ?? 0, found.get(name)));
  return { store, readers, asked: await rows<Asked>(client, ASKED) };
};

const STORE = `SELECT current_setting('server_version') AS postgres, id, epoch,
  (SELECT coalesce(max(position), 0) FROM events.event)::float8 AS events FROM events.store`;
const CHECKPOINTS = `SELECT name, ('x' || substr(encode(position, 'hex'), 1, 16))::bit(64)::bigint AS position, moved_at FROM work.checkpoint`;
const ASKED = `SELECT status, count(*)::int AS count,
  (count(*) FILTER (WHERE status = 'WAITING' AND next_try_at < now() - interval '1 minute'))::int AS overdue
  FROM work.ask GROUP BY status ORDER BY status`;

const rows = async <R extends object>(client: pg.Client, sql: string): Promise<R[]> =>
  (await client.query<R>(sql)).rows;

const readerOf = (name: string, events: number, checkpoint?: { position: string; moved_at: Date }): Reader => ({
  name,
  behind: events - Number(checkpoint?.position ?? 0),
  movedAt: checkpoint?.moved_at.toISOString() ?? null,
});

const namesOfReaders = (): string[] => [
  ...contexts.flatMap(({ projections }) => projections.map(checkpointName)),
  ...contexts.flatMap(({ policies }) => policies.map(({ name }) => `policy:${name}`)),
];

const words = (place: string, { store, readers, asked }: Status): string =>
  [
    `Database   ${place}, PostgreSQL ${store?.postgres}, Node ${process.version}\n`,
    `Log        ${store?.events} events, store ${store?.id}, epoch ${store?.epoch}\n`,
    `Policies   ${asked.map(({ status, count }) => `${count} ${status}`).join(', ') || 'nothing asked for yet'}; `,
    `${asked.reduce((sum, { overdue }) => sum + overdue, 0)} overdue\n\n`,
    table(
      ['READER', 'BEHIND', 'MOVED AT'],
      readers.map(({ name, behind, movedAt }) => [name, String(behind), movedAt ?? 'never']),
    ),
  ].join('');
