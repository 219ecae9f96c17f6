import type { ReturnEvent, ReturnLineSplit, ReturnOpened } from './return.events.js';
import type { Line, Return } from './return-state.js';
import { returnSubject } from './return-subject.js';
import type { OpenedLine } from './return-words.events.js';
import { settlementChanges } from './settlement-evolution.js';
import { restOf, shareOf } from './splitting.js';

export const evolve = (state: Return | null, event: ReturnEvent): Return | null => {
  if (event.type === 'ReturnOpened') return opened(event);
  return state && { ...state, ...headerChanges(state, event), lines: linesAfter(state.lines, event) };
};

const opened = ({ data }: ReturnOpened): Return => ({
  returnId: data.returnId,
  number: data.number,
  subject: returnSubject(data),
  complaintId: data.complaintId,
  taskId: data.taskId,
  customerId: data.customerId,
  orderNumber: data.orderNumber,
  currency: data.currency,
  lines: data.lines.map(openedLine),
  quotes: 0,
  quote: null,
  confirmed: [],
  isConcluded: false,
});

export const openedLine = (line: OpenedLine): Line => ({
  no: line.no,
  productId: line.productId,
  sku: line.sku,
  unitId: line.unitId,
  serial: line.serial,
  quantity: line.quantity,
  reason: line.reason,
  remedy: line.remedy,
  unitPrice: line.unitPrice,
  agreed: line.agreed,
  deliveredAt: line.deliveredAt,
  purchases: line.purchases,
  ...UNTOUCHED,
});

/** A line of which nothing has happened yet. */
const UNTOUCHED = {
  authorisation: 'REQUESTED',
  until: null,
  shippingPayer: null,
  reception: 'AWAITING',
  condition: null,
  finding: null,
  acceptance: 'PENDING',
  settlement: 'NONE',
  exception: null,
  goodsDueAt: null,
  charge: null,
  refund: null,
  disposition: null,
  unrepaired: null,
  decideBy: null,
  paid: null,
} as const;

const headerChanges = ({ quote, confirmed }: Return, { type, data }: ReturnEvent): Partial<Return> => {
  switch (type) {
    case 'SettlementQuoted': {
      const { quoteNo, lines, total, value } = data;
      return { quotes: quoteNo, quote: { quoteNo, lines, total, value } };
    }
    case 'SettlementConfirmed':
      return { quote: null, confirmed: [...confirmed, data.quoteNo] };
    case 'ReturnSettled':
    case 'ReturnFailed':
      return { isConcluded: true };
    default:
      return quote?.lines.some(({ no }) => 'no' in data && no === data.no) ? { quote: null } : {};
  }
};

/** Lines as they are after `event`: those of the rules, and rows that have more fields. */
export const linesAfter = <L extends Line>(lines: readonly L[], event: ReturnEvent): readonly L[] => {
  if (event.type === 'ReturnLineSplit') return split(lines, event);
  if (!('no' in event.data)) return lines;
  const { no } = event.data;
  return lines.map((line) => (line.no === no ? { ...line, ...lineChanges(line, event) } : line));
};

const split = <L extends Line>(lines: readonly L[], { data }: ReturnLineSplit): readonly L[] =>
  lines.flatMap((line) => {
    if (line.no !== data.no) return [line];
    const { agreed, quantity } = line;
    return [
      { ...line, quantity: data.remaining, agreed: restOf(agreed, data.quantity, quantity) },
      { ...line, no: data.intoNo, quantity: data.quantity, agreed: shareOf(agreed, data.quantity, quantity) },
    ];
  });

/** What an event changes of its line. */
const lineChanges = (line: Line, event: ReturnEvent): Partial<Line> => ({
  ...receptionChanges(line, event),
  ...settlementChanges(line, event),
});

const receptionChanges = (line: Line, { type, data }: ReturnEvent): Partial<Line> => {
  switch (type) {
    case 'ReturnLineAuthorised':
      return { authorisation: 'AUTHORISED', until: data.until, shippingPayer: data.shippingPayer };
    case 'ReturnLineDenied':
      return { authorisation: 'DENIED' };
    case 'ReturnLineCancelled':
      return { authorisation: 'CANCELLED' };
    case 'ReturnLineExpired':
      return { reception: 'EXPIRED' };
    case 'ReturnLineReceived':
      return {
        reception: data.reception,
        condition: data.condition ?? line.condition,
        serial: line.serial ?? data.serial,
      };
    case 'ReturnLineInspected':
      return { condition: data.condition, finding: data.finding };
    case 'ReturnLineReferred':
      return { acceptance: 'MANUAL' };
    case 'ReturnLineAccepted':
      return { acceptance: 'ACCEPTED' };
    case 'ReturnLineRejected':
      return { acceptance: 'REJECTED' };
    case 'ReturnLineDisposed':
      return { disposition: data.disposition };
    default:
      return {};
  }
};
