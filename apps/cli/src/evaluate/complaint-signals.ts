import type { Signal, WatchRules } from '#crisis';
import { complaintRows } from '../import/complaint-rows.js';
import type { RowTold } from '../import/mapping/row-reader.js';
import { prepareImport } from '../import/prepare-import.js';
import type { Progress } from '../import/progress.js';
import { dayAt } from './days.js';

export type FileOfComplaints = Readonly<{ file: string; mapping: string }>;

/** What a file of complaints has for an evaluation, in the order of filing. */
export type History = Readonly<{
  signals: readonly Signal[];
  /** Rows that are no complaints, and further rows of a number that is known. */
  refused: number;
  repeated: number;
}>;

/**
 * Reads the complaints of a file as an import does: the first row of a number is the complaint, later ones are statements.
 *
 * @throws OperatorError where file and mapping are missing or wrong, or do not fit each other
 */
export const readHistory = async (
  { file, mapping }: FileOfComplaints,
  rules: WatchRules,
  { stdin, progress }: Readonly<{ stdin: AsyncIterable<Buffer>; progress: Progress }>,
): Promise<History> => {
  const { source, reader, records } = await prepareImport(complaintRows, { file, mapping, rejects: null }, stdin);
  const known = new Map<string, Signal>();
  let [rows, refused] = [0, 0];
  progress.start();
  for await (const record of records) {
    rows += 1;
    const told = 'cells' in record ? reader.read(record.cells) : record;
    if ('refused' in told) refused += 1;
    else if (!known.has(told.number)) known.set(told.number, signalOf(told, rules));
    progress.show({ rows, read: source.read(), size: source.size });
  }
  progress.stop();
  const signals = [...known.values()].sort((a, b) => a.day - b.day);
  return { signals, refused, repeated: rows - refused - signals.length };
};

const signalOf = ({ number, reportedAt, complaint }: RowTold, rules: WatchRules): Signal => ({
  id: number,
  day: dayAt(rules.zone, reportedAt),
  who: complaint.serialIsPartial ? null : complaint.serial,
  product: productName(complaint.product.line, complaint.product.model),
  batch: complaint.batch,
  region: complaint.region,
  components: complaint.components,
  symptom: complaint.symptomCode,
  partnerId: complaint.partnerId,
  outletId: complaint.outletId,
  technicianId: complaint.technicianId,
  isGrave: rules.graveFlags.some((flag) => flag === complaint.safetyFlag),
});

export const productName = (line: string | null, model: string | null): string | null =>
  [line, model].filter((part) => part !== null).join(' ') || null;
