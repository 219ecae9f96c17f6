import { table } from '../table.js';
import type { Told } from './import-kind.js';
import { PROBLEMS } from './mapping/problems.js';
import type { PreparedImport } from './prepare-import.js';
import type { Dirt, Tally } from './tally.js';

/** What an import did, for people and programs. */
export type Summary = Readonly<{
  file: string;
  mapping: string;
  source: string;
  dryRun: boolean;
  /** False where it was interrupted or limited: the same command goes on where it stopped. */
  complete: boolean;
  /** The line after which this run went on, where an earlier one had stopped. */
  resumedAfterLine: number | null;
  rows: number;
  importable: number | null;
  registered: number;
  statementsAdded: number;
  repeats: number;
  thereAlready: number;
  rejected: number;
  rejectsFile: string | null;
  dirt: readonly Dirt[];
  unusedColumns: readonly string[];
  seconds: number;
  rowsPerSecond: number;
}>;

type Run = Pick<Summary, 'dryRun' | 'complete' | 'resumedAfterLine' | 'seconds'>;

export const summaryOf = <T extends Told>(
  { dirt, importable, ...counts }: Tally,
  { source, loaded, reader, rejectsPath }: PreparedImport<T>,
  run: Run,
): Summary => ({
  file: source.name,
  mapping: loaded.name,
  source: loaded.source,
  ...run,
  ...counts,
  importable: run.dryRun ? importable : null,
  rejectsFile: counts.rejected ? rejectsPath : null,
  dirt: [...dirt.values()].toSorted((a, b) => a.field.localeCompare(b.field) || b.rows - a.rows),
  unusedColumns: reader.unused,
  rowsPerSecond: Math.round(counts.rows / Math.max(run.seconds, 0.001)),
});

/** What is said of rows that led to something. */
export type Words = Readonly<{ registered: string; statementsAdded: string | null }>;

export const COMPLAINT_WORDS: Words = {
  registered: 'complaints registered',
  statementsAdded: 'statements added to complaints whose number was known',
};

export const inWords = (summary: Summary, words: Words = COMPLAINT_WORDS): string =>
  [
    `${headline(summary)}\n\n`,
    table(['ROWS', ''], outcomes(summary, words)),
    dirtTable(summary.dirt),
    unused(summary),
    `\nTook ${summary.seconds.toFixed(1)} s, ${number(summary.rowsPerSecond)} rows/s.\n`,
    summary.complete ? '' : 'Not complete: run the same command again to go on from here.\n',
  ].join('');

const headline = ({ file, mapping, source, dryRun, resumedAfterLine }: Summary): string => {
  const resumed = resumedAfterLine === null ? '' : `, taken up after line ${resumedAfterLine}`;
  return `${dryRun ? 'Dry run of' : 'Imported'} ${file} by the mapping ${mapping}, source ${source}${resumed}.`;
};

const number = (count: number): string => count.toLocaleString('en');

const outcomes = (summary: Summary, words: Words): [string, string][] => {
  const { rows, importable, registered, statementsAdded, repeats, thereAlready, rejected, rejectsFile } = summary;
  const done: [number, string][] =
    importable === null
      ? [
          [registered, words.registered],
          ...(words.statementsAdded === null
            ? []
            : [[statementsAdded, words.statementsAdded] satisfies [number, string]]),
          [repeats, 'repeats of a row of this file'],
          [thereAlready, 'there already from an earlier import'],
        ]
      : [[importable, 'can be imported']];
  const lines: [number, string][] = [
    [rows, 'read'],
    ...done,
    [rejected, rejectsFile === null ? 'rejected' : `rejected: see ${rejectsFile}`],
  ];
  return lines.map(([count, what]) => [number(count), what]);
};

const dirtTable = (dirt: readonly Dirt[]): string =>
  dirt.length
    ? `\n${table(
        ['ROWS', 'FIELD', 'DIRT HANDLED'],
        dirt.map(({ field, problem, rows }) => [number(rows), field, PROBLEMS[problem]]),
      )}`
    : '';

const unused = ({ unusedColumns, dryRun }: Summary): string =>
  dryRun && unusedColumns.length ? `\nColumns that the mapping does not read: ${unusedColumns.join(', ')}.\n` : '';
