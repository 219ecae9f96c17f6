import type { WorkOrderEvent } from '../events.js';
import type { PricedItem } from '../repair-words.events.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { IssueQuote } from './line.commands.js';
import type { ListPrice } from './line-facts.js';
import { lineRefusal } from './line-rejection.js';
import { assertOpen, isPast, lineOf } from './line-standing.js';
import type { Line, Quote } from './line-state.js';
import { positionsOf, priced, sumOf, travelPosition } from './pricing.js';

/** Every quote is a new one; a line is bound by its latest. The same lines at the same prices are quoted once. */
const issue: Decision<'IssueQuote'> = (command, state, known) => {
  assertOpen(state);
  const lines = quotable(command.data.lineNos, state);
  const items = quotedItems(lines, state, known);
  const latest = state.lines.quotes.at(-1);
  return latest && isSameQuote(latest, lines, items, command.at)
    ? []
    : [quoteIssued(command, { lines, items }, state, known)];
};

const quotable = (nos: readonly number[] | null, state: WorkOrder): readonly Line[] => {
  const lines = nos
    ? [...new Set(nos)].map((no) => quotableLine(lineOf(state, no), state))
    : state.lines.lines.filter((line) => isQuotable(line));
  if (lines.length === 0) throw lineRefusal('LINE_NOTHING_TO_QUOTE', state, { missing: 'line' });
  return lines;
};

const isQuotable = ({ status, inWarranty }: Line): boolean =>
  !inWarranty && (status === 'DIAGNOSED' || status === 'QUOTED' || status === 'DECLINED');

const quotableLine = (line: Line, state: WorkOrder): Line => {
  if (!isQuotable(line)) throw lineRefusal('LINE_NOT_QUOTABLE', state, { no: line.no, status: line.status });
  return line;
};

const quotedItems = (
  lines: readonly Line[],
  state: WorkOrder,
  { policy, lines: { prices } }: WorkOrderKnown,
): readonly PricedItem[] => {
  const { travelSku } = policy.lines;
  const travels = state.order.place === 'SITE' && travelSku !== null && !isTravelAgreed(state);
  const positions = [
    ...lines.flatMap((line) => positionsOf(line, line.parts)),
    ...(travels ? [travelPosition([...lines, ...otherLines(state, lines)], travelSku)] : []),
  ];
  return positions.map((position) => priced(position, prices, state));
};

/** The way is in a quote that the customer has agreed to; nobody pays it twice. */
const isTravelAgreed = ({ lines }: WorkOrder): boolean =>
  lines.quotes.some(
    ({ quoteNo, items }) =>
      items.some(({ kind }) => kind === 'TRAVEL') &&
      lines.lines.some((line) => line.quoteNo === quoteNo && line.basis === 'CUSTOMER'),
  );

/** Lines that are done anyway; where the company bears the way for one of them, it bears it. */
const otherLines = ({ lines }: WorkOrder, quoted: readonly Line[]): readonly Line[] =>
  lines.lines.filter((line) => line.basis !== null && !quoted.includes(line));

const isSameQuote = (quote: Quote, lines: readonly Line[], items: readonly PricedItem[], at: string): boolean =>
  !isPast(quote.validUntil, at) &&
  lines.every(({ status, quoteNo }) => status === 'QUOTED' && quoteNo === quote.quoteNo) &&
  keyOf(quote.items) === keyOf(items);

const keyOf = (items: readonly PricedItem[]): string =>
  items
    .map(({ lineNo, sku, amount, customerPays }) => [lineNo, sku, amount.amount, customerPays.amount].join('/'))
    .join();

const quoteIssued = (
  { data: { workOrderId }, by, at }: IssueQuote,
  { lines, items }: Readonly<{ lines: readonly Line[]; items: readonly PricedItem[] }>,
  state: WorkOrder,
  { packVersion, policy, currency, dueAt, lines: { prices } }: WorkOrderKnown,
): WorkOrderEvent => {
  const lists = listsOf(items, prices);
  return {
    type: 'QuoteIssued',
    data: {
      workOrderId,
      quoteNo: state.lines.quotes.length + 1,
      lineNos: lines.map(({ no }) => no),
      priceListIds: lists.map(({ priceListId }) => priceListId),
      editions: lists.map(({ edition }) => edition),
      items,
      total: sumOf(
        items.map(({ amount }) => amount),
        currency,
      ),
      customerPays: sumOf(
        items.map(({ customerPays }) => customerPays),
        currency,
      ),
      validUntil: dueAt(policy.lines.quote.valid, at),
      quotedBy: by,
      quotedAt: at,
      packVersion,
    },
  };
};

/** The editions that the items are priced by, each once. */
const listsOf = (items: readonly PricedItem[], prices: readonly ListPrice[]): readonly ListPrice[] =>
  prices.filter(
    ({ sku, priceListId }, n) =>
      items.some((item) => item.sku === sku) &&
      prices.findIndex((other) => other.priceListId === priceListId && items.some((item) => item.sku === other.sku)) ===
        n,
  );

export const quotes = { IssueQuote: issue } satisfies Partial<Decisions>;
