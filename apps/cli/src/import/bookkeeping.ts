import { asSentence } from '../outage-sentence.js';
import type { HandledBatch } from './batch-import.js';
import type { CsvRecord } from './file/csv-records.js';
import type { Reject, RejectsFile } from './file/rejects-file.js';
import type { SourceFile } from './file/source-file.js';
import type { Progress } from './progress.js';
import { count, countDirt, type Tally } from './tally.js';

type Books = Readonly<{
  tally: Tally;
  rejects: RejectsFile;
  progress: Progress;
  source: Pick<SourceFile, 'read' | 'size'>;
  /** Remembers that everything is done up to the row which begins on this line. */
  save: (line: number) => Promise<void>;
}>;

export type CloseBooks = (batch: Promise<HandledBatch>) => Promise<void>;

/** Closes the books on one batch after the other; a batch that failed comes again, so nothing of it is booked. */
export const bookkeeping =
  ({ tally, rejects, progress, source, save }: Books): CloseBooks =>
  async (batch) => {
    const { handled, failure } = await batch;
    if (failure !== undefined) throw asSentence(failure);
    await rejects.add(booked(handled, tally));
    const last = handled.at(-1);
    if (last) await save(last.record.line);
    progress.show({ rows: tally.rows, read: source.read(), size: source.size });
  };

const booked = (handled: HandledBatch['handled'], tally: Tally): Reject[] =>
  handled.flatMap(({ record, told, outcome }) => {
    if (outcome === null) return [];
    count(tally, outcome);
    if (typeof outcome === 'object') return [rejectOf(record, outcome.refused)];
    if (told) countDirt(tally, told.findings);
    return [];
  });

const rejectOf = (record: CsvRecord, reason: string): Reject => ({
  line: record.line,
  reason,
  cells: 'cells' in record ? record.cells : [record.text],
});
