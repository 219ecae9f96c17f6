import type { EventStore } from '#event-store';
import { newId } from '#values';
import { type HandledBatch, importBatch } from './batch-import.js';
import { batchesOf } from './batches.js';
import type { ImportContext } from './complaint-commands.js';
import { rejectsFile } from './file/rejects-file.js';
import { type ImportState, importState, stateless } from './import-state.js';
import { type PreparedImport, prepareImport } from './prepare-import.js';
import type { Progress } from './progress.js';
import { rowImport, type Send } from './row-import.js';
import { settlement } from './settlement.js';
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
  if (options.dryRun) return run(options, parts, prepared, null);
  return parts.withDestination((destination) => run(options, parts, prepared, destination));
};

const run = async (
  options: ImportOptions,
  parts: ImportParts,
  prepared: PreparedImport,
  destination: Destination | null,
): Promise<Summary> => {
  const started = performance.now();
  const { source, header, records, rejectsPath } = prepared;
  const state = destination ? await stateOf(destination, prepared) : stateless;
  const resumed = options.restart ? null : await state.read();
  const startedAfter = resumed?.startedAfter ?? (await destination?.store.head()) ?? '';
  const tally = emptyTally();
  const rejects = await rejectsFile(rejectsPath, header, resumed !== null);
  const { batch: size, limit } = options;
  const batches = batchesOf(records, { size, afterLine: resumed?.line ?? 0, limit, signal: parts.signal });
  const settle = settlement({
    tally,
    rejects,
    progress: parts.progress,
    source,
    save: (line) => state.save({ line, startedAfter }),
  });
  const send = destination && rowImport(destination.send, startedAfter);
  try {
    const onTheirWay: Promise<HandledBatch>[] = [];
    for await (const batch of batches.each) {
      onTheirWay.push(importBatch(batch, prepared.reader, send, contextOf(prepared, parts)));
      if (onTheirWay.length === 2) await settle(onTheirWay.shift());
    }
    await settle(onTheirWay.shift());
    if (batches.failure() !== undefined) throw batches.failure();
  } finally {
    parts.progress.stop();
  }
  const complete = !batches.stopped();
  if (complete) await state.forget();
  const seconds = (performance.now() - started) / 1_000;
  return summaryOf(tally, prepared, {
    dryRun: options.dryRun,
    complete,
    resumedAfterLine: resumed?.line ?? null,
    seconds,
  });
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
