import DataLoader from 'dataloader';

export type Batch<K, V> = (keys: readonly K[]) => Promise<ArrayLike<V | Error>>;

/**
 * The loader that goes under `key` in this operation, made by its first use. Keys are compared by identity, so that
 * loaders of different fields never meet.
 */
export type Loader = <K, V>(key: string | symbol | object, batch: Batch<K, V>) => DataLoader<K, V>;

const MAX_BATCH = 1_000;

/** A fresh set of loaders: one per operation, and one per event of a subscription, so that none shows old rows. */
export const loaders = (): Loader => {
  const made = new Map<unknown, unknown>();
  return <K, V>(key: string | symbol | object, batch: Batch<K, V>) => {
    const known = made.get(key) as DataLoader<K, V> | undefined;
    if (known) return known;
    const loader = new DataLoader<K, V>(batch, { maxBatchSize: MAX_BATCH });
    made.set(key, loader);
    return loader;
  };
};

/** Rows in the order of the keys that asked for them, null where there is none: what a batch function returns. */
export const inOrderOf = <K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): (V | null)[] => {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
};
