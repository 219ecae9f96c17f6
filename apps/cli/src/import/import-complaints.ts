import type { EventStore } from '#event-store';
import { newId } from '#values';
import { type HandledBatch, importBatch } from './batch-import.js';
import { type Batches, batchesOf } from './batches.js';
import { bookkeeping, type CloseBooks } from './bookkeeping.js';
import type { ImportContext } from './complaint-commands.js';
import type { CsvRecord } from './file/csv-records.js';
import { rejectsFile } from './file/rejects-file.js';
import { type ImportState, importState, stateless } from './import-state.js';
import { type PreparedImport, prepareImport } from './prepare-import.js';
import type { Progress } from './progress.js';
import { type ImportRow, rowImport, type Send } from './row-import.js';

import { type Summary, summaryOf } from './summary.js';
import { emptyTally } from './tally.js';

export type ImportOptions = Readonly<{
  /** A path, or `-` for standard input. */
  file: string;
  /** The name of a mapping that ships, or a path. */
  mapping: string;
  /** How many rows are sent at once; twice as many may be on their way. */
  batch: number;
  /** Where rejected rows go; null: a file in the current folder, named after the imported one. */
  rejects: string | null;
  /** Begins at the first row, although an earlier import of this file stopped later on. */
  restart: boolean;
  /** Reads and checks everything, sends nothing. */
  dryRun: boolean;
  /** How many rows at most; null: all. */
  limit: number | null;
}>;

/** Where complaints are imported to. */
export type Destination = Readonly<{
  send: Send;
  store: Pick<EventStore, 'identity' | 'head'>;
  /** The data folder, which keeps how far an import came. */
  folder: string;
}>;

export type ImportParts = Readonly<{
  /** Called when file and mapping are known to be right, and never for a dry run. */
  withDestination: (work: (destination: Destination) => Promise<Summary>) => Promise<Summary>;
  /** Who imports. */
  by: string;
  now: () => string;
  stdin: AsyncIterable<Buffer>;
  progress: Progress;
  /** Ends the import after the rows that are on their way. */
  signal: AbortSignal;
}>;

/**
 * Imports the rows of a CSV file as complaints. Rows that can not be complaints go to a file of rejects and stop nothing.
 * Every row is the same command for ever, so that importing it again changes nothing.
 *
 * @throws OperatorError where file, mapping or database are not as they must be; what was done until then is kept
 */
export const importComplaints = async (options: ImportOptions, parts: ImportParts): Promise<Summary> => {
  const prepared = await prepareImport(options, parts.stdin);
  if (options.dryRun) return run(options, parts, prepared, DRY);
  return parts.withDestination(async (destination) =>
    run(options, parts, prepared, await startOf(destination, options, prepared)),
  );
};

/** Where an import begins and where its rows go. */
type Start = Readonly<{
  state: ImportState;
  resumedAfterLine: number | null;
  startedAfter: string;
  importRow: ImportRow | null;
}>;

const DRY: Start = { state: stateless, resumedAfterLine: null, startedAfter: '', importRow: null };

const startOf = async (
  destination: Destination,
  { restart }: ImportOptions,
  prepared: PreparedImport,
): Promise<Start> => {
  const state = await stateOf(destination, prepared);
  const reached = restart ? null : await state.read();
  const startedAfter = reached?.startedAfter ?? (await destination.store.head());
  return {
    state,
    resumedAfterLine: reached?.line ?? null,
    startedAfter,
    importRow: rowImport(destination.send, startedAfter),
  };
};

const run = async (
  { batch: size, limit, dryRun }: ImportOptions,
  parts: ImportParts,
  prepared: PreparedImport,
  { state, resumedAfterLine, startedAfter, importRow }: Start,
): Promise<Summary> => {
  const started = performance.now();
  const { signal, progress } = parts;
  progress.start();
  const batches = batchesOf(prepared.records, { size, afterLine: resumedAfterLine ?? 0, limit, signal });
  const tally = emptyTally();
  const closeBooks = bookkeeping({
    tally,
    rejects: await rejectsFile(prepared.rejectsPath, {
      header: prepared.header,
      format: prepared.loaded.mapping.file,
      resumed: resumedAfterLine !== null,
    }),
    progress,
    source: prepared.source,
    save: (line) => state.save({ line, startedAfter }),
  });
  const begin: Begin = (batch) => importBatch(batch, prepared.reader, importRow, contextOf(prepared, parts));
  await bringHome(batches, begin, closeBooks).finally(() => progress.stop());
  const complete = !batches.stopped();
  if (complete) await state.forget();
  const seconds = (performance.now() - started) / 1_000;
  return summaryOf(tally, prepared, { dryRun, complete, resumedAfterLine, seconds });
};

type Begin = (batch: readonly CsvRecord[]) => Promise<HandledBatch>;

/** Two batches are on their way at a time; their books are closed in the order of the file. */
const bringHome = async ({ each, failure }: Batches, begin: Begin, closeBooks: CloseBooks): Promise<void> => {
  const onTheirWay: Promise<HandledBatch>[] = [];
  try {
    for await (const batch of each) {
      onTheirWay.push(begin(batch));
      if (onTheirWay.length === 2) await closeBooks(onTheirWay.shift());
    }
    await closeBooks(onTheirWay.shift());
  } finally {
    await Promise.allSettled(onTheirWay);
  }
  if (failure() !== undefined) throw failure();
};

const stateOf = async ({ store, folder }: Destination, { source, loaded }: PreparedImport): Promise<ImportState> =>
  source.fingerprint === null
    ? stateless
    : importState(folder, source.name, {
        store: await store.identity(),
        fingerprint: source.fingerprint,
        mappingHash: loaded.hash,
      });

const contextOf = ({ source, loaded }: PreparedImport, { by, now }: ImportParts): ImportContext => ({
  source: loaded.mapping.source,
  by,
  at: now(),
  correlationId: newId(`${loaded.mapping.source}/${source.fingerprint ?? source.name}`, 'import'),
});
