import { type EventStore, START } from '#event-store';
import type { Progress, Waits } from '#projections';
import { OperatorError } from '#settings';

/** How far the read models are, and where the log ends. */
export type ReadModels = Readonly<{
  waits: Pick<Waits, 'until' | 'look'>;
  passed: Pick<Progress, 'of'>;
  store: Pick<EventStore, 'head' | 'eventsBetween'>;
}>;

type Waiting = Readonly<{
  say: (text: string) => void;
  signal: AbortSignal;
  /** How long a read model may stand still. */
  patienceMs?: number;
}>;

/**
 * Waits until each of these read models shows what the log has by now; ends early with `signal`.
 *
 * @throws OperatorError where one stands still
 */
export const whenCaughtUp = async (names: readonly string[], models: ReadModels, waiting: Waiting): Promise<void> => {
  const head = await models.store.head();
  await models.waits.look();
  for (const name of names) await passes(name, head, models, waiting);
};

const passes = async (
  name: string,
  head: string,
  { waits, passed, store }: ReadModels,
  { say, signal, patienceMs = 10_000 }: Waiting,
): Promise<void> => {
  let before = passed.of(name);
  while (!(await waits.until(name, head, patienceMs, signal)) && !signal.aborted) {
    const now = passed.of(name);
    const behind = `The read model ${name} is ${inWords(store.eventsBetween(now || START, head))} the log`;
    if (now === before)
      throw new OperatorError(
        `${behind} and stands still: start the service, wait until "aftercare status" shows that it is up to date, then run the same command again.`,
      );
    say(`${behind}: waiting for it.\n`);
    before = now;
  }
};

const inWords = (events: number | null): string =>
  events === null ? 'behind' : `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'} behind`;
