import { describe, expect, it } from '@jest/globals';
import { cancelled, inspected, opened, unitLine } from '#returns/testing';
import { countedAfter, signalOn } from './report.fixtures.js';

const AT = '2026-03-01T23:30:00.000Z';
const returned = (...lines: readonly Partial<typeof unitLine>[]) =>
  opened({
    customerId: 'k-1',
    complaintId: null,
    region: 'DE-BE',
    openedAt: AT,
    lines: lines.map((given) => ({ ...unitLine, ...given })),
  });
const FIRST = 'return/r-1/1';
const COUNTED = signalOn('2026-03-02', {
  id: FIRST,
  who: 'k-1',
  product: 'Air conditioners AC-9',
  batch: 'B7',
  region: 'DE-BY',
  symptom: 'LEAK',
});

describe('what a return tells the watch', () => {
  it('is a report of each line that is defective, on its day where the company is', () => {
    const lines = [{ no: 1 }, { no: 2, reason: 'DEAD_ON_ARRIVAL', region: null, batch: null } as const];
    expect(countedAfter('return', [returned(...lines)])).toEqual({
      [FIRST]: COUNTED,
      'return/r-1/2': { ...COUNTED, id: 'return/r-1/2', batch: null, region: 'DE-BE' },
    });
  });

  it('is told by the unit where nobody knows the customer', () => {
    const { type, data } = returned({});
    const told = { type, data: { ...data, customerId: null } };
    expect(countedAfter('return', [told])).toEqual({ [FIRST]: { ...COUNTED, who: 'SN-1' } });
  });

  it.each([
    ['goods that were only not wanted', [returned({ reason: 'NOT_AS_DESCRIBED' })]],
    ['goods whose complaint told it already', [opened({ complaintId: 'c-1', lines: [unitLine] })]],
    ['goods in which no fault was found', [returned({}), inspected({ finding: 'NO_FAULT_FOUND' })]],
    ['a line that was cancelled', [returned({}), cancelled()]],
  ])('counts not: %s', (_, events) => expect(countedAfter('return', events)).toEqual({}));

  it('still counts where the fault was found', () =>
    expect(countedAfter('return', [returned({}), inspected()])).toEqual({ [FIRST]: COUNTED }));
});
