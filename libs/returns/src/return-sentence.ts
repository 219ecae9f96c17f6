import { plain, type Sentences, saying } from '#event-sourcing';
import { formatMoney, type Money } from '#values';
import type { ReturnEvent } from './return.events.js';

const listed = (words: readonly string[]): string => words.map(plain).join(', ');
const sum = (money: Money | null): string => (money ? formatMoney(money) : 'an unknown sum');

const SENTENCES: Sentences<ReturnEvent> = {
  ReturnOpened: ({ data }) => `${data.openedBy} opened return ${data.number} with ${data.lines.length} line(s).`,
  ReturnLineAuthorised: ({ data }) =>
    `${data.authorisedBy} authorised line ${data.no}; the way back is on the ${plain(data.shippingPayer)}.`,
  ReturnLineDenied: ({ data }) => `${data.deniedBy} denied line ${data.no}.`,
  ReturnLineCancelled: ({ data }) => `Line ${data.no} was cancelled (${plain(data.cause)}).`,
  ReturnLineExpired: ({ data }) => `The authorisation of line ${data.no} ended; nothing had come.`,
  ReturnLineSplit: ({ data }) => `${data.quantity} piece(s) of line ${data.no} went on as line ${data.intoNo}.`,
  ReturnLineReceived: ({ data }) => `${data.quantity} piece(s) of line ${data.no}: ${plain(data.reception)}.`,
  ReturnLineInspected: ({ data }) => `Line ${data.no} was inspected: ${plain(data.finding)}, ${plain(data.condition)}.`,
  ReturnLineReferred: ({ data }) => `Line ${data.no} waits for a supervisor (${listed(data.causes)}).`,
  ReturnLineAccepted: ({ data }) =>
    `${data.acceptedBy} accepted line ${data.no}${data.byHand ? ` by hand, as ${data.acceptedAs}` : ''}.`,
  ReturnLineRejected: ({ data }) => `${data.rejectedBy} rejected line ${data.no}.`,
  ReturnRemedyChanged: ({ data }) =>
    `The remedy of line ${data.no} went from ${plain(data.from)} to ${plain(data.to)}.`,
  AdvanceExchangeGranted: ({ data }) => `${data.grantedBy} granted an advance exchange for line ${data.no}.`,
  GoodsWaived: ({ data }) => `The goods of line ${data.no} need not come back: it is worth ${sum(data.value)}.`,
  UnitTakenBack: ({ data }) => `The unit of line ${data.no} was taken back.`,
  ReturnLineDisposed: ({ data }) => `The goods of line ${data.no}: ${plain(data.disposition)}.`,
  ReturnSettled: ({ data }) => `It was settled: ${data.settledQuantity} piece(s) by ${listed(data.remedies)}.`,
  ReturnFailed: ({ data }) => `It came to nothing (${plain(data.reason)}).`,
  SettlementQuoted: ({ data }) => `${data.quotedBy} made quote ${data.quoteNo}: ${sum(data.total)}.`,
  SettlementConfirmed: ({ data }) =>
    `${data.confirmedBy} confirmed quote ${data.quoteNo} as ${data.confirmedAs}: ${sum(data.total)}.`,
  RefundRequested: ({ data }) => `The gateway was asked to pay ${sum(data.amount)} for line ${data.no}.`,
  RefundErrored: ({ data }) => `The refund of line ${data.no} is in doubt (${plain(data.problem)}).`,
  RefundRetried: ({ data }) => `The gateway was asked again about line ${data.no}, for the ${data.attempt}. time.`,
  RefundDeclined: ({ data }) => `The gateway declined the refund of line ${data.no} for good.`,
  RefundRedirected: ({ data }) => `${data.redirectedBy} had the refund of line ${data.no} paid another way.`,
  RefundSucceeded: ({ data }) => `${sum(data.amount)} were paid back for line ${data.no}.`,
  StoreCreditGranted: ({ data }) => `Store credit of ${sum(data.amount)} was granted for line ${data.no}.`,
  CreditNoteIssued: ({ data }) => `Credit note ${data.creditNoteNumber} was issued: ${sum(data.amount)}.`,
  ReplacementRequested: ({ data }) =>
    `A replacement of line ${data.no} was asked for${data.inAdvance ? ', before the old goods are back' : ''}.`,
  ReplacementShipped: ({ data }) => `The replacement of line ${data.no} is on its way (${data.carrier}).`,
  UnitExchanged: ({ data }) => `The unit of line ${data.no} was exchanged.`,
  RepairRequested: ({ data }) => `A repair of line ${data.no} was asked for.`,
  ReturnLineRepaired: ({ data }) => `Line ${data.no} was repaired and goes back to the customer.`,
  ReturnLineUnrepaired: ({ data }) => `Line ${data.no} was not repaired (${plain(data.cause)}).`,
  ChargeProposed: ({ data }) => `A charge of ${sum(data.amount)} was proposed for line ${data.no}; nothing was taken.`,
  ChargeResolved: ({ data }) => `The charge for line ${data.no} was ${plain(data.outcome)}.`,
};

/** What happened, for people. It says nothing that somebody wrote about a person. */
export const sentenceOf = saying(SENTENCES);
