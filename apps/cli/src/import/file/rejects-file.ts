import { appendFile, rm } from 'node:fs/promises';
import { OperatorError } from '#settings';

export type Reject = Readonly<{ line: number; reason: string; cells: readonly string[] }>;

/** Rows that were not imported, in a CSV file that can be corrected and imported itself. Made with the first of them. */
export type RejectsFile = Readonly<{ path: string; add: (rejects: readonly Reject[]) => Promise<void> }>;

/** `resumed`: what is in the file already stays. The file holds what customers said, so only its owner may read it. */
export const rejectsFile = async (path: string, header: readonly string[], resumed: boolean): Promise<RejectsFile> => {
  const write = (text: string, flag: string) =>
    appendFile(path, text, { flag, mode: 0o600 }).catch((error: Error) => {
      throw new OperatorError(
        `The rejected rows can not be written to ${path} (${error.message}): name another file with --rejects.`,
      );
    });
  if (!resumed) await rm(path, { force: true });
  return {
    path,
    add: async (rejects) => {
      if (rejects.length === 0) return;
      await write(lineOf(['line', 'reason', ...header]), 'wx').catch(() => undefined);
      await write(rejects.map(({ line, reason, cells }) => lineOf([String(line), reason, ...cells])).join(''), 'a');
    },
  };
};

const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
