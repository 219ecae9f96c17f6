import { appendFile, rm } from 'node:fs/promises';
import { OperatorError } from '#settings';
import type { CsvFormat } from './csv-records.js';

export type Reject = Readonly<{ line: number; reason: string; cells: readonly string[] }>;

/** Rows that were not imported, in a CSV file that can be corrected and imported itself. Made with the first of them. */
export type RejectsFile = Readonly<{ path: string; add: (rejects: readonly Reject[]) => Promise<void> }>;

type Options = Readonly<{
  header: readonly string[];
  /** Delimiter and quote of the imported file, so that one mapping reads both. */
  format: CsvFormat;
  /** What is in the file already stays. */
  resumed: boolean;
}>;

/** A file in UTF-8, and with its mark, so that a mapping for another encoding reads it too. */
const MARK = '\ufeff';

/** The file holds what customers said, so only its owner may read it. */
export const rejectsFile = async (path: string, { header, format, resumed }: Options): Promise<RejectsFile> => {
  const write = (text: string, flag: string) => appendFile(path, text, { flag, mode: 0o600 }).catch(refusalOf(path));
  const lineOf = lineWriter(format);
  if (!resumed) await rm(path, { force: true }).catch(refusalOf(path));
  return {
    path,
    add: async (rejects) => {
      if (rejects.length === 0) return;
      await write(MARK + lineOf(['line', 'reason', ...header]), 'wx').catch(() => undefined);
      await write(rejects.map(({ line, reason, cells }) => lineOf([String(line), reason, ...cells])).join(''), 'a');
    },
  };
};

const refusalOf =
  (path: string) =>
  (error: Error): never => {
    throw new OperatorError(
      `The rejected rows can not be written to ${path} (${error.message}): name another file with --rejects.`,
    );
  };

const lineWriter = ({ delimiter, quote }: CsvFormat): ((cells: readonly string[]) => string) => {
  const quoted = (cell: string): string => `${quote}${cell.replaceAll(quote, quote + quote)}${quote}`;
  const written = (cell: string): string => {
    if (quote === 'none') return cell.replace(/[\r\n]+/g, ' ').replaceAll(delimiter, ' ');
    return [delimiter, quote, '\r', '\n'].some((mark) => cell.includes(mark)) ? quoted(cell) : cell;
  };
  return (cells) => `${cells.map(written).join(delimiter)}\n`;
};
