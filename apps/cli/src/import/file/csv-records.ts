import { OperatorError } from '#settings';
import { type Marks, type Scan, scanRow } from './csv-row.js';
import { type Encoding, inUtf8 } from './decoded.js';

export type CsvFormat = Readonly<{ delimiter: string; quote: string; encoding: Encoding }>;

/** A row of the file, or a line of it that is none. `line` is where it begins, from 1. */
export type CsvRecord =
  | Readonly<{ line: number; cells: readonly string[] }>
  | Readonly<{ line: number; refused: string; text: string }>;

/**
 * The rows of a CSV file in order, read as they are asked for. Blank lines are passed over. Where quotes go wrong, the
 * line is refused and reading goes on with the next one, so that a single stray quote does not swallow the rest.
 *
 * @throws OperatorError where the file is damaged
 */
export async function* csvRecords(bytes: AsyncGenerator<Buffer>, format: CsvFormat): AsyncGenerator<CsvRecord> {
  const reader = readerOf(format);
  for await (const chunk of unbroken(inUtf8(bytes, format.encoding), reader.line)) yield* reader.read(chunk, false);
  yield* reader.read(NOTHING, true);
}

async function* unbroken(bytes: AsyncGenerator<Buffer>, line: () => number): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    throw new OperatorError(
      `The file is damaged after line ${line() - 1} (${(error as Error).message}): get another copy of it.`,
    );
  }
}

/** No event holds more than that. */
const LONGEST_ROW = 1024 * 1024;
const TOO_LONG = 'is longer than 1 MiB, or has a quoted field that does not end';
const NOTHING = Buffer.alloc(0);
const RETURN = 13;

type Taken = Readonly<{ record: CsvRecord; end: number }>;

const readerOf = ({ delimiter, quote }: CsvFormat) => {
  const marks: Marks = { delimiter: delimiter.charCodeAt(0), quote: quote === 'none' ? null : quote.charCodeAt(0) };
  let kept: Buffer = NOTHING;
  let line = 1;

  /** The row at the beginning of what is kept, which is cut off; null where more bytes are needed. */
  const next = (at: number, last: boolean): Taken | null => {
    const scan = scanRow(kept, at, last, marks);
    if (scan && 'cells' in scan) return { record: { line, cells: scan.cells }, end: scan.next };
    if (!last && !isRefusable(scan, at)) return null;
    return refusal(at, scan?.fault ?? TOO_LONG);
  };

  const isRefusable = (scan: Scan, at: number): boolean =>
    (scan !== null && kept.includes('\n', at)) || kept.length - at > LONGEST_ROW;

  const refusal = (at: number, refused: string): Taken => {
    const end = lineEnd(kept, at);
    return { record: { line, refused, text: kept.toString('utf8', at, end) }, end };
  };

  const read = (chunk: Buffer, last: boolean): CsvRecord[] => {
    kept = kept.length ? Buffer.concat([kept, chunk]) : chunk;
    const records: CsvRecord[] = [];
    let at = 0;
    for (let found = next(at, last); at < kept.length && found; found = next(at, last)) {
      if (!isBlank(found.record)) records.push(found.record);
      line += lineEnds(kept, at, found.end);
      at = found.end;
    }
    kept = kept.subarray(at);
    return records;
  };
  return { read, line: () => line };
};

const isBlank = (record: CsvRecord): boolean =>
  'cells' in record && record.cells.length === 1 && record.cells[0] === '';

/** Where the line at `from` ends: behind its line feed, or its carriage return where there is none. */
const lineEnd = (bytes: Buffer, from: number): number => {
  const end = bytes.indexOf('\n', from);
  const other = end < 0 ? bytes.indexOf('\r', from) : end;
  return other < 0 ? bytes.length : other + 1;
};

/** Line feeds, and the carriage return that ends a row alone: so that no two rows begin on the same line. */
const lineEnds = (bytes: Buffer, from: number, end: number): number => {
  let count = bytes[end - 1] === RETURN ? 1 : 0;
  for (let at = bytes.indexOf('\n', from); at >= 0 && at < end; at = bytes.indexOf('\n', at + 1)) count += 1;
  return count;
};
