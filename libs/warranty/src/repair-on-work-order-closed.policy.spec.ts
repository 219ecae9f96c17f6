import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { closed } from '#repairs/testing';
import { repairOnWorkOrderClosed } from './repair-on-work-order-closed.policy.js';

const times = { startedAt: '2026-03-02T09:00:00.000Z', endedAt: '2026-03-09T10:00:00.000Z' };
const repair = closed({ ...times, partsAwaitedFrom: null, partsAwaitedUntil: null });
const asked = {
  unitId: 'u-1',
  repairId: 'w-1',
  symptom: repair.data.symptomCode,
  component: null,
  ...times,
  partsAwaitedFrom: null,
  partsAwaitedUntil: null,
  solved: true,
  underWarranty: repair.data.underWarranty,
};

const ofClosed = (changes: Parameters<typeof closed>[0]) =>
  repairOnWorkOrderClosed.react(recorded(closed({ ...repair.data, ...changes })));

describe('a work order that is closed', () => {
  it('is a repair of its unit', () => expect(ofClosed({})).toEqual([{ ask: { type: 'RecordRepair', data: asked } }]));

  it('lasts as long as it waited for parts', () => {
    const awaited = { partsAwaitedFrom: '2026-03-01T09:00:00.000Z', partsAwaitedUntil: '2026-03-10T09:00:00.000Z' };
    const lasting = { startedAt: awaited.partsAwaitedFrom, endedAt: awaited.partsAwaitedUntil };
    expect(ofClosed(awaited)).toEqual([{ ask: { type: 'RecordRepair', data: { ...asked, ...awaited, ...lasting } } }]);
  });

  it.each([
    ['NO_FAULT_FOUND', null],
    ['IRREPARABLE', false],
  ] as const)('says what became of the fault: %s', (outcome, solved) =>
    expect(ofClosed({ outcome })).toEqual([{ ask: { type: 'RecordRepair', data: { ...asked, solved } } }]),
  );

  it('is none without a unit or a visit, where the customer declined it, and for another kind of job', () => {
    expect(ofClosed({ unitId: null })).toEqual([]);
    expect(ofClosed({ startedAt: null })).toEqual([]);
    expect(ofClosed({ outcome: 'DECLINED_BY_CUSTOMER' })).toEqual([]);
    expect(ofClosed({ kind: 'INSTALLATION' })).toEqual([]);
  });
});
