import { describe, expect, it } from '@jest/globals';
import { untied } from './identify.fixtures.js';
import { modelCounts } from './model-counts.js';
import { inWords, summaryOf } from './summary.js';
import { count, emptyTally } from './tally.js';

const RUN = { mapping: 'ranges-2026+1a2b3c4d', dryRun: false, complete: true, seconds: 2 };

describe('the models that no rule fits', () => {
  it('are counted in whatever spelling, the most frequent first', () => {
    const { add, top } = modelCounts();
    for (const model of ['R 95', null, 'r95', ' ', 'D-1', 'R95 ']) add(model);
    expect(top(2)).toEqual([
      { model: 'R 95', complaints: 3 },
      { model: null, complaints: 2 },
    ]);
  });

  it('take no more room the more there are', () => {
    const { add, top } = modelCounts(10);
    for (let n = 0; n < 1_000; n += 1) for (const model of ['R 95', 'R 96', `odd ${n}`]) add(model);
    expect(top(2)).toEqual([
      { model: 'R 95', complaints: 1_000 },
      { model: 'R 96', complaints: 1_000 },
    ]);
    expect(top(1_000).length).toBeLessThanOrEqual(20);
  });
});

describe('the summary of a run', () => {
  const tallied = () => {
    const tally = emptyTally();
    for (const outcome of ['PRODUCT', 'UNIT', 'UNIT', 'THERE_ALREADY'] as const) count(tally, untied(), outcome);
    for (const model of ['R 95', 'R 95', null]) count(tally, untied({ model }), 'NO_RULE');
    for (let n = 1; n <= 21; n += 1) count(tally, untied({ number: `C24-${n}` }), { refused: 'CONFLICT' });
    return tally;
  };

  it('counts every complaint once, and keeps the first refusals', () => {
    const summary = summaryOf(tallied(), RUN);
    expect(summary).toMatchObject({ lookedAt: 28, tied: 3, tiedToUnit: 2, thereAlready: 1, complaintsPerSecond: 14 });
    expect(summary).toMatchObject({ fittingNoRule: 3, refused: 21 });
    expect(summary.refusals).toHaveLength(20);
  });

  it('says in words what became of them', () => {
    const words = inWords(summaryOf({ ...tallied(), refusals: [{ number: 'C24-1', code: 'CONFLICT' }] }, RUN));
    expect(words).toBe(`Identified products by the mapping ranges-2026+1a2b3c4d.

COMPLAINTS  
28          looked at
3           tied to a product
2           of these to a unit
1           tied already by this mapping
3           fitting no rule
21          refused

COMPLAINTS  MODEL AS GIVEN, FITTING NO RULE
2           R 95
1           (none is given)

COMPLAINT  REFUSED BY
C24-1      CONFLICT
and 20 more

Took 2.0 s, 14 complaints/s.
`);
  });

  it('says of a dry run what can be, and that it did not see everything', () => {
    const tally = emptyTally();
    count(tally, untied(), 'PRODUCT');
    expect(inWords(summaryOf(tally, { ...RUN, dryRun: true, complete: false }))).toBe(
      `Dry run of the mapping ranges-2026+1a2b3c4d.

COMPLAINTS  
1           looked at
1           can be tied to a product
0           of these to a unit
0           fitting no rule
0           refused

Took 2.0 s, 1 complaints/s.
Not complete: run the same command again for the rest.
`,
    );
  });
});
