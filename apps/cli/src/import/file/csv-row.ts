/** The bytes that part cells and rows. `quote` is null where quotes mean nothing. */
export type Marks = Readonly<{ delimiter: number; quote: number | null }>;

/** A row with its cells and the place of the next one; or why it is none; or null where more bytes are needed to tell. */
export type Scan = Readonly<{ cells: readonly string[]; next: number }> | Readonly<{ fault: string }> | null;

const LF = 10;
const CR = 13;

const UNENDED = { fault: 'has a quoted field that does not end' };
const UNDOUBLED = { fault: 'has a quote inside a quoted field that is not doubled' };

/** The row that begins at `from` (RFC 4180; also CR alone ends a row). `last`: nothing follows these bytes. */
export const scanRow = (bytes: Buffer, from: number, last: boolean, { delimiter, quote }: Marks): Scan => {
  const cells: string[] = [];
  for (let at = from; ; at += 1) {
    const end = bytes[at] === quote ? closingQuote(bytes, at) : plainEnd(bytes, at, delimiter);
    if (end < 0) return last ? UNENDED : null;
    cells.push(bytes[at] === quote ? quotedText(bytes, at + 1, end) : bytes.toString('utf8', at, end));
    at = bytes[at] === quote ? end + 1 : end;
    if (bytes[at] !== delimiter) return rowEnd(bytes, at, last, cells);
  }
};

const rowEnd = (bytes: Buffer, at: number, last: boolean, cells: readonly string[]): Scan => {
  const undecided = at + 1 >= bytes.length && !last;
  switch (bytes[at]) {
    case LF:
      return { cells, next: at + 1 };
    case CR:
      return undecided ? null : { cells, next: bytes[at + 1] === LF ? at + 2 : at + 1 };
    case undefined:
      return undecided ? null : { cells, next: at };
    default:
      return UNDOUBLED;
  }
};

/** Where the quoted cell that opens at `at` closes; below 0 where it does not. */
const closingQuote = (bytes: Buffer, at: number): number => {
  const quote = bytes[at] ?? 0;
  let close = bytes.indexOf(quote, at + 1);
  while (close >= 0 && bytes[close + 1] === quote) close = bytes.indexOf(quote, close + 2);
  return close;
};

const plainEnd = (bytes: Buffer, from: number, delimiter: number): number => {
  let at = from;
  while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return at;
};

const quotedText = (bytes: Buffer, from: number, end: number): string => {
  const text = bytes.toString('utf8', from, end);
  const quote = String.fromCharCode(bytes[end] ?? 0);
  return text.includes(quote) ? text.replaceAll(quote + quote, quote) : text;
};
