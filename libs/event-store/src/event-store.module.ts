import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import type { EventVersions } from '#event-sourcing';
import { Codec } from './codec.js';
import { CommandRunner } from './command-runner.js';
import { EventStore } from './event-store.js';
import { Listener } from './listener.js';
import { type EventStoreSettings, openEventStore } from './open-event-store.js';
import { MasterKey, PostgresSubjectKeys } from './subject-keys.js';

type Parts = Readonly<{ url: string; masterKey: Buffer; events: EventVersions; settings?: EventStoreSettings }>;

const IN_POSTGRES = { EVENT_STORE_URL: 'postgres', NODE_ENV: 'development' };

/**
 * The log, its codec and the command runner, on the `Pool` that the database module gives. Events are in PostgreSQL unless
 * `settings` say otherwise; keys always are.
 */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(
    private readonly store: EventStore,
    private readonly listener: Listener,
  ) {}

  static register(parts: Parts): DynamicModule {
    const providers = [
      { provide: MasterKey, useFactory: () => new MasterKey(parts.masterKey) },
      {
        provide: Listener,
        useFactory: async () => {
          const listener = new Listener(parts.url);
          await listener.start();
          return listener;
        },
      },
      {
        provide: EventStore,
        useFactory: (pool: Pool, listener: Listener) => openEventStore(parts.settings ?? IN_POSTGRES, pool, listener),
        inject: [Pool, Listener],
      },
      {
        provide: PostgresSubjectKeys,
        useFactory: (pool: Pool, master: MasterKey, listener: Listener) =>
          new PostgresSubjectKeys(pool, master, listener),
        inject: [Pool, MasterKey, Listener],
      },
      {
        provide: Codec,
        useFactory: (keys: PostgresSubjectKeys) => new Codec(keys, parts.events),
        inject: [PostgresSubjectKeys],
      },
      {
        provide: CommandRunner,
        useFactory: (store: EventStore, codec: Codec, master: MasterKey) => new CommandRunner(store, codec, master),
        inject: [EventStore, Codec, MasterKey],
      },
    ];
    return { module: EventStoreModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }

  /** After the runners and the server, which stop at the same signal but use the log until they have. */
  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    await this.listener.close();
  }
}
