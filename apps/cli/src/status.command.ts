import { Command } from 'commander';
import pg from 'pg';
import { checkpointName } from '#projections';
import { contexts } from '../../worker/src/contexts.js';
import { table } from './table.js';
import { withGround } from './with-ground.js';

type Status = Readonly<{
  postgres: string;
  store: string;
  epoch: number;
  events: number;
  readers: readonly Readonly<{ name: string; behind: number; movedAt: string | null }>[];
  asked: Readonly<Record<string, number>>;
  overdue: number;
}>;

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
  const [store] = await rows<{ postgres: string; store: string; epoch: number; events: string }>(
    client,
    `SELECT current_setting('server_version') AS postgres, id AS store, epoch, (SELECT coalesce(max(position), 0) FROM events.event) AS events FROM events.store`,
  );
  const checkpoints = await rows<{ name: string; position: string; moved_at: Date }>(
    client,
    `SELECT name, ('x' || substr(encode(position, 'hex'), 1, 16))::bit(64)::bigint AS position, moved_at FROM work.checkpoint`,
  );
  const asked = await rows<{ status: string; count: number; overdue: number }>(
    client,
    `SELECT status, count(*)::int AS count, (count(*) FILTER (WHERE status = 'WAITING' AND next_try_at < now() - interval '1 minute'))::int AS overdue
     FROM work.ask GROUP BY status ORDER BY status`,
  );
  const events = Number(store?.events ?? 0);
  return {
    postgres: store?.postgres ?? '',
    store: store?.store ?? '',
    epoch: store?.epoch ?? 0,
    events,
    readers: readers().map((name) => {
      const checkpoint = checkpoints.find((each) => each.name === name);
      return {
        name,
        behind: events - Number(checkpoint?.position ?? 0),
        movedAt: checkpoint?.moved_at.toISOString() ?? null,
      };
    }),
    asked: Object.fromEntries(asked.map(({ status, count }) => [status, count])),
    overdue: asked.reduce((sum, { overdue }) => sum + overdue, 0),
  };
};

const rows = async <R extends object>(client: pg.Client, sql: string): Promise<R[]> =>
  (await client.query<R>(sql)).rows;

const readers = (): string[] => [
  ...contexts.flatMap(({ projections }) => projections.map(checkpointName)),
  ...contexts.flatMap(({ policies }) => policies.map(({ name }) => `policy:${name}`)),
];

const words = (database: string, { postgres, store, epoch, events, readers, asked, overdue }: Status): string =>
  [
    `Database   ${database}, PostgreSQL ${postgres}, Node ${process.version}\n`,
    `Log        ${events} events, store ${store}, epoch ${epoch}\n`,
    `Policies   ${
      Object.entries(asked)
        .map(([status, count]) => `${count} ${status}`)
        .join(', ') || 'nothing asked for yet'
    }; ${overdue} overdue\n\n`,
    table(
      ['READER', 'BEHIND', 'MOVED AT'],
      readers.map(({ name, behind, movedAt }) => [name, String(behind), movedAt ?? 'never']),
    ),
  ].join('');
