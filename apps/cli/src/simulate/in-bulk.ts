import type { Step } from './world/schedule.js';

export type Bulk = Readonly<{
  /** How many steps may be under way at once. */
  most: number;
  signal: AbortSignal;
  /** Called in the order of the steps, for each as it begins. */
  begun: (step: Step) => void;
}>;

/**
 * Handles many steps at once; those of one case, and those on one stream, one after the other in their order, and none
 * before what it follows. After an
 * error nothing new begins, and it is thrown when what was under way has ended. False where the signal ended it.
 */
export const inBulk = async (
  steps: Iterable<Step>,
  handle: (step: Step) => Promise<void>,
  { most, signal, begun }: Bulk,
): Promise<boolean> => {
  const underWay = new Set<Promise<void>>();
  const tails = new Map<string, Promise<void>>();
  let failure: Readonly<{ error: unknown }> | null = null;
  const start = (step: Step) => {
    const keys = keysOf(step);
    const earlier = [...keys, ...step.follows].flatMap((key) => tails.get(key) ?? []);
    const work = Promise.all(earlier)
      .then(() => (failure ? undefined : handle(step)))
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        underWay.delete(work);
        for (const key of keys) if (tails.get(key) === work) tails.delete(key);
      });
    underWay.add(work);
    for (const key of keys) tails.set(key, work);
  };
  let isComplete = true;
  for (const step of steps) {
    while (underWay.size >= most) await Promise.race(underWay);
    if (failure || signal.aborted) {
      isComplete = false;
      break;
    }
    begun(step);
    start(step);
  }
  await Promise.all(underWay);
  if (failure) throw (failure as Readonly<{ error: unknown }>).error;
  return isComplete;
};

const keysOf = ({ case: name, parts }: Step): readonly string[] => [
  name,
  ...parts.map(({ decider, command }) => decider.stream(command)),
];
