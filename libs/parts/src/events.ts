import type { EventVersions } from '#event-sourcing';
import type { DefectivePartEvent } from './defective/defective-part.events.js';
import type { LotEvent } from './lot/lot.events.js';
import type { StockMovementEvent } from './movement/stock-movement.events.js';
import type { PartEvent } from './part/part.events.js';
import type { PurchaseOrderEvent } from './purchase-order/purchase-order.events.js';
import type { ReorderPointEvent } from './reorder/reorder-point.events.js';
import type { ReservationEvent } from './reservation/reservation.events.js';
import type { PartSerialEvent } from './serial/part-serial.events.js';
import type { StockroomEvent } from './stockroom/stockroom.events.js';

export type * from './defective/defective-part.events.js';
export * from './defective/defective-words.events.js';
export type * from './lot/lot.events.js';
export type * from './movement/stock-movement.events.js';
export * from './part/part.events.js';
export type * from './purchase-order/purchase-order.events.js';
export * from './purchase-order/purchase-order-words.events.js';
export * from './reorder/reorder-point.events.js';
export type * from './reservation/reservation.events.js';
export * from './serial/part-serial.events.js';
export * from './stock-words.events.js';
export type * from './stockroom/stockroom.events.js';

export type PartsEvent =
  | PartEvent
  | LotEvent
  | ReservationEvent
  | PartSerialEvent
  | StockroomEvent
  | StockMovementEvent
  | DefectivePartEvent
  | PurchaseOrderEvent
  | ReorderPointEvent;

export const partsEventVersions: EventVersions<PartsEvent> = {
  PartRegistered: 1,
  PartRevised: 1,
  StockroomOpened: 1,
  StockReceived: 1,
  StockTransferred: 1,
  LotReceived: 2,
  LotPiecesReserved: 1,
  LotPiecesReleased: 1,
  LotPiecesConsumed: 1,
  LotPiecesWrittenOff: 1,
  LotPiecesTransferred: 1,
  LotCorrected: 1,
  PartSerialPlaced: 1,
  PartsReserved: 2,
  PartsReleased: 1,
  PartsConsumed: 1,
  PartsDeadOnArrival: 1,
  DefectivePartExpected: 1,
  DeadOnArrivalFound: 1,
  DefectivePartOverdue: 1,
  DefectivePartReceived: 1,
  DefectivePartSentToSupplier: 1,
  DefectivePartScrapped: 1,
  DefectivePartWaived: 1,
  PurchaseOrderRequested: 1,
  PurchaseOrderPlaced: 1,
  PurchaseOrderConfirmed: 1,
  PurchaseOrderReceived: 1,
  PurchaseOrderClosed: 1,
  PurchaseOrderCancelled: 1,
  ReorderPointSet: 1,
  ReorderPointRemoved: 1,
  ReorderRequested: 1,
  ReorderEnded: 1,
};
