import type { WorkOrderEvent } from '../events.js';
import { writtenOrNull } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { goodwillOf } from './goodwill.js';
import type { AuthoriseLines } from './line.commands.js';
import { isLineRepaired } from './line-ends.js';
import { lineRefusal } from './line-rejection.js';
import { assertOpen, isAuthorised, isPast, isPending, lineOf } from './line-standing.js';
import type { Line, Quote } from './line-state.js';
import { priceOf } from './pricing.js';

/** The customer's yes to a quote, or the company's own word where it bears the line. */
const authorise: Decision<'AuthoriseLines'> = (command, state, known) => {
  assertOpen(state);
  const { nos, basis } = command.data;
  const lines = [...new Set(nos)].map((no) => authorisable(lineOf(state, no), state));
  const open = lines.filter((line) => !isAuthorised(line) && !isLineRepaired(line));
  switch (basis) {
    case 'WARRANTY':
      return open.map((line) => {
        throw lineRefusal('LINE_NOT_IN_WARRANTY', state, { no: line.no, basis });
      });
    case 'GOODWILL':
      return outOfGoodwill(command, open, state, known);
    case 'CUSTOMER':
      return open.map((line) => authorised(command, bound(line, command, state, known), null, known));
  }
};

const authorisable = (line: Line, state: WorkOrder): Line => {
  if (isPending(line) || isLineRepaired(line) || line.status === 'DECLINED') return line;
  throw lineRefusal('LINE_CLOSED', state, { no: line.no, status: line.status });
};

const authorised = (
  { data, by, at }: AuthoriseLines,
  { no, quoteNo }: Line,
  goodwill: Extract<WorkOrderEvent, { type: 'LineAuthorised' }>['data']['goodwill'],
  { packVersion }: WorkOrderKnown,
): WorkOrderEvent => {
  const { workOrderId, basis } = data;
  const of = basis === 'CUSTOMER' ? quoteNo : null;
  return {
    type: 'LineAuthorised',
    data: { workOrderId, no, quoteNo: of, basis, goodwill, authorisedBy: by, authorisedAt: at, packVersion },
  };
};

/** The line, if the quote that is named still binds it. */
const bound = (
  line: Line,
  { data: { quoteNo }, at }: AuthoriseLines,
  state: WorkOrder,
  known: WorkOrderKnown,
): Line => {
  const quote = quoteOf(line, quoteNo, state);
  const { no } = line;
  const { validUntil } = quote;
  if (isPast(validUntil, at)) throw lineRefusal('WORK_ORDER_QUOTE_OUTDATED', state, { no, quoteNo, validUntil });
  const changed = known.policy.lines.quote.bindsAcrossEditions ? [] : changedPrices(quote, no, known);
  if (changed.length > 0) throw lineRefusal('WORK_ORDER_QUOTE_OUTDATED', state, { no, quoteNo, changed });
  return line;
};

/** @throws LINE_NOT_QUOTED, LINE_QUOTE_NOT_LATEST */
export const quoteOf = (line: Line, quoteNo: number | null, state: WorkOrder): Quote => {
  const { no, status } = line;
  const quote = state.lines.quotes.find((each) => each.quoteNo === line.quoteNo);
  if (!quote || status === 'DIAGNOSED') throw lineRefusal('LINE_NOT_QUOTED', state, { no, missing: 'quote' });
  if (quote.quoteNo !== quoteNo) throw lineRefusal('LINE_QUOTE_NOT_LATEST', state, { no, latest: quote.quoteNo });
  return quote;
};

/** Articles of the line whose list price is another one today. */
const changedPrices = ({ items }: Quote, no: number, { lines: { prices } }: WorkOrderKnown) =>
  items
    .filter(({ lineNo }) => lineNo === no || lineNo === null)
    .map(({ kind, sku, listPrice }) => ({ sku, quoted: listPrice, now: priceOf(prices, kind, sku)?.price ?? null }))
    .filter(({ quoted, now }) => now?.amount !== quoted.amount);

const outOfGoodwill = (
  command: AuthoriseLines,
  lines: readonly Line[],
  state: WorkOrder,
  known: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  const each = goodwillOf(lines, command.roles, state, known);
  return lines.map((line, n) => authorised(command, line, each[n] ?? null, known));
};

/** The customer does not want it at this price. */
const decline: Decision<'DeclineLines'> = ({ data, at }, state, { policy }) => {
  assertOpen(state);
  const { workOrderId, nos, quoteNo } = data;
  const lines = [...new Set(nos)].map((no) => lineOf(state, no)).filter(({ status }) => status !== 'DECLINED');
  return lines.map((line) => {
    const { no, status } = line;
    if (isAuthorised(line) || isLineRepaired(line)) throw lineRefusal('LINE_ALREADY_AUTHORISED', state, { no, status });
    if (!isPending(line)) throw lineRefusal('LINE_CLOSED', state, { no, status });
    quoteOf(line, quoteNo, state);
    const reason = writtenOrNull(state, 'reason', data.reason, policy.lines.textLimits.note);
    return { type: 'LineDeclined', data: { workOrderId, no, quoteNo, reason, declinedAt: at } };
  });
};

export const authorisation = { AuthoriseLines: authorise, DeclineLines: decline } satisfies Partial<Decisions>;
