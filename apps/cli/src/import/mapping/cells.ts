import { cleanText } from '../file/clean-text.js';
import type { Columns } from './columns.js';
import type { Found } from './problems.js';

/** The cells of one row, as the file has them. */
export type Row = readonly string[];

/** Reads one value of a row; what is wrong with it goes to `found`. */
export type Reader<Value> = (row: Row, found: Found) => Value;

type CellTerm = Readonly<{ column: string; empty: readonly string[]; optional: boolean }>;

export type CellTerms = Readonly<{ columns: Columns; repair: boolean }>;

/** The cleaned, trimmed text of a column; null where it is empty or says so in other words. */
export const cellReader = (term: CellTerm, { columns, repair }: CellTerms): Reader<string | null> => {
  const place = columns.place(term.column, term.optional);
  const fillers = new Set(term.empty.map((text) => text.toLowerCase()));
  return (row, found) => {
    const text = place === null ? '' : cleanText(row[place] ?? '', repair, found).trim();
    if (text !== '' && !fillers.has(text.toLowerCase())) return text;
    if (!term.optional) found(text === '' ? 'MISSING' : 'FILLER');
    return null;
  };
};
