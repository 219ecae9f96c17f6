import { type DynamicModule, type FactoryProvider, Module, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Codec, EventStore, Listener } from '#event-store';
import { Asks } from './asks.js';
import { ChangeFeed } from './change-feed.js';
import { Checkpoints } from './checkpoints.js';
import { Clock } from './clock.js';
import { CommandRouter } from './command-router.js';
import type { Context } from './context.js';
import { LocalRunners } from './local-runners.js';
import { LogReader } from './log-reader.js';
import { Progress } from './progress.js';
import { Readers, readersOf } from './readers.js';
import { Waits } from './waits.js';

/** The contexts that a service is composed of. */
export const CONTEXTS = Symbol('contexts');

/** Reads of read models in every process; with `work`, the runners too. */
@Module({})
export class ProjectionsModule {
  static register(contexts: readonly Context[], { work }: { work: boolean }): DynamicModule {
    const providers = [
      { provide: CONTEXTS, useValue: contexts },
      Clock,
      Progress,
      LocalRunners.provider(contexts, work),
      made(Asks, [DataSource]),
      made(Checkpoints, [DataSource, EventStore]),
      made(LogReader, [EventStore, Codec]),
      made(ChangeFeed, [DataSource, EventStore, Progress, Waits]),
      {
        provide: Readers,
        useFactory: (dataSource: DataSource, store: EventStore) =>
          new Readers((sql, parameters) => dataSource.query(sql, [...parameters]), store, readersOf(contexts)),
        inject: [DataSource, EventStore],
      },
      {
        provide: Waits,
        useFactory: (...parts: [Progress, Checkpoints, Listener]) =>
          new Waits(
            contexts.flatMap(({ projections }) => projections),
            ...parts,
          ),
        inject: [Progress, Checkpoints, Listener],
      },
      {
        provide: CommandRouter,
        useFactory: (bus: CommandBus) =>
          new CommandRouter(
            bus,
            contexts.flatMap(({ commands }) => commands),
          ),
        inject: [CommandBus],
      },
    ];
    return { module: ProjectionsModule, global: true, providers, exports: providers };
  }
}

/** An instance made with these parts, for classes that know nothing of Nest. */
const made = <Parts extends readonly unknown[]>(
  provide: new (...parts: never[]) => object,
  inject: { [P in keyof Parts]: unknown },
): FactoryProvider => ({
  provide,
  useFactory: (...parts: never[]) => new provide(...parts),
  inject: inject as unknown as Type[],
});
