import DataLoader from 'dataloader';

/**
 * A loader that sends its first request at once, and packs what is asked for meanwhile into the next one: few round
 * trips under load, no waiting without it. Nothing is cached.
 */
export const batched = <K, V>(load: (keys: readonly K[]) => Promise<readonly V[]>): DataLoader<K, V> => {
  const waiting: (() => void)[] = [];
  let busy = false;
  const loadThenNext = async (keys: readonly K[]) => {
    busy = true;
    try {
      return await load(keys);
    } finally {
      busy = false;
      waiting.shift()?.();
    }
  };
  return new DataLoader<K, V>(loadThenNext, {
    cache: false,
    maxBatchSize: 500,
    batchScheduleFn: (dispatch) => (busy || waiting.length ? waiting.push(dispatch) : setImmediate(dispatch)),
  });
};
