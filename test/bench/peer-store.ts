import { CommandHandler, type Event, projections } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, type PostgresEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { type ComplaintCommand, complaintDecider } from '#complaints';
import { metaOf } from './log-event.js';
import { peerProjection } from './peer-projection.js';
import type { Place } from './side.js';

const CONNECTIONS = 20;

/** The peer with as many connections as ours, its schema made; `inline` lets it write the complaint view with each append. */
export const openPeer = async ({ serviceUrl }: Place, { inline }: Readonly<{ inline: boolean }>) => {
  const pool = new pg.Pool({ connectionString: serviceUrl, max: CONNECTIONS, keepAlive: true });
  const store = getPostgreSQLEventStore(serviceUrl, {
    connectionOptions: { connectionString: serviceUrl, pool },
    projections: inline ? projections.inline([peerProjection()]) : [],
  });
  await store.schema.migrate();
  return { pool, store };
};

type Known = Parameters<typeof complaintDecider.decide>[2];
type State = typeof complaintDecider.initialState;

const handle = CommandHandler<State, Event>({
  initialState: () => complaintDecider.initialState,
  evolve: (state, event) => complaintDecider.evolve(state, event as never),
});

/** Load, decide and append by the peer's command handler, with our decider. Answers the stream's next version. */
export const handleByPeer = async (
  store: PostgresEventStore,
  command: ComplaintCommand,
  known: Known,
): Promise<bigint> => {
  const stream = complaintDecider.stream(command);
  const metadata = { ...metaOf(command.id), occurredAt: command.at };
  const { nextExpectedStreamVersion } = await handle(store, stream, (state) =>
    complaintDecider.decide(command, state, known).map((event) => ({ ...event, metadata }) as unknown as Event),
  );
  return nextExpectedStreamVersion;
};
