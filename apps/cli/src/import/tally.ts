import type { Outcome } from './import-kind.js';
import type { Finding } from './mapping/problems.js';

/** What an import has done so far. */
export type Tally = {
  rows: number;
  registered: number;
  statementsAdded: number;
  repeats: number;
  thereAlready: number;
  rejected: number;
  /** Rows of a dry run that could be imported. */
  importable: number;
  dirt: Map<string, Dirt>;
};

/** One kind of problem that was handled, and in how many rows. */
export type Dirt = Readonly<{ field: string; problem: Finding['problem']; rows: number }>;

export const emptyTally = (): Tally => ({
  rows: 0,
  registered: 0,
  statementsAdded: 0,
  repeats: 0,
  thereAlready: 0,
  rejected: 0,
  importable: 0,
  dirt: new Map(),
});

const COUNTERS = {
  REGISTERED: 'registered',
  STATEMENT_ADDED: 'statementsAdded',
  REPEAT: 'repeats',
  THERE_ALREADY: 'thereAlready',
  IMPORTABLE: 'importable',
} as const;

export const count = (tally: Tally, outcome: Outcome | 'IMPORTABLE'): void => {
  tally.rows += 1;
  tally[typeof outcome === 'string' ? COUNTERS[outcome] : 'rejected'] += 1;
};

/** A problem that a field has twice in one row counts once. */
export const countDirt = ({ dirt }: Tally, findings: readonly Finding[]): void => {
  const kinds = new Map(findings.map((finding) => [`${finding.field} ${finding.problem}`, finding]));
  for (const [kind, { field, problem }] of kinds) {
    dirt.set(kind, { field, problem, rows: (dirt.get(kind)?.rows ?? 0) + 1 });
  }
};
