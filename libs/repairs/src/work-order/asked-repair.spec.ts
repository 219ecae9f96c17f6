import { describe, expect, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { type Complained, repairOfComplaint, repairOfReturnLine } from './asked-repair.js';
import { unit } from './known.fixtures.js';

const complaint: Complained = {
  complaintId: 'c-1',
  subject: 'customer-k-1',
  customerId: 'k-1',
  serial: 'SN-9',
  symptomCode: 'NO_COOLING',
  reportedAt: '2026-02-20T09:00:00.000Z',
  proposal: {
    remedies: [
      { no: 1, kind: 'APOLOGISE' },
      { no: 2, kind: 'REPAIR' },
    ],
  },
};
const intake = { components: ['COMPRESSOR'], region: 'DE-HE', words: personal('customer-k-1', 'Dead since Monday.') };
const found = { remedyNo: 2, unit, sku: 'AC-8' };

const asked = {
  subject: 'customer-k-1',
  complaintId: 'c-1',
  customerId: 'k-1',
  sku: 'AC-9',
  serial: 'SN-1',
  component: 'COMPRESSOR',
  symptomCode: 'NO_COOLING',
  region: 'DE-HE',
  words: 'Dead since Monday.',
  reportedAt: '2026-02-20T09:00:00.000Z',
};

describe('the repair that a complaint has agreed on', () => {
  it('is about the unit that was found, in the words that were said', () =>
    expect(repairOfComplaint(complaint, intake, found)).toEqual(asked));

  it('is about what was given where nobody knows the unit', () =>
    expect(repairOfComplaint(complaint, intake, { ...found, unit: null })).toEqual({
      ...asked,
      sku: 'AC-8',
      serial: 'SN-9',
    }));

  it('is about no part where several were named, or none', () => {
    for (const components of [[], ['COMPRESSOR', 'FAN']])
      expect(repairOfComplaint(complaint, { ...intake, components }, found)).toEqual({ ...asked, component: null });
  });

  it('is none where another remedy was agreed, or nothing', () => {
    expect(repairOfComplaint(complaint, intake, { ...found, remedyNo: 1 })).toBeNull();
    expect(repairOfComplaint(complaint, intake, { ...found, remedyNo: 3 })).toBeNull();
    expect(repairOfComplaint({ ...complaint, proposal: null }, intake, found)).toBeNull();
  });
});

describe('the repair of goods that came back', () => {
  const line = { no: 2, sku: 'AC-9', serial: 'SN-1', remedy: 'REPAIR', settlement: 'PENDING' };
  const returned = { customerId: 'k-1', complaintId: null, subject: 'customer-k-1', lines: [line] };
  const opened = {
    region: 'DE-BY',
    openedAt: '2026-02-25T09:00:00.000Z',
    lines: [{ no: 2, symptomCode: 'LEAK', words: personal('customer-k-1', 'It drips.') }],
  };
  const repair = {
    ...asked,
    complaintId: null,
    component: null,
    symptomCode: 'LEAK',
    region: 'DE-BY',
    words: 'It drips.',
    reportedAt: opened.openedAt,
  };

  it('is about the line, in the words that were said', () =>
    expect(repairOfReturnLine(returned, opened, { no: 2, splits: [] })).toEqual(repair));

  it('is about a line that was split off too, with what was said of the first one', () => {
    const split = { ...returned, lines: [{ ...line, no: 4 }] };
    const splits = [
      { no: 2, intoNo: 3 },
      { no: 3, intoNo: 4 },
    ];
    expect(repairOfReturnLine(split, opened, { no: 4, splits })).toEqual(repair);
  });

  it('is none of a line that is not accepted, or has another remedy', () => {
    expect(
      repairOfReturnLine({ ...returned, lines: [{ ...line, settlement: 'NONE' }] }, opened, { no: 2, splits: [] }),
    ).toBeNull();
    expect(
      repairOfReturnLine({ ...returned, lines: [{ ...line, remedy: 'REFUND' }] }, opened, { no: 2, splits: [] }),
    ).toBeNull();
    expect(repairOfReturnLine(returned, opened, { no: 1, splits: [] })).toBeNull();
  });
});
