import type { CsvRecord } from './file/csv-records.js';

export type BatchOptions = Readonly<{
  size: number;
  /** Records up to the one that begins on this line are passed over. */
  afterLine: number;
  /** Null: all there are. */
  limit: number | null;
  signal: AbortSignal;
}>;

export type Batches = Readonly<{
  each: AsyncGenerator<readonly CsvRecord[]>;
  /** Whether reading ended before the file did, or may have. */
  stopped: () => boolean;
  /** What ended reading, so that the batches before it can be brought to their end first; undefined where nothing did. */
  failure: () => unknown;
}>;

/** Records in their order, some at a time. */
export const batchesOf = (records: AsyncGenerator<CsvRecord>, options: BatchOptions): Batches => {
  const { size, afterLine, limit, signal } = options;
  let taken = 0;
  let failure: unknown;
  const stopped = () => signal.aborted || taken === limit;

  const each = async function* () {
    let batch: CsvRecord[] = [];
    try {
      for await (const record of records) {
        if (record.line <= afterLine) continue;
        batch.push(record);
        taken += 1;
        if (stopped()) break;
        if (batch.length < size) continue;
        yield batch;
        batch = [];
      }
    } catch (error) {
      failure = error;
    }
    if (batch.length) yield batch;
  };
  return { each: each(), stopped, failure: () => failure };
};
