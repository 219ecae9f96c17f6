import { plain, type Sentences, saying } from '#event-sourcing';
import { formatMoney, type Money } from '#values';
import type { BillEvent } from '../bill/bill.events.js';
import type { WorkOrderEvent } from '../events.js';
import type { LineEvent } from '../line/line.events.js';
import type { LoanEvent } from '../loaner/loaner.events.js';
import type { OfferEvent } from '../offer/offer.events.js';
import type { VisitEvent } from '../visit/visit.events.js';
import type { OrderEvent } from './work-order.events.js';

const sum = (money: Money): string => formatMoney(money);
const on = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

const OF_ORDER: Sentences<OrderEvent> = {
  WorkOrderDrafted: ({ data }) => `${data.draftedBy} drafted work order ${data.number}: ${plain(data.kind)}.`,
  WorkOrderSiteSet: () => 'Where the work is done was set.',
  WorkOrderQualified: ({ data }) => `${data.qualifiedBy} made clear what is to be done: ${data.minutes} minutes.`,
  WorkOrderCompleted: ({ data }) => `${data.completedBy} completed the work: ${plain(data.outcome)}.`,
  WorkOrderIncomplete: ({ data }) => `Something is left to do (${plain(data.cause)}).`,
  QualityChecked: ({ data }) => `${data.checkedBy} checked the work: it ${data.passed ? 'is good' : 'is not good'}.`,
  CustomerSignedOff: () => 'The customer signed the work off.',
  WorkOrderClosed: ({ data }) => `${data.closedBy} closed it after ${data.visits} visit(s): ${plain(data.outcome)}.`,
  WorkOrderCancelled: ({ data }) => `${data.cancelledBy} cancelled it (${plain(data.cause)}).`,
};

const OF_DISPATCH: Sentences<OfferEvent | VisitEvent> = {
  WorkOrderOffered: ({ data }) => `It was offered for the ${data.attempt}. time, until ${on(data.expiresAt)}.`,
  OfferAccepted: ({ data }) => `${data.acceptedBy} accepted the offer${data.onBehalf ? ' for the partner' : ''}.`,
  OfferDeclined: ({ data }) => `${data.declinedBy} declined the offer (${plain(data.reason)}).`,
  OfferLapsed: ({ data }) => `The ${data.attempt}. offer lapsed.`,
  OfferWithdrawn: ({ data }) => `The ${data.attempt}. offer was withdrawn (${plain(data.cause)}).`,
  AssignmentWithdrawn: ({ data }) => `The work was taken from its partner (${plain(data.cause)}).`,
  DispatcherNeeded: ({ data }) => `Nobody is left to ask after ${data.attempts} offer(s).`,
  VisitScheduled: ({ data }) => `Visit ${data.no} was agreed on for ${on(data.windowFrom)}.`,
  VisitCancelled: ({ data }) => `A visit was called off (${plain(data.cause)}).`,
  VisitStarted: ({ data }) => `The technician arrived ${data.onTime ? 'on time' : 'late'}.`,
  VisitMissed: ({ data }) => `A visit did not take place (${plain(data.cause)}).`,
  RescheduleDue: ({ data }) => `Another appointment is to be agreed on by ${on(data.dueAt)}.`,
  VisitEnded: ({ data }) => `The visit ended${data.incomplete ? ` with work left (${plain(data.incomplete)})` : ''}.`,
  WorkHeld: ({ data }) => `The work waits (${plain(data.reason)}).`,
  WorkResumed: () => 'The work goes on.',
};

const OF_LINES: Sentences<LineEvent | BillEvent | LoanEvent> = {
  LineDiagnosed: ({ data }) => `${data.diagnosedBy} diagnosed line ${data.no}: ${plain(data.symptomCode)}.`,
  LineRediagnosed: ({ data }) => `${data.diagnosedBy} diagnosed line ${data.no} anew: ${plain(data.symptomCode)}.`,
  LineIrreparable: ({ data }) => `${data.judgedBy} found that line ${data.no} can not be repaired.`,
  QuoteIssued: ({ data }) =>
    `${data.quotedBy} made quote ${data.quoteNo}: the customer pays ${sum(data.customerPays)}.`,
  LineAuthorised: ({ data }) => `Line ${data.no} was authorised (${plain(data.basis)}).`,
  LineDeclined: ({ data }) => `The customer declined line ${data.no}.`,
  LinePartsReserved: ({ data }) => `${data.quantity} piece(s) of ${data.partNumber} are held for line ${data.no}.`,
  LinePartsAwaited: ({ data }) => `${data.quantity} piece(s) of ${data.partNumber} are missing for line ${data.no}.`,
  LinePartsReleased: ({ data }) => `Parts that were held for line ${data.no} were let go.`,
  LinePartFailed: ({ data }) =>
    `${data.quantity} piece(s) of ${data.partNumber} are of no use for line ${data.no} (${plain(data.problem)}).`,
  LineRepaired: ({ data }) => `${data.repairedBy} repaired line ${data.no} in ${data.minutes} minutes.`,
  LineChecked: ({ data }) =>
    `${data.checkedBy} checked line ${data.no}: it ${data.passed ? 'is good' : 'is not good'}.`,
  LineReturned: ({ data }) => `The customer has line ${data.no} back.`,
  LineCancelled: ({ data }) => `Line ${data.no} was cancelled.`,
  CostRecorded: ({ data }) =>
    `${data.recordedBy} recorded ${sum(data.amount)} for ${plain(data.costClass)}, borne by the ${plain(data.bearer)}.`,
  CostReversed: ({ data }) => `${data.reversedBy} reversed a cost.`,
  FeeDue: ({ data }) => `${sum(data.amount)} became due to the partner.`,
  BillIssued: ({ data }) =>
    `${data.issuedBy} issued bill ${data.billNo} of ${sum(data.total)}; the customer pays ${sum(data.customerPays)}.`,
  BillPaid: ({ data }) => `Bill ${data.billNo} was paid.`,
  BillDisputed: ({ data }) => `The customer disputes bill ${data.billNo}.`,
  BillWaived: ({ data }) => `${data.waivedBy} waived ${sum(data.amount)} of bill ${data.billNo}.`,
  LoanerHandedOut: ({ data }) => `The customer got a loaner until ${on(data.dueBackAt)}.`,
  LoanerTakenBack: ({ data }) => `The loaner is back${data.damaged ? ', damaged' : ''}.`,
  LoanerOverdue: () => 'The loaner is overdue.',
};

const SENTENCES: Sentences<WorkOrderEvent> = { ...OF_ORDER, ...OF_DISPATCH, ...OF_LINES };

/** What happened, for people. It says nothing that somebody wrote about a person. */
export const sentenceOf = saying(SENTENCES);
