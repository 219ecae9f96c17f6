export { connectTo, withSearchPath } from './connection.js';
export { type Database, type DatabaseSettings, openDatabase } from './database.js';
export { DatabaseModule, openReadModels, readModels } from './database.module.js';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './embedded-postgres.js';
export type { LogPartitions, Partition } from './log-partitions.js';
export { migrate, underLock } from './migrate.js';
export { logPartitions, partitionLog } from './partition-log.js';
export { partitionScript, type Step } from './partition-script.js';
export { ensureTables, TrigramIndex } from './tables.js';
