import type { EventVersions } from '#event-sourcing';
import type { PurchaseEvent } from './purchase.events.js';
import type { ReturnEvent } from './return.events.js';

export type * from './purchase.events.js';
export type * from './return.events.js';
export { returnIdOfTask } from './return-ids.events.js';
export * from './return-words.events.js';
export type * from './settlement.events.js';

export const returnEventVersions: EventVersions<ReturnEvent | PurchaseEvent> = {
  ReturnOpened: 1,
  ReturnLineAuthorised: 1,
  ReturnLineDenied: 1,
  ReturnLineCancelled: 1,
  ReturnLineExpired: 1,
  ReturnLineSplit: 1,
  ReturnLineReceived: 1,
  ReturnLineInspected: 1,
  ReturnLineReferred: 1,
  ReturnLineAccepted: 1,
  ReturnLineRejected: 1,
  ReturnRemedyChanged: 1,
  AdvanceExchangeGranted: 1,
  GoodsWaived: 1,
  UnitTakenBack: 1,
  ReturnLineDisposed: 1,
  ReturnSettled: 1,
  ReturnFailed: 1,
  SettlementQuoted: 1,
  SettlementConfirmed: 1,
  RefundRequested: 1,
  RefundErrored: 1,
  RefundRetried: 1,
  RefundDeclined: 1,
  RefundRedirected: 1,
  RefundSucceeded: 1,
  StoreCreditGranted: 1,
  CreditNoteIssued: 1,
  ReplacementRequested: 1,
  ReplacementShipped: 1,
  UnitExchanged: 1,
  RepairRequested: 1,
  ReturnLineRepaired: 1,
  ReturnLineUnrepaired: 1,
  ChargeProposed: 1,
  ChargeResolved: 1,
  PurchaseQuantityClaimed: 1,
  PurchaseQuantityFreed: 1,
};
