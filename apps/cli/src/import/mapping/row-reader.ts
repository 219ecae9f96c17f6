import { hash } from 'node:crypto';
import type { RowReader, RowRefused } from '../import-kind.js';
import type { Row } from './cells.js';
import { columnsOf } from './columns.js';
import { type ComplaintTold, complaintReader, type ReaderTerms } from './complaint-reader.js';
import { dateReader, dayReader } from './dates.js';
import type { Mapping } from './mapping.js';
import { type Finding, notebook } from './problems.js';
import { textReader } from './texts.js';

/** A row as a complaint tells it. */
export type RowTold = Readonly<{
  number: string;
  /** The same for rows that say the same, before any cleaning; mappings may change without changing it. */
  content: string;
  reportedAt: string;
  complaint: ComplaintTold;
  /** What the row says where its number is known already. */
  statement: string;
  findings: readonly Finding[];
}>;

/** How a mapping reads the rows of a file with this header. */
export const rowReader = (mapping: Mapping, header: Row): RowReader<RowTold> => {
  const columns = columnsOf(header);
  const terms: ReaderTerms = { columns, repair: mapping.file.repairMisread, mapping, readDay: dayReader(mapping) };
  const number = textReader(mapping.number, terms);
  const reportedAt = dateReader(mapping.complaint.reportedAt, terms);
  const notes = notebook();
  const complaint = complaintReader(terms, notes);
  const words = textReader(mapping.repeats.words ?? mapping.complaint.words, terms);
  const compared = mapping.repeats.compare?.map((name) => columns.place(name));

  const read = (row: Row): RowTold | RowRefused => {
    if (row.length !== columns.count)
      return { refused: `has ${row.length} columns where the first line has ${columns.count}` };
    const own = number(row, silent);
    if (own === null) return { refused: 'has no number' };
    const filed = reportedAt(row, silent);
    if (filed === null) return { refused: 'has no filing date that can be read' };
    return {
      number: own,
      content: hashOf(compared ? compared.map((place) => row[place ?? -1] ?? '') : row),
      reportedAt: filed.instant,
      complaint: complaint(row, filed),
      statement: words(row, silent) ?? '',
      findings: notes.taken(),
    };
  };
  return { read, missing: columns.missing(), unused: columns.unused() };
};

const silent = () => undefined;

const hashOf = (cells: Row): string => hash('sha256', JSON.stringify(cells));
