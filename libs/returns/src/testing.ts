import type { PurchaseEvent } from './purchase.events.js';
import type { ReturnEvent } from './return.events.js';
import * as line from './return.fixtures.js';
import * as settlement from './settlement.fixtures.js';

export { returnKnown, returnPolicy } from './known.fixtures.js';
export * from './return.fixtures.js';
export * from './settlement.fixtures.js';

type AnyEvent = ReturnEvent | PurchaseEvent;

/** One sample of every event type that this context stores. */
export const returnSamples: Readonly<{ [Type in AnyEvent['type']]: Extract<AnyEvent, { type: Type }> }> = {
  ReturnOpened: line.opened(),
  ReturnLineAuthorised: line.authorised(),
  ReturnLineDenied: line.denied(),
  ReturnLineCancelled: line.cancelled(),
  ReturnLineExpired: line.expired(),
  ReturnLineSplit: line.split(),
  ReturnLineReceived: line.received(),
  ReturnLineInspected: line.inspected(),
  ReturnLineReferred: line.referred(),
  ReturnLineAccepted: line.accepted(),
  ReturnLineRejected: line.rejected(),
  ReturnRemedyChanged: line.remedyChanged(),
  AdvanceExchangeGranted: line.advanceGranted(),
  GoodsWaived: line.goodsWaived(),
  UnitTakenBack: line.takenBack(),
  ReturnLineDisposed: line.disposed(),
  ReturnSettled: line.settled(),
  ReturnFailed: line.failed(),
  SettlementQuoted: settlement.quoted(),
  SettlementConfirmed: settlement.confirmed(),
  RefundRequested: settlement.refundRequested(),
  RefundErrored: settlement.refundErrored(),
  RefundRetried: settlement.refundRetried(),
  RefundDeclined: settlement.refundDeclined(),
  RefundRedirected: settlement.refundRedirected(),
  RefundSucceeded: settlement.refundSucceeded(),
  StoreCreditGranted: settlement.storeCreditGranted(),
  CreditNoteIssued: settlement.creditNoteIssued(),
  ReplacementRequested: settlement.replacementRequested(),
  ReplacementShipped: settlement.replacementShipped(),
  UnitExchanged: settlement.exchanged(),
  RepairRequested: settlement.repairRequested(),
  ReturnLineRepaired: settlement.repaired(),
  ReturnLineUnrepaired: settlement.unrepaired(),
  ChargeProposed: settlement.chargeProposed(),
  ChargeResolved: settlement.chargeResolved(),
  PurchaseQuantityClaimed: line.claimed(),
  PurchaseQuantityFreed: line.freed(),
};
