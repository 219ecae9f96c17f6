import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import type { LinePartsReleased, WorkOrderEvent } from '#repairs/events';
import { releaseOnLinePartsReleased } from './release-on-line-parts-released.policy.js';

const released: LinePartsReleased = {
  type: 'LinePartsReleased',
  data: { workOrderId: 'w-1', no: 1, reservationId: 'r-1', partId: 'p-1', releasedAt: '2026-03-02T09:00:00.000Z' },
};
const returned: WorkOrderEvent = {
  type: 'LineReturned',
  data: { workOrderId: 'w-1', no: 1, returnedBy: 'technician-1', returnedAt: '2026-03-02T09:00:00.000Z' },
};

describe('parts that a line lets go of', () => {
  it('are free again', () =>
    expect(releaseOnLinePartsReleased.react(recorded<WorkOrderEvent>(released))).toEqual([
      {
        ask: {
          type: 'ReleaseReservation',
          data: { reservationId: 'r-1', quantity: null, serials: [], cause: 'NO_LONGER_NEEDED', note: null },
        },
      },
    ]));

  it('are those only', () => expect(releaseOnLinePartsReleased.react(recorded(returned))).toEqual([]));
});
