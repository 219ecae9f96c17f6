import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { partnersSamples } from '#partners/testing';
import { overdueOnDefectiveExpected } from './defective/overdue-on-defective-expected.policy.js';
import {
  cameBack,
  DUE,
  expected,
  foundDead,
  lotConsumed,
  lotCorrected,
  lotReceived,
  lotReleased,
  lotReserved,
  lotTransferred,
  lotWrittenOff,
  orderCancelled,
  orderClosed,
  orderReceived,
  PART,
  pointRemoved,
  pointSet,
  reorderEnded,
  reorderRequested,
  waived,
} from './parts.fixtures.js';
import { purchaseOrderOnReorder } from './purchase-order/purchase-order-on-reorder.policy.js';
import { checkOnFewerPieces } from './reorder/check-on-fewer-pieces.policy.js';
import { reorderEndedOnPurchaseOrderEnded } from './reorder/reorder-ended-on-purchase-order-ended.policy.js';
import { stockroomOnOutletRegistered } from './stockroom/stockroom-on-outlet-registered.policy.js';

const check = [{ ask: { type: 'CheckReorder', data: { partId: PART, outletId: 'o-1' } } }];

describe('an outlet that is registered', () => {
  it('keeps the stock of its partner', () => {
    const { OutletRegistered, OutletClosed } = partnersSamples;
    const { outletId, partnerId } = OutletRegistered.data;
    expect(stockroomOnOutletRegistered.react(recorded(OutletRegistered))).toEqual([
      { ask: { type: 'OpenStockroom', data: { outletId, partnerId } } },
    ]);
    expect(stockroomOnOutletRegistered.react(recorded(OutletClosed))).toEqual([]);
  });
});

describe('whether more is needed', () => {
  it.each([
    lotReserved(),
    lotTransferred(),
    lotCorrected(),
    lotConsumed({ fromReserved: 0 }),
    lotWrittenOff({ fromReserved: 0 }),
    pointSet(),
    reorderEnded(),
  ])('is asked after $type', (event) => expect(checkOnFewerPieces.react(recorded(event))).toEqual(check));

  it.each([
    lotReceived(),
    lotReleased(),
    lotConsumed(),
    lotWrittenOff(),
    lotCorrected({ difference: 1 }),
    pointRemoved(),
    reorderRequested(),
  ])('is not asked where no fewer pieces are free: $type', (event) =>
    expect(checkOnFewerPieces.react(recorded(event))).toEqual([]),
  );
});

describe('what is wanted', () => {
  it('is ordered', () => {
    expect(purchaseOrderOnReorder.react(recorded(reorderRequested()))).toEqual([
      {
        ask: {
          type: 'RequestPurchaseOrder',
          data: {
            purchaseOrderId: 's-1',
            partId: PART,
            outletId: 'o-1',
            quantity: 10,
            supplier: 'Northwind',
            cause: 'REORDER_POINT',
            note: null,
          },
        },
      },
    ]);
    expect(purchaseOrderOnReorder.react(recorded(pointSet()))).toEqual([]);
  });

  it.each([orderClosed(), orderCancelled()])('may be ordered anew after $type', (event) =>
    expect(reorderEndedOnPurchaseOrderEnded.react(recorded(event))).toEqual([
      { ask: { type: 'EndReorder', data: { partId: PART, outletId: 'o-1', purchaseOrderId: 's-1' } } },
    ]),
  );

  it('stays ordered until then', () =>
    expect(reorderEndedOnPurchaseOrderEnded.react(recorded(orderReceived()))).toEqual([]));
});

describe('a piece that is to come back', () => {
  it('is looked for on its day, unless it came or nobody waits any more', () => {
    expect(overdueOnDefectiveExpected.react(recorded(expected()))).toEqual([
      { remind: 'd-1', dueAt: DUE, command: { type: 'MarkDefectiveOverdue', data: { defectiveId: 'd-1' } } },
    ]);
    for (const event of [cameBack(), waived()])
      expect(overdueOnDefectiveExpected.react(recorded(event))).toEqual([{ forget: 'd-1' }]);
    expect(overdueOnDefectiveExpected.react(recorded(foundDead()))).toEqual([]);
  });
});
