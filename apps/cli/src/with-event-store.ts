import { Pool } from 'pg';
import { type EventStore, Listener, openEventStore } from '#event-store';
import type { Settings } from '#settings';
import type { Ground } from '../../worker/src/ground.js';

/** Works with the log beside a service that may run, and closes it. */
export const withEventStore = async <T>(
  { serviceUrl }: Pick<Ground, 'serviceUrl'>,
  settings: Settings,
  work: (store: EventStore, pool: Pool) => Promise<T>,
): Promise<T> => {
  const pool = new Pool({ connectionString: serviceUrl, max: 4 });
  const listener = new Listener(serviceUrl);
  try {
    const store = await openEventStore(settings, pool, listener);
    return await work(store, pool).finally(() => store.close());
  } finally {
    await listener.close();
    await pool.end();
  }
};
