import type { BeforeApplicationShutdown, FactoryProvider, OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { EventStore, Listener } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { Checkpoints } from './checkpoints.js';
import { Clock } from './clock.js';
import { CommandRouter } from './command-router.js';
import type { Context } from './context.js';
import { LogReader } from './log-reader.js';
import { Progress } from './progress.js';
import { type Lag, Runners } from './runners.js';
import { Waits } from './waits.js';

/** The runners of this process, from the application's start to its end; none where another process does the work. */
export class LocalRunners implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runners: Runners | undefined;

  constructor(
    private readonly modules: ModuleRef,
    private readonly contexts: readonly Context[],
    private readonly work: boolean,
  ) {}

  static provider(contexts: readonly Context[], work: boolean): FactoryProvider {
    return {
      provide: LocalRunners,
      useFactory: (modules: ModuleRef) => new LocalRunners(modules, contexts, work),
      inject: [ModuleRef],
    };
  }

  /** How far every reader of this process is behind the log. */
  async lag(): Promise<readonly Lag[]> {
    return (await this.runners?.lag()) ?? [];
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.work) return;
    this.runners = new Runners(
      {
        dataSource: this.get(DataSource),
        store: this.modules.get(EventStore, { strict: false }),
        listener: this.get(Listener),
        log: this.get(LogReader),
        checkpoints: this.get(Checkpoints),
        progress: this.get(Progress),
        clock: this.get(Clock),
        router: this.get(CommandRouter),
        pack: this.get(PolicyPack),
      },
      this.contexts.flatMap(({ projections }) => projections),
      this.contexts.flatMap(({ policies }) => policies),
      this.contexts.flatMap(({ effects }) => effects).map((source) => this.get(source).effect),
    );
    await this.runners.start();
  }

  /** Ends what waits, too, so that the server can close. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runners?.close();
    this.get(Waits).close();
  }

  private get<T>(token: new (...parts: never[]) => T): T {
    return this.modules.get(token, { strict: false });
  }
}
