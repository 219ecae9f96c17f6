import type { EventVersions } from '#event-sourcing';
import { Codec } from './codec.js';
import { CommandRunner } from './command-runner.js';
import type { EventStore, NewEvent } from './event-store.js';
import type { KurrentDbStandIn } from './kurrentdb-server.fixtures.js';
import { MemoryEventStore } from './memory.event-store.js';
import { MasterKey, MemorySubjectKeys } from './subject-keys.js';

export { MemoryEventStore } from './memory.event-store.js';
export { MemorySubjectKeys } from './subject-keys.js';

/** A fixed master key, for specs. */
export const testMasterKey = (): MasterKey => new MasterKey(Buffer.alloc(32, 7));

/** A runner over a store in memory (or `store`), with its parts. */
export const testRunner = (
  versions: EventVersions,
  store: EventStore = new MemoryEventStore(),
  keys = new MemorySubjectKeys(),
) => {
  const codec = new Codec(keys, versions);
  return { store, keys, codec, runner: new CommandRunner(store, codec, testMasterKey()) };
};

/** A stand-in for a KurrentDB server: read the README before you trust it. */
export const testKurrentDb = async (): Promise<KurrentDbStandIn> =>
  (await import('./kurrentdb-server.fixtures.js')).startKurrentDb();

/** A plain event as a writer hands it to the store. */
export const newEvent = (id: string, data: NewEvent['data'] = {}, type = 'SampleHappened'): NewEvent => ({
  id,
  type,
  schemaVersion: 1,
  data,
  meta: {
    by: 'agent-1',
    onBehalfOf: null,
    commandId: id,
    commandHash: '',
    correlationId: id,
    causationId: null,
    origin: 'LIVE',
  },
  occurredAt: '2026-03-02T09:00:00.000Z',
});
