import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Codec, EventStore, Listener } from '#event-store';
import { Asks } from './asks.js';
import { ChangeFeed } from './change-feed.js';
import { Checkpoints } from './checkpoints.js';
import { Clock } from './clock.js';
import { CommandRouter } from './command-router.js';
import type { Context } from './context.js';
import { LogReader } from './log-reader.js';
import { Progress } from './progress.js';
import { LocalRunners, Runners } from './runners.js';
import { Waits } from './waits.js';

/** The contexts that a service is composed of. */
export const CONTEXTS = Symbol('contexts');

const WORK = Symbol('work');

/** Reads of read models in every process; with `work`, the runners too. */
@Module({})
export class ProjectionsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly modules: ModuleRef,
    private readonly waits: Waits,
    private readonly local: LocalRunners,
    @Inject(CONTEXTS) private readonly contexts: readonly Context[],
    @Optional() @Inject(WORK) private readonly work: boolean,
  ) {}

  static register(contexts: readonly Context[], { work }: { work: boolean }): DynamicModule {
    const providers = [
      { provide: CONTEXTS, useValue: contexts },
      { provide: Clock, useClass: Clock },
      { provide: LocalRunners, useClass: LocalRunners },
      { provide: Progress, useClass: Progress },
      { provide: Asks, useFactory: (dataSource: DataSource) => new Asks(dataSource), inject: [DataSource] },
      {
        provide: Checkpoints,
        useFactory: (dataSource: DataSource, store: EventStore) => new Checkpoints(dataSource, store),
        inject: [DataSource, EventStore],
      },
      {
        provide: LogReader,
        useFactory: (store: EventStore, codec: Codec) => new LogReader(store, codec),
        inject: [EventStore, Codec],
      },
      {
        provide: Waits,
        useFactory: (progress: Progress, checkpoints: Checkpoints, listener: Listener) =>
          new Waits(
            contexts.flatMap(({ projections }) => projections),
            progress,
            checkpoints,
            listener,
          ),
        inject: [Progress, Checkpoints, Listener],
      },
      {
        provide: ChangeFeed,
        useFactory: (dataSource: DataSource, store: EventStore, progress: Progress, waits: Waits) =>
          new ChangeFeed(dataSource, store, progress, waits),
        inject: [DataSource, EventStore, Progress, Waits],
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
    return {
      module: ProjectionsModule,
      global: true,
      providers: [...providers, { provide: WORK, useValue: work }],
      exports: providers.map(({ provide }) => provide),
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.work) return;
    const get = <T>(token: new (...parts: never[]) => T): T => this.modules.get(token, { strict: false });
    this.local.runners = new Runners(
      {
        dataSource: get(DataSource),
        store: this.modules.get(EventStore, { strict: false }),
        listener: get(Listener),
        log: get(LogReader),
        checkpoints: get(Checkpoints),
        progress: get(Progress),
        clock: get(Clock),
        router: get(CommandRouter),
      },
      this.contexts.flatMap(({ projections }) => projections),
      this.contexts.flatMap(({ policies }) => policies),
      this.contexts.flatMap(({ effects }) => effects).map((source) => get(source).effect),
    );
    await this.local.runners.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.local.runners?.close();
    this.waits.close();
  }
}
