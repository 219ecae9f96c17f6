import type { PartsEvent } from './events.js';
import * as sample from './parts.fixtures.js';

export * from './parts.fixtures.js';

/** One sample of every event type that this context stores. */
export const partsSamples: Readonly<{ [Type in PartsEvent['type']]: Extract<PartsEvent, { type: Type }> }> = {
  PartRegistered: sample.registered(),
  PartRevised: sample.revised(),
  StockroomOpened: sample.stockroomOpened(),
  StockReceived: sample.stockReceived(),
  StockTransferred: sample.stockTransferred(),
  LotReceived: sample.lotReceived(),
  LotPiecesReserved: sample.lotReserved(),
  LotPiecesReleased: sample.lotReleased(),
  LotPiecesConsumed: sample.lotConsumed(),
  LotPiecesWrittenOff: sample.lotWrittenOff(),
  LotPiecesTransferred: sample.lotTransferred(),
  LotCorrected: sample.lotCorrected(),
  PartSerialPlaced: sample.serialPlaced(),
  PartsReserved: sample.reserved(),
  PartsReleased: sample.released(),
  PartsConsumed: sample.consumed(),
  PartsDeadOnArrival: sample.deadOnArrival(),
  DefectivePartExpected: sample.expected(),
  DeadOnArrivalFound: sample.foundDead(),
  DefectivePartOverdue: sample.overdue(),
  DefectivePartReceived: sample.cameBack(),
  DefectivePartSentToSupplier: sample.sentBack(),
  DefectivePartScrapped: sample.scrapped(),
  DefectivePartWaived: sample.waived(),
  PurchaseOrderRequested: sample.orderRequested(),
  PurchaseOrderPlaced: sample.orderPlaced(),
  PurchaseOrderConfirmed: sample.orderConfirmed(),
  PurchaseOrderReceived: sample.orderReceived(),
  PurchaseOrderClosed: sample.orderClosed(),
  PurchaseOrderCancelled: sample.orderCancelled(),
  ReorderPointSet: sample.pointSet(),
  ReorderPointRemoved: sample.pointRemoved(),
  ReorderRequested: sample.reorderRequested(),
  ReorderEnded: sample.reorderEnded(),
};
