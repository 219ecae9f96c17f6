import { isMoney } from './remedy.js';
import type { ReturnEvent } from './return.events.js';
import type { Line, Refund } from './return-state.js';

/** What an event on the way to a settlement changes of its line. */
export const settlementChanges = (line: Line, event: ReturnEvent): Partial<Line> => ({
  ...exceptionChanges(line, event),
  ...goodsChanges(event),
  ...refundChanges(line, event),
});

const REPAIRABLE = { unrepaired: null, decideBy: null };

const exceptionChanges = ({ charge, exception }: Line, { type, data }: ReturnEvent): Partial<Line> => {
  switch (type) {
    case 'ReturnRemedyChanged': {
      const stays = exception === 'RETURNLESS_REFUND' && isMoney(data.to);
      return { remedy: data.to, settlement: 'NONE', exception: stays ? exception : null, ...REPAIRABLE };
    }
    case 'AdvanceExchangeGranted':
      return { exception: 'ADVANCE_EXCHANGE' };
    case 'GoodsWaived':
      return { exception: 'RETURNLESS_REFUND' };
    case 'ChargeProposed':
      return { charge: { amount: data.amount, isResolved: false } };
    case 'ChargeResolved':
      return { charge: { amount: charge?.amount ?? null, isResolved: true } };
    default:
      return {};
  }
};

const goodsChanges = ({ type, data }: ReturnEvent): Partial<Line> => {
  switch (type) {
    case 'ReplacementRequested':
    case 'RepairRequested':
      return { settlement: 'PENDING' };
    case 'ReplacementShipped':
      return { settlement: 'DONE', goodsDueAt: data.goodsDueAt };
    case 'ReturnLineRepaired':
      return { settlement: 'DONE', ...REPAIRABLE };
    case 'ReturnLineUnrepaired':
      return { unrepaired: data.cause, decideBy: data.decideBy };
    case 'StoreCreditGranted':
    case 'CreditNoteIssued':
      return { settlement: 'DONE', paid: data.amount };
    default:
      return {};
  }
};

const refundChanges = ({ refund }: Line, event: ReturnEvent): Partial<Line> => {
  if (event.type === 'RefundRequested') {
    const { amount } = event.data;
    const asked = { amount, key: null, attempt: 1, isDeclined: false, declinedKeys: [] };
    return { settlement: 'PENDING', refund: asked };
  }
  return refund ? refundAfter(refund, event) : {};
};

const refundAfter = (refund: Refund, { type, data }: ReturnEvent): Partial<Line> => {
  switch (type) {
    case 'RefundErrored':
      return { settlement: 'ERRORED', refund: { ...refund, key: data.key } };
    case 'RefundRetried':
      return { settlement: 'PENDING', refund: { ...refund, attempt: data.attempt } };
    case 'RefundDeclined': {
      const declinedKeys = [...refund.declinedKeys, data.key];
      return { settlement: 'ERRORED', refund: { ...refund, key: data.key, isDeclined: true, declinedKeys } };
    }
    case 'RefundRedirected':
      return { settlement: 'PENDING', refund: { ...refund, key: null, attempt: 1, isDeclined: false } };
    case 'RefundSucceeded':
      return { settlement: 'DONE', paid: data.amount, refund: { ...refund, key: data.key } };
    default:
      return {};
  }
};
