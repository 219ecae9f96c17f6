import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import type { WorkOrderEvent } from '#repairs/events';
import { lineFixtures } from '#repairs/testing';
import { unitComponentOnLineRepaired } from './unit-component-on-line-repaired.policy.js';

const exchanged = { unitId: 'u-1', productId: 'p-1', serial: 'SN-1', component: 'DOOR' };
const reactionTo = (event: WorkOrderEvent) => unitComponentOnLineRepaired.react(recorded<WorkOrderEvent>(event));

describe('a component that a repair exchanged', () => {
  it('is told to its unit, with the part that the new piece is one of', () => {
    const used = { reservationId: 'r-1', partId: 'part-1', partNumber: 'DOOR-1', quantity: 1, serials: ['D-2'] };
    const repaired = lineFixtures.repaired({ oldSerial: 'D-1', newSerial: 'd-2', partsUsed: [used], exchanged });
    const { workOrderId, repairedAt: replacedAt } = repaired.data;
    expect(reactionTo(repaired)).toEqual([
      {
        ask: {
          type: 'RecordUnitComponentReplaced',
          data: {
            ...exchanged,
            oldSerial: 'D-1',
            newSerial: 'd-2',
            partNumber: 'DOOR-1',
            workOrderId,
            replacedAt,
          },
        },
      },
    ]);
  });

  it('is of no known part where its serial is none of a piece that was used', () =>
    expect(reactionTo(lineFixtures.repaired({ oldSerial: 'D-1', newSerial: 'D-9', partsUsed: [], exchanged }))).toEqual(
      [{ ask: expect.objectContaining({ data: expect.objectContaining({ partNumber: null, newSerial: 'D-9' }) }) }],
    ));

  it('is nothing to a unit that nobody knows', () =>
    expect(reactionTo(lineFixtures.repaired({ oldSerial: 'D-1', newSerial: 'D-9' }))).toEqual([]));
});
