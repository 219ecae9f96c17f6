import { describe, expect, it } from '@jest/globals';
import { inWords, type Summary } from './summary.js';

const summary: Summary = {
  seed: '7',
  from: '2025-01-01',
  until: '2025-07-01',
  dryRun: false,
  complete: true,
  units: 1_200,
  made: { products: 6, orders: 34 },
  commands: 2_000,
  thereAlready: 5,
  refused: {},
  events: 3_000,
  seconds: 2,
  perSecond: 1_500,
};

describe('the summary of a simulation', () => {
  it('counts what came into being, and how fast', () =>
    expect(inWords(summary)).toBe(
      [
        'A past from 2025-01-01 to 2025-07-01, seed 7.\n',
        'COUNT  ',
        '1,200  units',
        '6      products',
        '34     orders',
        '2,000  commands',
        '5      of these there already from an earlier run',
        '3,000  events by which the log has grown\n',
        'Took 2.0 s, 1,500 events/s.\n',
      ].join('\n'),
    ));

  it('says what rules have refused, and what is left after an interruption', () => {
    const text = inWords({ ...summary, complete: false, refused: { COMPLAINT_OVER_LIMIT: 3 } });
    expect(text).toContain('REFUSED  BY THE RULE\n3        COMPLAINT_OVER_LIMIT\n');
    expect(text).toContain('Not complete: run the same command again to write the rest.\n');
  });
});
