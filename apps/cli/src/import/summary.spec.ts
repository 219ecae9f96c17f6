import { describe, expect, it } from '@jest/globals';
import { inWords, type Summary } from './summary.js';
import { count, countDirt, emptyTally } from './tally.js';

const DONE: Summary = {
  file: 'a.csv',
  mapping: 'mine.yaml',
  source: 'SHOP',
  dryRun: false,
  complete: true,
  resumedAfterLine: null,
  rows: 1_234,
  importable: null,
  registered: 1_200,
  statementsAdded: 20,
  repeats: 3,
  thereAlready: 9,
  rejected: 2,
  rejectsFile: '/tmp/a.rejects.csv',
  dirt: [
    { field: 'occurredAt', problem: 'TOO_EARLY', rows: 7 },
    { field: 'words', problem: 'LINE_BREAKS', rows: 1_000 },
  ],
  unusedColumns: ['Status'],
  seconds: 2.04,
  rowsPerSecond: 605,
};

describe('the tally of an import', () => {
  it('counts every row once, by what became of it', () => {
    const tally = emptyTally();
    for (const outcome of ['REGISTERED', 'REGISTERED', 'STATEMENT_ADDED', 'REPEAT', 'THERE_ALREADY'] as const)
      count(tally, outcome);
    count(tally, { refused: 'has no number' });
    expect(tally).toEqual({
      rows: 6,
      registered: 2,
      statementsAdded: 1,
      repeats: 1,
      thereAlready: 1,
      rejected: 1,
      importable: 0,
      dirt: new Map(),
    });
  });

  it('counts a problem of a field once a row', () => {
    const tally = emptyTally();
    const broken = { field: 'words', problem: 'LINE_BREAKS', given: null } as const;
    countDirt(tally, [broken, broken, { field: 'title', problem: 'LINE_BREAKS', given: null }]);
    countDirt(tally, [broken]);
    expect([...tally.dirt.values()]).toEqual([
      { field: 'words', problem: 'LINE_BREAKS', rows: 2 },
      { field: 'title', problem: 'LINE_BREAKS', rows: 1 },
    ]);
  });
});

describe('a summary in words', () => {
  it('says what became of the rows, which dirt was handled and how long it took', () =>
    expect(inWords(DONE)).toBe(`Imported a.csv by the mapping mine.yaml, source SHOP.

ROWS   
1,234  read
1,200  complaints registered
20     statements added to complaints whose number was known
3      repeats of a row of this file
9      there already from an earlier import
2      rejected: see /tmp/a.rejects.csv

ROWS   FIELD       DIRT HANDLED
7      occurredAt  is earlier than it can be: left out and noted
1,000  words       has carriage returns as line breaks: made line feeds

Took 2.0 s, 605 rows/s.
`));

  it('says of a dry run what could be imported and which columns nobody reads', () =>
    expect(
      inWords({ ...DONE, dryRun: true, importable: 1_234, rejected: 0, rejectsFile: null, dirt: [] }),
    ).toBe(`Dry run of a.csv by the mapping mine.yaml, source SHOP.

ROWS   
1,234  read
1,234  can be imported
0      rejected

Columns that the mapping does not read: Status.

Took 2.0 s, 605 rows/s.
`));

  it('says where it went on, and how to go on', () => {
    const words = inWords({ ...DONE, resumedAfterLine: 501, complete: false });
    expect(words).toContain('source SHOP, taken up after line 501.\n');
    expect(words).toMatch(/Not complete: run the same command again to go on from here\.\n$/);
  });
});
