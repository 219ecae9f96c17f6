import type { EventStore } from '#event-store';
import { newId } from '#values';
import { twoAtATime } from '../two-at-a-time.js';
import { type HandledBatch, importBatch } from './batch-import.js';
import { type Batches, batchesOf } from './batches.js';
import { bookkeeping, type CloseBooks } from './bookkeeping.js';
import type { CsvRecord } from './file/csv-records.js';
import { rejectsFile } from './file/rejects-file.js';
import type { ImportContext, ImportKind, ImportRow, Send, Told } from './import-kind.js';
import { type ImportState, importState, stateless } from './import-state.js';
import { type PreparedImport, prepareImport } from './prepare-import.js';
import type { Progress } from './progress.js';
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

/** Where rows are imported to. */
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
 * Imports the rows of a CSV file as what their kind says. Rows that can not be imported go to a file of rejects and stop nothing.
 * Every row is the same command for ever, so that importing it again changes nothing.
 *
 * @throws OperatorError where file, mapping or database are not as they must be; what was done until then is kept
 */
export const importRows = async <T extends Told>(
  kind: ImportKind<T>,
  options: ImportOptions,
  parts: ImportParts,
): Promise<Summary> => {
  const prepared = await prepareImport(kind, options, parts.stdin);
  if (options.dryRun) return run(options, parts, prepared, { ...FROM_THE_FIRST, importRow: null });
  return parts.withDestination(async (destination) => {
    const start = await startOf(destination, options, prepared);
    return run(options, parts, prepared, { ...start, importRow: kind.importRow(destination.send, start.startedAfter) });
  });
};

/** Where an import begins. */
type Start = Readonly<{ state: ImportState; resumedAfterLine: number | null; startedAfter: string }>;

const FROM_THE_FIRST: Start = { state: stateless, resumedAfterLine: null, startedAfter: '' };

const startOf = async <T extends Told>(
  destination: Destination,
  { restart }: ImportOptions,
  prepared: PreparedImport<T>,
): Promise<Start> => {
  const state = await stateOf(destination, prepared);
  const reached = restart ? null : await state.read();
  return {
    state,
    resumedAfterLine: reached?.line ?? null,
    startedAfter: reached?.startedAfter ?? (await destination.store.head()),
  };
};

const run = async <T extends Told>(
  { batch: size, limit, dryRun }: ImportOptions,
  parts: ImportParts,
  prepared: PreparedImport<T>,
  { state, resumedAfterLine, startedAfter, importRow }: Start & Readonly<{ importRow: ImportRow<T> | null }>,
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
      format: prepared.loaded.file,
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

const bringHome = async ({ each, failure }: Batches, begin: Begin, closeBooks: CloseBooks): Promise<void> => {
  await twoAtATime(each, begin, closeBooks);
  if (failure() !== undefined) throw failure();
};

const stateOf = async <T extends Told>(
  { store, folder }: Destination,
  { source, loaded }: PreparedImport<T>,
): Promise<ImportState> =>
  source.fingerprint === null
    ? stateless
    : importState(folder, source.name, {
        store: await store.identity(),
        fingerprint: source.fingerprint,
        mappingHash: loaded.hash,
      });

const contextOf = <T extends Told>(
  { source: { name, fingerprint }, loaded: { source } }: PreparedImport<T>,
  { by, now }: ImportParts,
): ImportContext => ({
  source,
  by,
  at: now(),
  correlationId: newId(`${source}/${fingerprint ?? name}`, 'import'),
});
