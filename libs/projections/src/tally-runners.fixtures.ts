import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import type { Command, Effect, Policy } from '#event-sourcing';
import { ChangeFeed } from './change-feed.js';
import { Checkpoints } from './checkpoints.js';
import type { Clock } from './clock.js';
import { CommandRouter } from './command-router.js';
import { policy } from './context.js';
import type { LeaseTimes } from './leases.js';
import { LogReader } from './log-reader.js';
import { Progress } from './progress.js';
import { type Projection, projection } from './projection.js';
import { Runners } from './runners.js';
import {
  type Clear,
  type Count,
  TallyView,
  tallyDecider,
  tallyEffect,
  tallyPolicy,
  tallyProjection,
  tallyVersions,
  told,
} from './tally.fixtures.js';
import { testReadSide } from './testing.js';
import { Waits } from './waits.js';

/** As machines with much to do take their time. */
const PATIENCE_MS = 30_000;

/** What a worker of a spec is made with, where it differs. */
type Started = Readonly<{
  name?: string;
  projections?: readonly Projection[];
  dataSource?: DataSource;
  leaseTimes?: LeaseTimes;
  policies?: readonly Policy[];
}>;

/**
 * A log of tallies with a database of its own, and workers on it; `close` ends them all. Their clock can be put forward, and
 * runs on, so that what failed once is tried again.
 */
export const testTallies = async () => {
  const side = await testReadSide(tallyVersions, [TallyView]);
  const clock = { aheadMs: 0, now: () => new Date(Date.now() + clock.aheadMs) };
  const running: Runners[] = [];
  told.length = 0;

  const command = (type: 'CountTally' | 'ClearTally', data: object, context = {}) =>
    ({ id: randomUUID(), type, data, by: 'agent-1', roles: ['agent'], at: clock.now().toISOString(), ...context }) as
      | Count
      | Clear;
  const send = (asked: Command) => side.runner.run(tallyDecider, asked as Count, undefined);
  const count = (tallyId: string, by: number, context = {}) => send(command('CountTally', { tallyId, by }, context));
  const clear = (tallyId: string) => send(command('ClearTally', { tallyId }));
  const sums = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await side.dataSource.getRepository(TallyView).find({ order: { id: 'ASC' } })).map(({ id, sum }) => [id, sum]),
    );
  const asks = (): Promise<{ asker: string; status: string; code: string | null; tries: number }[]> =>
    side.dataSource.query('SELECT asker, status, code, tries FROM work.ask ORDER BY position, ordinal');

  const partsOf = ({ dataSource = side.dataSource, leaseTimes }: Started) => {
    class Send {
      constructor(readonly command: Command) {}
    }
    const bus = { execute: (message: Send) => send(message.command) } as unknown as CommandBus;
    return {
      dataSource,
      store: side.store,
      listener: side.listener,
      log: new LogReader(side.store, side.codec),
      checkpoints: new Checkpoints(dataSource, side.store),
      progress: new Progress(),
      clock: clock as Clock,
      router: new CommandRouter(bus, [{ types: ['CountTally', 'ClearTally'], message: Send }]),
      ...(leaseTimes ? { leaseTimes } : {}),
    };
  };

  const start = async (started: Started = {}) => {
    const { name = 'tally', policies = [policy(tallyPolicy)] } = started;
    const { projections = [projection({ ...tallyProjection, name })] } = started;
    const parts = partsOf(started);
    const runners = new Runners(parts, projections, policies, [tallyEffect as unknown as Effect]);
    await runners.start();
    running.push(runners);
    const { checkpoints, progress } = parts;
    const waits = new Waits(projections, progress, checkpoints, side.listener);
    const caughtUp = async () => expect(await waits.until(name, await side.store.head(), PATIENCE_MS)).toBe(true);
    const feed = new ChangeFeed(side.dataSource, side.store, progress, waits);
    return { runners, waits, caughtUp, checkpoints, progress, feed };
  };

  /** The waits of a process that runs nothing. */
  const waitsElsewhere = (projections: readonly Projection[]) =>
    new Waits(projections, new Progress(), new Checkpoints(side.dataSource, side.store), side.listener);

  const close = async () => {
    await Promise.all(running.map((each) => each.close()));
    await side.close();
  };

  return { side, clock, command, send, count, clear, sums, asks, partsOf, start, waitsElsewhere, close };
};

export type Tallies = Awaited<ReturnType<typeof testTallies>>;

/** Looks until it is so; fails after half a minute. */
export const until = async (condition: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < PATIENCE_MS / 20; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The condition did not come true: ${condition}`);
};
