import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { isClosed, stageOf, statusOf } from './line-stage.js';
import type { ReturnEvent, ReturnOpened } from './return.events.js';
import { ReturnView } from './return.view.js';
import { linesAfter, openedLine } from './return-evolution.js';
import type { ReturnLineView } from './return-line.view.js';
import type { ReturnQuoteView } from './return-quote.view.js';
import type { OpenedLine } from './return-words.events.js';

export const returnProjection: Projection<ReturnView, ReturnEvent> = {
  name: 'return',
  version: 1,
  categories: ['return'],
  view: ReturnView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.returnId],
  apply: (rows, event) => {
    const row = event.type === 'ReturnOpened' ? opened(event) : rows.get(event.data.returnId);
    return row ? [changed(row, event)] : [];
  },
};

const opened = ({ data, meta }: Recorded<ReturnOpened>): ReturnView => ({
  id: data.returnId,
  number: data.number,
  status: 'REQUESTED',
  complaintId: data.complaintId,
  taskId: data.taskId,
  customerId: data.customerId,
  orderId: data.orderId,
  orderNumber: data.orderNumber,
  region: data.region,
  currency: data.currency,
  lines: data.lines.map(lineOf),
  quote: null,
  openLines: data.lines.length,
  dueAt: null,
  openedBy: data.openedBy,
  openedAt: new Date(data.openedAt),
  settledAt: null,
  failedAt: null,
  version: meta.version.toString(),
  productIds: [],
  unitIds: [],
  serials: [],
  reasons: [],
  remedies: [],
  position: meta.position,
});

const lineOf = (line: OpenedLine): ReturnLineView => ({
  ...openedLine(line),
  stage: 'REQUESTED',
  batch: line.batch,
  orderLineNo: line.orderLineNo,
  symptomCode: line.symptomCode,
  priceSource: line.priceSource,
  proposedCharge: null,
  isChargeResolved: null,
  replacedById: null,
  replacementSerial: null,
  trackingNumber: null,
  refundKey: null,
  refundProblem: null,
  declinedCode: null,
  retryAt: null,
});

const changed = (row: ReturnView, event: Recorded<ReturnEvent>): ReturnView => {
  const { data, meta } = event;
  const no = 'no' in data ? data.no : null;
  const lines = linesAfter(row.lines, event).map((line) => told(line.no === no ? { ...line, ...shown(event) } : line));
  return {
    ...row,
    ...ended(event),
    lines,
    quote: quoteAfter(row.quote, event),
    status: statusOf(lines),
    openLines: lines.filter((line) => !isClosed(line)).length,
    dueAt: nextDue(lines),
    ...sought(lines),
    version: meta.version.toString(),
    position: meta.position,
  };
};

/** What follows from the axes, for those who read. */
const told = (line: ReturnLineView): ReturnLineView => ({
  ...line,
  stage: stageOf(line),
  proposedCharge: line.charge && line.charge.amount,
  isChargeResolved: line.charge && line.charge.isResolved,
});

/** What readers see of a line besides its axes. */
const shown = ({ type, data, meta }: Recorded<ReturnEvent>): Partial<ReturnLineView> => {
  switch (type) {
    case 'ReplacementShipped':
      return {
        replacedById: data.byUnitId,
        replacementSerial: data.bySerial,
        trackingNumber: data.trackingNumber,
      };
    case 'RefundRequested':
    case 'RefundRedirected':
      return { refundKey: meta.id, refundProblem: null, declinedCode: null, retryAt: null };
    case 'RefundErrored':
      return { refundProblem: data.problem, retryAt: data.retryAt };
    case 'RefundRetried':
    case 'RefundSucceeded':
      return { refundProblem: null, retryAt: null };
    case 'RefundDeclined':
      return { refundProblem: null, declinedCode: data.code, retryAt: null };
    default:
      return {};
  }
};

const ended = ({ type, data }: ReturnEvent): Partial<ReturnView> => {
  switch (type) {
    case 'ReturnSettled':
      return { settledAt: new Date(data.settledAt) };
    case 'ReturnFailed':
      return { failedAt: new Date(data.failedAt) };
    default:
      return {};
  }
};

const quoteAfter = (quote: ReturnQuoteView | null, { type, data }: ReturnEvent): ReturnQuoteView | null => {
  if (type === 'SettlementQuoted') {
    const { quoteNo, lines, total, value, quotedAt } = data;
    return { quoteNo, lines, total, value, isConfirmed: false, isOutdated: false, quotedAt };
  }
  if (!quote || quote.isConfirmed) return quote;
  if (type === 'SettlementConfirmed') return { ...quote, isConfirmed: true };
  return { ...quote, isOutdated: quote.isOutdated || quote.lines.some(({ no }) => 'no' in data && no === data.no) };
};

const nextDue = (lines: readonly ReturnLineView[]): Date | null => {
  const [first] = lines.flatMap((line) => dueOf(line) ?? []).sort();
  return first === undefined ? null : new Date(first);
};

const dueOf = ({ stage, until, goodsDueAt, decideBy }: ReturnLineView): string | null => {
  switch (stage) {
    case 'AUTHORISED':
      return until;
    case 'UNREPAIRED':
      return decideBy;
    case 'GOODS_DUE':
      return goodsDueAt;
    default:
      return null;
  }
};

const sought = (lines: readonly ReturnLineView[]) => ({
  productIds: distinct(lines.map(({ productId }) => productId)),
  unitIds: distinct(lines.flatMap(({ unitId, replacedById }) => [unitId, replacedById])),
  serials: distinct(lines.flatMap(({ serial, replacementSerial }) => [serial, replacementSerial])),
  reasons: distinct(lines.map(({ reason }) => reason)),
  remedies: distinct(lines.map(({ remedy }) => remedy)),
});

const distinct = (texts: readonly (string | null)[]): string[] => [...new Set(texts)].filter((text) => text !== null);
