import type { EventVersions } from '#event-sourcing';
import type { BillEvent } from './bill/bill.events.js';
import type { ChecklistEvent } from './checklist/checklist.events.js';
import type { LineEvent } from './line/line.events.js';
import type { LoanEvent, LoanerEvent } from './loaner/loaner.events.js';
import type { OfferEvent, PartnerWorkCalledOff } from './offer/offer.events.js';
import type { TechnicianDayEvent } from './visit/technician-day.events.js';
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
  WorkOrderCancelled: 2,
  ChecklistPublished: 1,
};

/** Those of offers, visits, technicians' days and partners' work. */
const ofDispatch: EventVersions<OfferEvent | VisitEvent | TechnicianDayEvent | PartnerWorkCalledOff> = {
  WorkOrderOffered: 1,
  OfferAccepted: 1,
  OfferDeclined: 1,
  OfferLapsed: 1,
  OfferWithdrawn: 1,
  AssignmentWithdrawn: 1,
  DispatcherNeeded: 1,
  PartnerWorkCalledOff: 1,
  VisitScheduled: 1,
  VisitCancelled: 1,
  VisitStarted: 1,
  VisitMissed: 1,
  RescheduleDue: 1,
  VisitEnded: 1,
  WorkHeld: 1,
  WorkResumed: 1,
  TechnicianBooked: 1,
  TechnicianFreed: 1,
};

/** Those of lines, and of what they cost and who pays. */
const ofLines: EventVersions<LineEvent | BillEvent> = {
  LineDiagnosed: 1,
  LineRediagnosed: 1,
  LineIrreparable: 1,
  QuoteIssued: 1,
  LineAuthorised: 1,
  LineDeclined: 1,
  LinePartsReserved: 1,
  LinePartsAwaited: 1,
  LinePartsReleased: 1,
  LinePartFailed: 1,
  LineRepaired: 2,
  LineChecked: 1,
  LineReturned: 1,
  LineCancelled: 1,
  CostRecorded: 2,
  CostReversed: 1,
  FeeDue: 1,
  BillIssued: 1,
  BillPaid: 1,
  BillDisputed: 1,
  BillWaived: 1,
};

/** Those of loaners, on their orders and on their own streams. */
const ofLoaners: EventVersions<LoanEvent | LoanerEvent> = {
  LoanerHandedOut: 1,
  LoanerTakenBack: 1,
  LoanerOverdue: 1,
  LoanerRegistered: 1,
  LoanerLent: 1,
  LoanerGivenBack: 1,
  LoanerRestored: 1,
  LoanerRetired: 1,
};

export const repairEventVersions: EventVersions = { ...ofOrders, ...ofDispatch, ...ofLines, ...ofLoaners };
