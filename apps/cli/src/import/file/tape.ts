import { OperatorError } from '#settings';

const LONGEST_ROW = 8 * 1024 * 1024;

/** What lay before a cut: on which line it begins, its bytes, and how many lines it ends. */
export type Cut = Readonly<{ line: number; bytes: Buffer; lines: number }>;

/** Keeps bytes until the parser says how far a row reached, so that each row has its line and its text. */
export type Tape = Readonly<{
  /** @throws OperatorError where a row gets longer than anybody writes */
  add: (chunk: Buffer) => void;
  /** Cuts off what lies before byte `end` of all that was added. */
  cut: (end: number) => Cut;
  /** Cuts off all that is left. */
  rest: () => Cut;
}>;

export const tape = (): Tape => {
  let kept: Buffer = Buffer.alloc(0);
  let from = 0;
  let line = 1;

  const cut = (end: number): Cut => {
    const bytes = kept.subarray(0, end - from);
    const before = { line, bytes, lines: lineFeedsIn(bytes) };
    kept = kept.subarray(bytes.length);
    from += bytes.length;
    line += before.lines;
    return before;
  };
  const add = (chunk: Buffer): void => {
    if (kept.length > LONGEST_ROW) throw endless(line);
    kept = kept.length ? Buffer.concat([kept, chunk]) : chunk;
  };
  return { add, cut, rest: () => cut(from + kept.length) };
};

const endless = (line: number): OperatorError =>
  new OperatorError(
    `The row on line ${line} has a quoted field that does not end within ${LONGEST_ROW / 2 ** 20} MiB: close its quotes, or set file.quote of the mapping to none.`,
  );

export const lineFeedsIn = (text: Readonly<{ indexOf: (sought: string, from?: number) => number }>): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};
