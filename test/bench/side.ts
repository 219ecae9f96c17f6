import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SimulationOptions } from '../../apps/cli/src/simulate/world/run.js';
import type { Timing } from './measure.js';

/** The key over the keys of personal texts, the same for all who read a log of a bench. */
export const BENCH_MASTER_KEY = Buffer.alloc(32, 7);

/** How long a projection takes from nothing to the head, and how many rows it has then. */
export type Rebuilt = Readonly<{ name: string; seconds: number; rows: number; rss: number }>;

/** How docker/compose.yaml starts a worker. Without a limit V8 leaves garbage lying as long as the machine has memory. */
export const WORKER = ['--max-old-space-size=288'];

/** For what a real worker never does: to decide a whole year in memory, or to compare with it. */
export const LARGE = ['--max-old-space-size=12000'];

/** A figure as often as it was asked for, and the lines in which read model and log differ. */
export type Compared = Readonly<{ name: string; lines: number; differences: readonly string[] }>;

/** A database of a side. */
export type Place = Readonly<{ serviceUrl: string; ownerUrl: string }>;

/** What happened to all events of a log: how many a second, and the greatest memory of the process meanwhile. */
export type Passed = Readonly<{ perSecond: number; rss: number }>;

type Writing = Readonly<{ writers: number; perCall: number; seconds: number }>;

/** What a side can be asked for; each throws unless everything is there afterwards. */
export interface Tasks {
  append: (asked: Writing) => Promise<Timing>;
  /** Load, decide and append once on each of so many prepared streams of 20 events. */
  decide: (asked: Readonly<{ callers: number; streams: number }>) => Promise<Timing>;
  fill: (asked: Readonly<{ events: number }>) => Promise<null>;
  /** A simulated year by the deciders; answers how many events it has. */
  fillYear: (asked: SimulationOptions) => Promise<number>;
  /** A worker with all contexts, from nothing to the head. */
  work: (asked: Readonly<{ events: number }>) => Promise<Passed>;
  /** Each projection of all contexts from nothing, one after the other. */
  rebuild: (asked: Readonly<{ events: number }>) => Promise<readonly Rebuilt[]>;
  /** What read models answer beside plain SQL over the events. */
  compare: (asked: null) => Promise<readonly Compared[]>;
  /** The complaint view from nothing, by the usual follower of the log. */
  project: (asked: Readonly<{ events: number }>) => Promise<Passed>;
  /** The peer's other way: the view is written in the transaction of the append. */
  projectInline: (asked: Readonly<{ events: number }>) => Promise<Passed>;
  replay: (asked: Readonly<{ events: number }>) => Promise<Passed>;
}

export type Answered<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>;

export type Side = Readonly<{
  ask: <T extends keyof Tasks>(task: T, asked: Parameters<Tasks[T]>[0]) => Promise<Answered<T>>;
  close: () => Promise<void>;
}>;

type Answer = Readonly<{ answer: unknown }> | Readonly<{ error: string }>;

/** A side in a process of its own, because the peer changes how all of a process reads PostgreSQL's types. */
export const openSide = (name: 'ours' | 'peer' | 'limit', place: Place, execArgv: readonly string[] = []): Side => {
  const path = fileURLToPath(new URL(`${name}.side.js`, import.meta.url));
  const child = fork(path, [JSON.stringify(place)], { execArgv: [...execArgv] });
  const exit = once(child, 'exit');
  const ask = async (task: string, asked: unknown): Promise<unknown> => {
    child.send({ task, asked });
    const [answer] = (await Promise.race([
      once(child, 'message'),
      exit.then(([code]) => [{ error: `It ended with ${code}.` }]),
    ])) as [Answer];
    if ('error' in answer) throw new Error(`${name} failed to ${task}: ${answer.error}`);
    return answer.answer;
  };
  const close = async () => {
    if (child.connected) child.disconnect();
    await exit;
  };
  return { ask: ask as Side['ask'], close };
};

/** One thing of ours in a process of its own, whose memory nothing else has filled. */
export const askApart = async <T extends keyof Tasks>(
  place: Place,
  execArgv: readonly string[],
  task: T,
  asked: Parameters<Tasks[T]>[0],
): Promise<Answered<T>> => {
  const side = openSide('ours', place, execArgv);
  try {
    return await side.ask(task, asked);
  } finally {
    await side.close();
  }
};

/** The other end: answers one task after the other, and ends with the parent. */
export const serve = (tasks: Partial<Tasks>, close: () => Promise<void>): void => {
  process.on('message', async ({ task, asked }: { task: keyof Tasks; asked: never }) => {
    try {
      const perform = tasks[task];
      if (!perform) throw new Error('This side can not do that.');
      process.send?.({ answer: await perform(asked) });
    } catch (error) {
      process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.on('disconnect', () => void close().finally(() => process.exit(0)));
};

/** Where this process is to work. */
export const placeGiven = (): Place => JSON.parse(process.argv[2] ?? '{}') as Place;
