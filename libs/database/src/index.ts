export { connectTo, withSearchPath } from './connection.js';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './embedded-postgres.js';
export { migrate, underLock } from './migrate.js';
