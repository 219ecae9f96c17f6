import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/** Up to twice as long each time, never twice the same: many that wait for one server come back one by one. */
export const jittered = (ms: number): number => ms * (0.5 + Math.random() / 2);

/** Repeats `call` through outages, until it is answered, fails otherwise, or `giveUpMs` have passed. */
export const untilAnswered = async <T>(
  call: () => Promise<T>,
  isOutage: (error: unknown) => boolean,
  giveUpMs: number,
): Promise<T> => {
  const giveUpAt = performance.now() + giveUpMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await call();
    } catch (error) {
      if (!isOutage(error) || performance.now() > giveUpAt) throw error;
      await sleep(jittered(pause));
    }
  }
};
