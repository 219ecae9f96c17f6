export { batched } from './batched.js';
export { Codec } from './codec.js';
export { CommandRunner, firstOf, type Part, part, type Receipt } from './command-runner.js';
export {
  type Append,
  type Appended,
  categoryOf,
  EventStore,
  type NewEvent,
  NO_STREAM,
  numberOf,
  type Page,
  positionOf,
  type ReadAll,
  START,
  type StoredEvent,
  type StoredMeta,
  type StoreIdentity,
} from './event-store.js';
export { EventStoreModule } from './event-store.module.js';
export type { KurrentDbEventStore } from './kurrentdb.event-store.js';
export { Listener } from './listener.js';
export { type EventStoreSettings, isInPostgres, openEventStore, openKurrentDb } from './open-event-store.js';
export { isOutage } from './outage.js';
export { PostgresEventStore } from './postgres.event-store.js';
export { Pulse } from './pulse.js';
export {
  EventIdReused,
  EventMalformed,
  IdempotencyKeyReused,
  StoreConflict,
  StoreUnavailable,
} from './store-errors.js';
export { MasterKey, PostgresSubjectKeys, type SubjectKeys } from './subject-keys.js';
