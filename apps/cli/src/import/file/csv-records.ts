import { type CsvError, type Options, parse } from 'csv-parse';
import { OperatorError } from '#settings';
import { type Encoding, inUtf8 } from './decoded.js';
import { lineFeedsIn, type Tape, tape } from './tape.js';

export type CsvFormat = Readonly<{ delimiter: string; quote: string; encoding: Encoding }>;

/** A row of the file, or a stretch of it that is none. `line` is where it begins, from 1. */
export type CsvRecord =
  | Readonly<{ line: number; cells: readonly string[] }>
  | Readonly<{ line: number; refused: string; text: string }>;

/**
 * The rows of a CSV file in order, read as they are asked for. Blank lines are passed over.
 *
 * @throws OperatorError where the file is damaged, or a quoted field does not end
 */
export async function* csvRecords(bytes: AsyncGenerator<Buffer>, format: CsvFormat): AsyncGenerator<CsvRecord> {
  const passed = tape();
  const reader = readerOf(passed, format);
  for await (const chunk of unbroken(inUtf8(bytes, format.encoding), passed)) {
    passed.add(chunk);
    reader.parser.write(chunk);
    for (let rows = reader.next(); rows !== null; rows = reader.next()) yield* rows;
  }
  reader.parser.end();
  for await (const rows of reader.parser) yield* rows as CsvRecord[];
  yield* reader.unfinished();
}

async function* unbroken(bytes: AsyncGenerator<Buffer>, passed: Tape): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    throw new OperatorError(
      `The file is damaged after line ${passed.rest().line} (${(error as Error).message}): get another copy of it.`,
    );
  }
}

const readerOf = (passed: Tape, { delimiter, quote }: CsvFormat) => {
  let fault: string | null = null;

  /** What the parser skipped ends where the row after it begins, and that is told by the line feeds within this row. */
  const rowWithLine = (cells: string[]): CsvRecord[] => {
    const { line, bytes, lines } = passed.cut(parser.info.bytes);
    const own = lines > 1 ? cells.reduce((sum, cell) => sum + lineFeedsIn(cell), 0) : 0;
    const begins = line + lines - own - (bytes.at(-1) === 10 ? 1 : 0);
    const row = { line: begins, cells };
    if (fault === null) return [row];
    const skipped = { line, refused: fault, text: firstLines(bytes, begins - line) };
    fault = null;
    return [skipped, row];
  };

  const options: Options<CsvRecord[], string[]> = {
    bom: false,
    delimiter,
    quote: quote === 'none' ? null : quote,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: rowWithLine,
    on_skip: (error: CsvError | undefined) => {
      fault ??= FAULTS[error?.code ?? ''] ?? 'can not be read';
      return undefined;
    },
  };
  const parser = parse(options as unknown as Options);
  const unfinished = (): CsvRecord[] => {
    const { line, bytes } = passed.rest();
    return fault === null ? [] : [{ line, refused: fault, text: bytes.toString() }];
  };
  return { parser, next: (): CsvRecord[] | null => parser.read(), unfinished };
};

const FAULTS: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'has a quote inside a quoted field that is not doubled',
  INVALID_OPENING_QUOTE: 'has a quote inside a field that does not begin with one',
  CSV_QUOTE_NOT_CLOSED: 'has a quoted field that does not end',
};

const firstLines = (bytes: Buffer, count: number): string => {
  let end = 0;
  for (let n = 0; n < count; n += 1) end = bytes.indexOf(10, end) + 1;
  return bytes.subarray(0, end).toString();
};
