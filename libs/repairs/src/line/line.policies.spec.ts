import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { lotCorrected, lotReceived, lotReleased, lotReserved } from '#parts/testing';
import { accepted, assignmentWithdrawn } from '../offer/offer.fixtures.js';
import { awaited, reserved } from './line.fixtures.js';
import { releaseOnAssignmentWithdrawn } from './release-on-assignment-withdrawn.policy.js';
import { reservationOnPartsAwaited } from './reservation-on-parts-awaited.policy.js';
import { reservationOnStockReceived } from './reservation-on-stock-received.policy.js';

describe('stock', () => {
  it.each([lotReceived(), lotReleased(), lotCorrected({ difference: 2 })])(
    'that comes in is for the lines that wait for it: $type',
    (event) =>
      expect(reservationOnStockReceived.react(recorded(event))).toEqual([
        {
          ask: { type: 'ReserveAwaitedParts', data: { partId: event.data.partId, outletId: event.data.outletId } },
        },
      ]),
  );

  it.each([lotReserved(), lotCorrected({ difference: -2 })])('that goes is for nobody: $type', (event) =>
    expect(reservationOnStockReceived.react(recorded(event))).toEqual([]),
  );
});

describe('a line', () => {
  it('that waits asks once more, for what came just between', () => {
    const ask = { type: 'ReserveLineParts', data: { workOrderId: 'w-1', no: 1, outletId: 'outlet-1' } };
    expect(reservationOnPartsAwaited.react(recorded(awaited()))).toEqual([{ ask }]);
    expect(reservationOnPartsAwaited.react(recorded(reserved()))).toEqual([]);
  });

  it('whose order is taken from its partner lets go of that partner’s parts', () => {
    const ask = { type: 'ReleaseLineParts', data: { workOrderId: 'w-1', no: null } };
    expect(releaseOnAssignmentWithdrawn.react(recorded(assignmentWithdrawn()))).toEqual([{ ask }]);
    expect(releaseOnAssignmentWithdrawn.react(recorded(accepted()))).toEqual([]);
  });
});
