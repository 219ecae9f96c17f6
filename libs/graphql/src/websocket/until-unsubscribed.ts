/**
 * A source as what a `@Subscription` resolver returns: pulled one by one, so that a slow client slows the source. When
 * the client completes, disconnects or the server stops, the signal aborts and a pending `next()` ends at once, even
 * where the source itself never wakes up.
 */
export const untilUnsubscribed = <T>(open: (signal: AbortSignal) => AsyncIterable<T>): AsyncGenerator<T, void> => {
  const unsubscribed = new AbortController();
  const source = open(unsubscribed.signal)[Symbol.asyncIterator]();
  let wake: (() => void) | undefined;

  const end = async (): Promise<IteratorResult<T, void>> => {
    if (!unsubscribed.signal.aborted) {
      unsubscribed.abort();
      wake?.();
      // Not awaited: a source that is parked for ever would park the connection's end too.
      source.return?.().catch(() => undefined);
    }
    return DONE;
  };

  return {
    next: () =>
      unsubscribed.signal.aborted
        ? Promise.resolve(DONE)
        : new Promise((resolve, reject) => {
            wake = () => resolve(DONE);
            source.next().then(resolve, reject);
          }),
    return: end,
    throw: async (error) => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await end();
    },
  };
};

const DONE = { value: undefined, done: true } as const;

/** For `@Subscription(() => …, { resolve: asItComes })`: what the source yields is the field's value. */
export const asItComes = <T>(change: T): T => change;
