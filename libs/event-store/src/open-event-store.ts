import type { Pool } from 'pg';
import type { Settings } from '#settings';
import type { EventStore } from './event-store.js';
import type { KurrentDbEventStore } from './kurrentdb.event-store.js';
import type { Listener } from './listener.js';
import { PostgresEventStore } from './postgres.event-store.js';

export type EventStoreSettings = Pick<Settings, 'EVENT_STORE_URL' | 'NODE_ENV'>;

/** Whether events are beside the read models, where SQL reaches them. */
export const isInPostgres = ({ EVENT_STORE_URL }: Pick<Settings, 'EVENT_STORE_URL'>): boolean =>
  EVENT_STORE_URL === 'postgres';

/**
 * The store that the settings choose. KurrentDB's client is loaded where it is chosen only.
 *
 * @throws OperatorError where KurrentDB can not be reached, is too old, or refuses its user
 */
export const openEventStore = async (
  settings: EventStoreSettings,
  pool: Pool,
  listener: Listener,
): Promise<EventStore> => {
  if (isInPostgres(settings)) return new PostgresEventStore(pool, listener);
  return openKurrentDb(settings);
};

/** As `openEventStore`, where KurrentDB is chosen. */
export const openKurrentDb = async ({
  EVENT_STORE_URL,
  NODE_ENV,
}: EventStoreSettings): Promise<KurrentDbEventStore> => {
  const kurrentDb = await import('./kurrentdb.event-store.js');
  return kurrentDb.KurrentDbEventStore.open(EVENT_STORE_URL, { production: NODE_ENV === 'production' });
};
