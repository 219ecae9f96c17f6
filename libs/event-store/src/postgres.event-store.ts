import type { Pool } from 'pg';
import { AppendQueue, type EventText, type Group, type Outcome } from './append-queue.js';
import { batched } from './batched.js';
import {
  type Append,
  type Appended,
  EventStore,
  type NewEvent,
  numberOf,
  type Page,
  positionOf,
  type ReadAll,
  refuseTwice,
  type StoredEvent,
  type StoreIdentity,
} from './event-store.js';
import type { Listener } from './listener.js';
import { isOutage } from './outage.js';
import {
  APPEND,
  type OutcomeRow,
  outcomeOf,
  parameters,
  READ_ALL,
  READ_CATEGORIES,
  READ_STREAMS,
  type Row,
  stored,
} from './postgres-rows.js';
import { storableJson } from './well-formed.js';

/** The channel on which a writer tells readers of every process that something was appended. */
const CHANNEL = 'aftercare_events';

/** Events in PostgreSQL: dense numbers in commit order, appended by one function call for many writers. */
export class PostgresEventStore extends EventStore {
  private readonly queue = new AppendQueue((groups) => this.send(groups), isOutage);
  private readonly streams = batched((names: readonly string[]) => this.readStreams(names));
  private readonly stopListening: () => void;
  private known: Promise<StoreIdentity> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly listener: Listener,
  ) {
    super();
    this.stopListening = listener.on(CHANNEL, () => this.appended.ring());
  }

  identity(): Promise<StoreIdentity> {
    this.known ??= this.pool
      .query<StoreIdentity>('SELECT id::text, epoch FROM events.store')
      .then(({ rows: [row] }) => row ?? Promise.reject(new Error('The event store has no identity row.')));
    this.known.catch(() => {
      this.known = undefined;
    });
    return this.known;
  }

  async appendMany(appends: readonly Append[]): Promise<readonly Appended[]> {
    refuseTwice(appends);
    const texts = appends.flatMap(({ events }) => events.map(textOf));
    const appended = await this.queue.add({ appends, texts });
    this.listener.notify(CHANNEL);
    return appended;
  }

  readStream(stream: string): Promise<readonly StoredEvent[]> {
    return this.streams.load(stream);
  }

  async readAll({ after, limit, categories }: ReadAll): Promise<Page> {
    const values = [numberOf(after), limit];
    const query = categories
      ? { name: 'read-categories', text: READ_CATEGORIES, values: [...values, categories] }
      : { name: 'read-all', text: READ_ALL, values };
    const { rows } = await this.pool.query<Row>(query);
    const events = rows.filter(({ id }) => id !== null).map(stored);
    return { events, upTo: upToOf(events, rows[0], { after, limit }) };
  }

  async head(): Promise<string> {
    const { rows } = await this.pool.query<{ head: string }>(
      'SELECT coalesce(max(position), 0) AS head FROM events.event',
    );
    return positionOf(BigInt(rows[0]?.head ?? 0));
  }

  async close(): Promise<void> {
    this.stopListening();
    await this.queue.close();
    this.appended.ring();
  }

  private async readStreams(names: readonly string[]): Promise<readonly StoredEvent[][]> {
    const { rows } = await this.pool.query<Row>({ name: 'read-streams', text: READ_STREAMS, values: [names] });
    const found = new Map<string, StoredEvent[]>(names.map((name) => [name, []]));
    for (const row of rows) found.get(row.stream)?.push(stored(row));
    return names.map((name) => found.get(name) ?? []);
  }

  private async send(groups: readonly Group[]): Promise<readonly Outcome[]> {
    const { rows } = await this.pool.query<OutcomeRow>({ name: 'append', text: APPEND, values: parameters(groups) });
    let row = 0;
    return groups.map((group) => outcomeOf(group, rows.slice(row, (row += group.appends.length))));
  }
}

const textOf = ({ type, data, meta }: NewEvent): EventText => ({
  data: storableJson(data, type),
  meta: storableJson(meta, `The description of ${type}`),
});

/** A page that is not full has read to the head. */
const upToOf = (
  events: readonly StoredEvent[],
  row: Row | undefined,
  { after, limit }: Pick<ReadAll, 'after' | 'limit'>,
): string => {
  const last = events.at(-1)?.position ?? after;
  const head = positionOf(BigInt(row?.head ?? 0));
  return events.length < limit && head > last ? head : last;
};
