import type { CsvRecord } from './file/csv-records.js';
import type { ImportContext, ImportRow, Outcome, RowReader, Told } from './import-kind.js';

/** One record of the file and what became of it; null where something else failed than the row. */
export type Handled = Readonly<{
  record: CsvRecord;
  told: Told | null;
  outcome: Outcome | 'IMPORTABLE' | null;
}>;

/** A batch after its time: `failure` is an outage or a bug, after which some of it may be undone. */
export type HandledBatch = Readonly<{ handled: readonly Handled[]; failure: unknown }>;

/**
 * All rows of a batch at once, in the order of the file, so that the first one of a number is the one that registers.
 * Without `importRow` nothing is sent.
 */
export const importBatch = async <T extends Told>(
  records: readonly CsvRecord[],
  { read }: RowReader<T>,
  importRow: ImportRow<T> | null,
  context: ImportContext,
): Promise<HandledBatch> => {
  let failure: unknown;
  const handle = async (record: CsvRecord): Promise<Handled> => {
    if ('refused' in record) return { record, told: null, outcome: { refused: record.refused } };
    const told = read(record.cells);
    if ('refused' in told) return { record, told: null, outcome: told };
    try {
      return { record, told, outcome: importRow ? await importRow(told, context) : 'IMPORTABLE' };
    } catch (error) {
      failure ??= error;
      return { record, told, outcome: null };
    }
  };
  return { handled: await Promise.all(records.map(handle)), failure };
};
