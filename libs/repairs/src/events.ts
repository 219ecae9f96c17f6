import type { EventVersions } from '#event-sourcing';
import type { BillEvent } from './bill/bill.events.js';
import type { ChecklistEvent } from './checklist/checklist.events.js';
import type { LineEvent } from './line/line.events.js';
import type { LoanEvent } from './loaner/loaner.events.js';
import type { OfferEvent } from './offer/offer.events.js';
import type { VisitEvent } from './visit/visit.events.js';
import type { OrderEvent } from './work-order/work-order.events.js';

export type * from './bill/bill.events.js';
export * from './checklist/checklist.events.js';
export type * from './line/line.events.js';
export type * from './loaner/loaner.events.js';
export type * from './offer/offer.events.js';
export * from './repair-ids.events.js';
export * from './repair-words.events.js';
export type * from './visit/technician-day.events.js';
export type * from './visit/visit.events.js';
export type * from './work-order/work-order.events.js';

/** What happens to a work order, all on its stream. */
export type WorkOrderEvent = OrderEvent | OfferEvent | VisitEvent | LineEvent | BillEvent | LoanEvent;

/** Those of the order and the checklists. */
const ofOrders: EventVersions<OrderEvent | ChecklistEvent> = {
  WorkOrderDrafted: 1,
  WorkOrderSiteSet: 1,
  WorkOrderQualified: 1,
  WorkOrderCompleted: 1,
  WorkOrderIncomplete: 1,
  QualityChecked: 1,
  CustomerSignedOff: 1,
  WorkOrderClosed: 1,
  WorkOrderCancelled: 1,
  ChecklistPublished: 1,
};

export const repairEventVersions: EventVersions = { ...ofOrders };
