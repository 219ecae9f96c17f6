import { setMaxListeners } from 'node:events';
import type { DataSource } from 'typeorm';
import type { Effect, Policy } from '#event-sourcing';
import { type EventStore, type Listener, numberOf } from '#event-store';
import { Asks } from './asks.js';
import type { Checkpoints } from './checkpoints.js';
import type { Clock } from './clock.js';
import type { CommandRouter } from './command-router.js';
import { Dispatcher } from './dispatcher.js';
import { Follower } from './follower.js';
import type { LogReader } from './log-reader.js';
import type { Progress } from './progress.js';
import type { Projection } from './projection.js';
import { Projector } from './projector.js';
import { effectWishes, policyWishes, type Reacting, Reactor } from './reactor.js';

export type RunnerParts = Readonly<{
  dataSource: DataSource;
  store: EventStore;
  listener: Listener;
  log: LogReader;
  checkpoints: Checkpoints;
  progress: Progress;
  clock: Clock;
  router: CommandRouter;
}>;

/** How far one projection, policy or effect is behind the log. */
export type Lag = Readonly<{ name: string; events: number; status: string; error: string | null }>;

/** Everything that follows the log in a worker: projections, policies, effects, and the dispatcher of what they ask for. */
export class Runners {
  readonly dispatcher: Dispatcher;
  private readonly followers: readonly Follower[];
  private readonly stop = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly parts: RunnerParts,
    projections: readonly Projection[],
    policies: readonly Policy[],
    effects: readonly Effect[],
  ) {
    const { dataSource, checkpoints, progress, listener, clock, store, log, router } = parts;
    const asks = new Asks(dataSource);
    this.dispatcher = new Dispatcher(asks, router, new Map(effects.map((effect) => [effect.name, effect])), clock);
    const reacting = { dataSource, checkpoints, asks, clock, asked: () => this.dispatcher.asked.ring() };
    const readers = [
      ...projections.map((projection) => new Projector(projection, { dataSource, checkpoints, progress, listener })),
      ...policies.map((each) => new Reactor(ofPolicy(each), reacting)),
      ...effects.map((each) => new Reactor(ofEffect(each), reacting)),
    ];
    this.followers = readers.map((reader) => new Follower(reader, log, checkpoints, store));
  }

  async start(): Promise<void> {
    await this.parts.checkpoints.verify();
    for (const follower of this.followers) await follower.open();
    const { signal } = this.stop;
    setMaxListeners(0, signal);
    this.running = Promise.all([
      ...this.followers.map((follower) => follower.run(signal)),
      this.dispatcher.run(signal),
    ]);
  }

  /** Ends after the page and the commands at work. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  async lag(): Promise<readonly Lag[]> {
    const head = numberOf(await this.parts.store.head());
    return this.followers.map((follower) => {
      const { name, position, status, error } = follower.state();
      return { name, events: Number(head - numberOf(position)), status, error };
    });
  }
}

const ofPolicy = (policy: Policy): Reacting => ({
  name: `policy:${policy.name}`,
  asker: policy.name,
  categories: policy.categories,
  from: policy.from,
  wishes: policyWishes(policy),
});

const ofEffect = (effect: Effect): Reacting => ({
  name: `effect:${effect.name}`,
  asker: effect.name,
  categories: effect.categories,
  from: 'NEW',
  wishes: effectWishes(effect),
});
