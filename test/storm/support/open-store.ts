import { Pool } from 'pg';
import { Listener, PostgresEventStore } from '#event-store';

const ignore = (): void => undefined;

/** A store whose connections may break at any time. */
export const openStore = (url: string, { connections = 10, hintsFrom = url } = {}) => {
  const pool = new Pool({ connectionString: url, max: connections, application_name: 'storm' });
  pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
  const listener = new Listener(hintsFrom);
  const store = new PostgresEventStore(pool, listener);
  void listener.start();
  const close = async () => {
    await store.close();
    await listener.close();
    await pool.end();
  };
  return { pool, store, close };
};
