import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { DataSource } from 'typeorm';
import type { Effect, Policy } from '#event-sourcing';
import { type EventStore, type Listener, START } from '#event-store';
import type { PolicyPack } from '#policy-pack';
import { Asks } from './asks.js';
import type { Checkpoints } from './checkpoints.js';
import type { Clock } from './clock.js';
import type { CommandRouter } from './command-router.js';
import { Dispatcher } from './dispatcher.js';
import { Follower, type Reader } from './follower.js';
import { Housekeeping } from './housekeeping.js';
import { LeaseHolder } from './lease-holder.js';
import { LEASE_TIMES, Leases, type LeaseTimes } from './leases.js';
import type { LogReader } from './log-reader.js';
import type { Progress } from './progress.js';
import { type Projection, projectionBy } from './projection.js';
import { Projector } from './projector.js';
import { effectWishes, policyWishes, type Reacting, Reactor } from './reactor.js';
import { Turns } from './turns.js';
import { Wants } from './wants.js';

export type RunnerParts = Readonly<{
  dataSource: DataSource;
  store: EventStore;
  listener: Listener;
  log: LogReader;
  checkpoints: Checkpoints;
  progress: Progress;
  clock: Clock;
  router: CommandRouter;
  leaseTimes?: LeaseTimes;
  /** By which those projections go that go by its numbers. */
  pack?: PolicyPack;
}>;

/** How far one projection, policy or effect is behind the log. */
export type Lag = Readonly<{ name: string; events: number | null; status: string; error: string | null }>;

/** How many readers go on at the same time that are behind: the rows that each remembers are what a worker's memory goes to. */
const BEHIND_AT_ONCE = 3;

/** Names this worker to people and to other workers: machine, process, and a mark of its own. */
const newWorkerId = (): string => `${hostname()}-${process.pid}-${randomBytes(2).toString('hex')}`;

/**
 * Everything that follows the log in a worker: its share of the projections, policies and effects, and the dispatcher of
 * what they ask for.
 */
export class Runners {
  readonly worker = newWorkerId();
  readonly dispatcher: Dispatcher;
  private readonly readers: readonly (() => Reader)[];
  private readonly holder: LeaseHolder;
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
    const asked = () => this.dispatcher.asked.ring();
    const reacting = { dataSource, checkpoints, asks, clock, log, asked };
    const wants = new Wants(asks, checkpoints, clock, asked);
    const projecting = { dataSource, checkpoints, progress, listener, log, wants };
    this.readers = [
      ...projections
        .map((projection) => projectionBy(projection, parts.pack))
        .map((projection) => () => new Projector(projection, projecting)),
      ...policies.map((each) => () => new Reactor(ofPolicy(each), reacting)),
      ...effects.map((each) => () => new Reactor(ofEffect(each), reacting)),
    ];
    const following = { log, checkpoints, store, turns: new Turns(BEHIND_AT_ONCE) };
    const follow = new Map(this.readers.map((make) => [make().name, () => new Follower(make(), following)] as const));
    const { lifeMs, beatMs } = parts.leaseTimes ?? LEASE_TIMES;
    const leases = new Leases(dataSource, this.worker, [...follow.keys()], lifeMs);
    this.holder = new LeaseHolder(leases, follow, listener, beatMs);
  }

  /** Marks where everything starts, so that nothing that is appended from now on is missed, whoever reads it. */
  async start(): Promise<void> {
    const { checkpoints } = this.parts;
    await checkpoints.verify();
    for (const make of this.readers) {
      const { name, from } = make();
      await checkpoints.open(name, from);
    }
    await this.holder.start();
    const housekeeping = new Housekeeping(this.parts.dataSource, this.parts.clock);
    this.running = Promise.all([this.dispatcher.run(this.stop.signal), housekeeping.run(this.stop.signal)]);
  }

  /** Ends after the pages and the commands at work, and leaves the readers to other workers. */
  async close(): Promise<void> {
    this.stop.abort();
    await Promise.all([this.holder.close(), this.running]);
  }

  /** How far those readers are behind that this worker owns. */
  async lag(): Promise<readonly Lag[]> {
    const { store } = this.parts;
    const head = await store.head();
    return this.holder.followers().map((follower) => {
      const { name, position, status, error } = follower.state();
      return { name, events: store.eventsBetween(position || START, head), status, error };
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
