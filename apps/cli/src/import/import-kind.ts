import type { Command } from '#event-sourcing';
import type { Receipt } from '#event-store';
import type { CsvFormat } from './file/csv-records.js';
import type { Row } from './mapping/cells.js';
import type { Finding } from './mapping/problems.js';

/** What all commands of one import have in common. */
export type ImportContext = Readonly<{
  /** The system that the rows are from. */
  source: string;
  by: string;
  /** Binds everything together that one file led to. */
  correlationId: string;
  at: string;
}>;

/** What a row tells, and what was wrong with it. */
export type Told = Readonly<{ findings: readonly Finding[] }>;

/** A row that can not be imported. */
export type RowRefused = Readonly<{ refused: string }>;

export type RowReader<T extends Told> = Readonly<{
  read: (row: Row) => T | RowRefused;
  /** Columns that the mapping reads and the file lacks; while there are any, `read` is not to be used. */
  missing: readonly string[];
  /** Columns of the file that the mapping does not read. */
  unused: readonly string[];
}>;

/** How the rows of one kind of file are read. */
export type LoadedMapping<T extends Told> = Readonly<{
  name: string;
  hash: string;
  source: string;
  file: CsvFormat & Readonly<{ columns?: readonly string[] | undefined }>;
  readerFor: (header: Row) => RowReader<T>;
}>;

/** What became of a row: a reason where the rules refuse it. */
export type Outcome = 'REGISTERED' | 'STATEMENT_ADDED' | 'REPEAT' | 'THERE_ALREADY' | RowRefused;

export type Send = (command: Command) => Promise<Receipt>;

/** Sends what one row asks for. */
export type ImportRow<T extends Told> = (row: T, context: ImportContext) => Promise<Outcome>;

/** What rows become: everything that differs between an import of complaints and one of units. */
export type ImportKind<T extends Told> = Readonly<{
  /** Mappings that come with Aftercare. */
  shipped: readonly string[];
  /** @throws OperatorError naming line and entry of every mistake */
  load: (nameOrPath: string) => Promise<LoadedMapping<T>>;
  /** `startedAfter` is the head of the log when the import of this file began. */
  importRow: (send: Send, startedAfter: string) => ImportRow<T>;
}>;
