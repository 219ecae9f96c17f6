import { type Timing, timingOf } from './measure.js';
import { type Passed } from './side.js';

/** Lets so many callers call one after the other for some seconds; `call` gets the caller's number. */
export const callFor = async (
  callers: number,
  seconds: number,
  call: (caller: number) => Promise<unknown>,
): Promise<Timing & Readonly<{ calls: number }>> => {
  const start = performance.now();
  return timed(start, callers, (caller) => (performance.now() - start < seconds * 1_000 ? () => call(caller) : null));
};

/** Lets so many callers share these things, each taken by one call. */
export const callWith = async <T>(
  callers: number,
  things: readonly T[],
  call: (thing: T) => Promise<unknown>,
): Promise<Timing> => {
  const left = things.values();
  return timed(performance.now(), callers, () => {
    const next = left.next();
    return next.done ? null : () => call(next.value);
  });
};

type NextCall = (caller: number) => (() => Promise<unknown>) | null;

const timed = async (start: number, callers: number, nextOf: NextCall) => {
  const milliseconds: number[] = [];
  const loop = async (_: unknown, caller: number) => {
    for (let next = nextOf(caller); next; next = nextOf(caller)) {
      const from = performance.now();
      await next();
      milliseconds.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, loop));
  return { ...timingOf(milliseconds, (performance.now() - start) / 1_000), calls: milliseconds.length };
};

const SAMPLE_MS = 100;

/** Does something with all events of a log, and watches the memory of the process meanwhile. */
export const passing = async (events: number, pass: () => Promise<void>): Promise<Passed> => {
  let rss = process.memoryUsage.rss();
  const timer = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const start = performance.now();
  try {
    await pass();
    return { perSecond: (events / (performance.now() - start)) * 1_000, rss };
  } finally {
    clearInterval(timer);
  }
};

/** A bench that measures failures must not give a figure. */
export const mustBe = (what: string, actual: unknown, expected: unknown): void => {
  if (String(actual) !== String(expected)) throw new Error(`${what}: ${actual}, but there must be ${expected}.`);
};
