import { describe, expect, it } from '@jest/globals';
import { cancelled, checked, closed, drafted, offerFixtures, qualified, visitFixtures } from '#repairs/testing';
import { countedAfter, rules, signalOn } from './report.fixtures.js';
import type { ReportEvent } from './watched-events.js';

const counted = (...events: readonly ReportEvent[]) => Object.values(countedAfter('workorder', events));
const NOBODY = { partnerId: null, outletId: null, technicianId: null };
const WHO = { partnerId: 'pa-1', outletId: 'out-1', technicianId: 'tech-1' };
const ASKED = signalOn('2026-03-01', {
  id: 'repair/w-1',
  who: 'k-1',
  product: 'Air conditioners AC-9',
  batch: 'B7',
  region: 'DE-BY',
  symptom: 'NO_COOLING',
});

describe('a repair that is asked for', () => {
  it.each([
    ['is a report about the product', drafted(), ASKED],
    ['names the component', drafted({ component: 'FAN' }), { ...ASKED, components: ['FAN'] }],
    ['is told by the unit where nobody knows the customer', drafted({ customerId: null }), { ...ASKED, who: 'SN-1' }],
  ])('%s', (_, event, signal) => expect(counted(event)).toEqual([signal]));

  it('is about what it is found to be about', () => {
    const unknown = { productId: null, sku: null, customerId: null, serial: null, symptomCode: null };
    expect(counted(drafted(unknown))).toEqual([]);
    const found = qualified({ component: 'FAN', symptomCode: 'NOISE' });
    expect(counted(drafted(unknown), found)).toEqual([
      { ...ASKED, who: found.data.serial, components: ['FAN'], symptom: 'NOISE' },
    ]);
    expect(counted(drafted(), found)).toEqual([{ ...ASKED, components: ['FAN'], symptom: 'NOISE' }]);
    expect(counted(drafted({ complaintId: 'c-1' }), found)).toEqual([]);
  });

  it.each([
    ['other work than a repair', [drafted({ kind: 'MAINTENANCE' })]],
    ['what a complaint told', [drafted({ complaintId: 'c-1' })]],
    ['what a return told', [drafted({ returnId: 'r-1' })]],
    ['a job that was cancelled', [drafted(), cancelled()]],
  ])('counts not: %s', (_, events) => expect(counted(...events)).toEqual([]));
});

describe('a repair that did not last', () => {
  const DAY_MS = 86_400_000;
  const { closedAt } = closed().data;
  const again = (days: number, given: Parameters<typeof drafted>[0] = {}) => {
    const reportedAt = new Date(Date.parse(closedAt) + days * DAY_MS).toISOString();
    return drafted({ workOrderId: 'w-2', complaintId: 'c-2', reportedAt, ...given });
  };
  const before = closed();
  const { repeatDays } = rules.signals;

  it.each([
    ['on its last day', [before, again(repeatDays)]],
    ['of two, the later one', [closed({ ...NOBODY, partnerId: 'pa-0' }), before, again(1)]],
  ])('is a report about who did it: %s', (_, events) =>
    expect(counted(...events)).toMatchObject([{ id: 'repair/w-2', product: null, batch: null, ...WHO }]),
  );

  it('is a report about the product too where nothing told it before', () =>
    expect(counted(before, again(1, { complaintId: null }))).toMatchObject([{ product: ASKED.product, ...WHO }]));

  it.each([
    ['a day too late', [before, again(repeatDays + 1)]],
    ['another symptom', [before, again(1, { symptomCode: 'NOISE' })]],
    ['no symptom', [closed({ symptomCode: null }), again(1, { symptomCode: null })]],
    ['another unit', [before, again(1, { unitId: 'u-2' })]],
    ['other work before', [closed({ kind: 'MAINTENANCE' }), again(1)]],
  ])('is none: %s', (_, events) => expect(counted(...events)).toEqual([]));
});

describe('work that is found wanting', () => {
  it.each([
    ['by who took the job', [offerFixtures.accepted(), checked({ passed: false })], { ...WHO, technicianId: null }],
    ['by the technician of the visit', [visitFixtures.scheduled(), checked({ passed: false })], WHO],
  ])('is a report about it, of no product: %s', (_, events, who) =>
    expect(counted(...events)).toEqual([{ ...signalOn('2026-03-02', who), id: expect.stringMatching(/^check\//) }]),
  );

  it.each([
    ['a check that it passed', [visitFixtures.scheduled(), checked()]],
    ['a check of work by nobody', [checked({ passed: false })]],
  ])('is none: %s', (_, events) => expect(counted(...events)).toEqual([]));
});

describe('a technician who did not come', () => {
  it('is a report about the technician, the outlet and the partner', () =>
    expect(counted(visitFixtures.missed())).toEqual([signalOn('2026-03-03', { id: 'visit/v-1', ...WHO })]));
  it('is none where the customer was absent', () =>
    expect(counted(visitFixtures.missed({ cause: 'CUSTOMER_ABSENT' }))).toEqual([]));
});
