import { Pool } from 'pg';
import { Listener, PostgresEventStore } from '#event-store';

const ignore = (): void => undefined;

/** Connections that may break at any time. */
export const openPool = (url: string, connections = 10): Pool =>
  new Pool({ connectionString: url, max: connections, application_name: 'storm' })
    .on('error', ignore)
    .on('connect', (client) => client.on('error', ignore));

/** A store on such connections. */
export const openStore = (url: string, { connections = 10, hintsFrom = url } = {}) => {
  const pool = openPool(url, connections);
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
