import { describe, expect, it } from '@jest/globals';
import { givenBack, lent, loanerRegistered, restored, retired } from './loaner.fixtures.js';
import { loanerSentence } from './loaner-sentence.js';

describe('the history of a loaner', () => {
  it('is told in sentences', () =>
    expect(
      [
        loanerRegistered({ sku: 'AC-9', serial: 'LOAN-1' }),
        lent({ dueBackAt: '2026-03-09T09:00:00.000Z' }),
        givenBack({ damaged: true }),
        restored({ restoredBy: 'technician-1' }),
        givenBack({ damaged: false }),
        retired({ reason: 'Worn out.' }),
      ].map(loanerSentence),
    ).toEqual([
      'AC-9 LOAN-1 was taken into the loaners.',
      'It was handed out, due back on 2026-03-09 09:00 UTC.',
      'It came back damaged.',
      'technician-1 put it in order again.',
      'It came back.',
      'It was taken out of use: Worn out.',
    ]));
});
