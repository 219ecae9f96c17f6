import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { checklistDecider } from './checklist/checklist.decider.js';
import { repairEventVersions } from './events.js';
import { loanerDecider } from './loaner/loaner.decider.js';
import { loanerRegistered } from './loaner/loaner.fixtures.js';
import { partnerWorkDecider } from './offer/partner-work.decider.js';
import { cancelled, drafted, lineFixtures, repairSamples } from './testing.js';
import { technicianDayDecider } from './visit/technician-day.decider.js';
import { workOrderDecider } from './work-order/work-order.decider.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

type Sample = (typeof repairSamples)[keyof typeof repairSamples];

const streamOf = ({ type, data }: Sample): string => {
  switch (type) {
    case 'ChecklistPublished':
      return `checklist-${data.checklistId}`;
    case 'TechnicianBooked':
    case 'TechnicianFreed':
      return `technicianday-${data.technicianId}.${data.date}`;
    case 'LoanerRegistered':
    case 'LoanerLent':
    case 'LoanerGivenBack':
    case 'LoanerRestored':
    case 'LoanerRetired':
      return `loaner-${data.loanerId}`;
    case 'PartnerWorkCalledOff':
      return `partnerwork-${data.partnerId}`;
    default:
      return `workorder-${data.workOrderId}`;
  }
};

describe.each(Object.values(repairSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${event.type}.v1.json`)).toEqual({
      type: event.type,
      version: 1,
      stream: streamOf(event),
      data: event.data,
    }));

  it('is folded by the rules', () => {
    switch (event.type) {
      case 'ChecklistPublished':
        return expect(fold(checklistDecider, [event])?.items).toEqual(event.data.items);
      case 'TechnicianBooked':
        return expect(fold(technicianDayDecider, [event])).toHaveLength(1);
      case 'TechnicianFreed':
        return expect(fold(technicianDayDecider, [event])).toEqual([]);
      case 'PartnerWorkCalledOff':
        return expect(fold(partnerWorkDecider, [event])).toBeNull();
      case 'LoanerRegistered':
      case 'LoanerLent':
      case 'LoanerGivenBack':
      case 'LoanerRestored':
      case 'LoanerRetired':
        return expect(fold(loanerDecider, [loanerRegistered(), event])?.sku).toBe('AC-9');
      default: {
        const before = fold(workOrderDecider, [drafted()]);
        const after = fold(workOrderDecider, [drafted(), event]);
        return expect(Object.keys(after ?? {}).sort()).toEqual(Object.keys(before ?? {}).sort());
      }
    }
  });
});

describe('the samples', () => {
  it('are of every type', () =>
    expect(Object.entries(repairSamples).map(([type, event]) => [type, event.type])).toEqual(
      Object.keys(repairEventVersions).map((type) => [type, type]),
    ));
});

describe('a repair that exchanged a component of a unit', () => {
  it('is stored for ever as its golden file of version 2 says', () => {
    const { type, data } = lineFixtures.repaired({
      exchanged: { unitId: 'u-1', productId: 'p-1', serial: 'SN-1', component: 'DOOR' },
    });
    expect(golden('LineRepaired.v2.json')).toEqual({ type, version: 2, stream: `workorder-${data.workOrderId}`, data });
  });
});

describe('a cost whose basis is known', () => {
  it('is stored for ever as its golden file of version 2 says', () => {
    const { type, data } = repairSamples.CostRecorded;
    const stream = `workorder-${data.workOrderId}`;
    expect(golden('CostRecorded.v2.json')).toEqual({ type, version: 2, stream, data: { ...data, basis: 'LOT' } });
  });
});

describe('the cancellation of an order for goods of a return', () => {
  it('is stored for ever as its golden file of version 2 says', () => {
    const { type, data } = cancelled({ returnLine: { returnId: 'r-1', no: 1 } });
    expect(golden('WorkOrderCancelled.v2.json')).toEqual({
      type,
      version: 2,
      stream: `workorder-${data.workOrderId}`,
      data,
    });
  });
});
