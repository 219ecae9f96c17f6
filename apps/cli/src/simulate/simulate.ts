import { Rejection } from '#event-sourcing';
import type { CommandRunner, EventStore } from '#event-store';
import type { PolicyPack } from '#policy-pack';
import type { Progress } from '../import/progress.js';
import { history } from './history.js';
import { inBulk } from './in-bulk.js';
import { countRefusal, countStep, nothingYet, type Outcome } from './outcome.js';
import { type Summary, summaryOf } from './summary.js';
import { runOf, type SimulationOptions } from './world/run.js';
import type { Step } from './world/schedule.js';

/** Where a history is written to. */
export type Destination = Readonly<{
  runner: Pick<CommandRunner, 'runTogether'>;
  store: Pick<EventStore, 'head' | 'eventsBetween'>;
}>;

export type SimulationParts = Readonly<{
  pack: PolicyPack;
  /** Null for a dry run. */
  destination: Destination | null;
  progress: Progress;
  /** Ends the simulation after the commands that are on their way. */
  signal: AbortSignal;
  clock: () => number;
}>;

const AT_ONCE = 400;

/** Writes a plausible past. The same options write the same events; what is there already is not written again. */
export const simulate = async (options: SimulationOptions, parts: SimulationParts): Promise<Summary> => {
  const { pack, destination, progress, signal, clock } = parts;
  const started = clock();
  const headBefore = (await destination?.store.head()) ?? null;
  const outcome = nothingYet();
  progress.start();
  const complete = await inBulk(history(options, pack), handling(outcome, destination), {
    most: AT_ONCE,
    signal,
    begun: showing(options, outcome, progress),
  }).finally(() => progress.stop());
  const written = headBefore === null ? null : await eventsSince(headBefore, destination);
  return summaryOf(outcome, options, { complete, written, dryRun: !destination, seconds: (clock() - started) / 1_000 });
};

/** A rule that says no, as another pack may, is counted, and nothing is stopped by it. */
const handling =
  (outcome: Outcome, destination: Destination | null) =>
  async (step: Step): Promise<void> => {
    if (!destination) return countStep(outcome, step, null);
    try {
      countStep(outcome, step, await destination.runner.runTogether(step.parts));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      countRefusal(outcome, error);
    }
  };

const showing = (options: SimulationOptions, outcome: Outcome, progress: Progress) => {
  const { start, end } = runOf(options);
  return ({ at }: Step) =>
    progress.show({ rows: outcome.steps, read: workUpTo((at - start) / (end - start)), size: WORK });
};

const WORK = 10_000;

/** How much is done by a share of the time: sales go on evenly, and complaints as the units in service grow. */
const workUpTo = (share: number): number => Math.round(WORK * (0.4 * share + 0.6 * share ** 2));

const eventsSince = async (headBefore: string, destination: Destination | null): Promise<number | null> =>
  destination ? destination.store.eventsBetween(headBefore, await destination.store.head()) : null;
