import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { checklistDecider } from './checklist/checklist.decider.js';
import { repairEventVersions } from './events.js';
import { drafted, repairSamples } from './testing.js';
import { workOrderDecider } from './work-order/work-order.decider.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

const streamOf = (data: object) => {
  if ('checklistId' in data && 'no' in data) return `checklist-${String(data.checklistId)}`;
  return 'workOrderId' in data ? `workorder-${String(data.workOrderId)}` : '';
};

describe.each(Object.values(repairSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${event.type}.v1.json`)).toEqual({
      type: event.type,
      version: 1,
      stream: streamOf(event.data),
      data: event.data,
    }));

  it('is folded by the rules', () => {
    if (event.type === 'ChecklistPublished')
      return expect(fold(checklistDecider, [event])?.items).toEqual(event.data.items);
    const before = fold(workOrderDecider, [drafted()]);
    const after = fold(workOrderDecider, [drafted(), event]);
    return expect(Object.keys(after ?? {}).sort()).toEqual(Object.keys(before ?? {}).sort());
  });
});

describe('the samples', () => {
  it('are of every type', () =>
    expect(Object.entries(repairSamples).map(([type, event]) => [type, event.type])).toEqual(
      Object.keys(repairEventVersions).map((type) => [type, type]),
    ));
});
