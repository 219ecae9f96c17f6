import type { Money } from '#values';
import type { LineCover, PricedItem, QuoteItemKind } from '../repair-words.events.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { ListPrice } from './line-facts.js';
import { lineRefusal } from './line-rejection.js';
import type { Line } from './line-state.js';

/** One position before its price is known; `percent` is what the company bears of it. */
export type Position = Readonly<{
  lineNo: number | null;
  kind: QuoteItemKind;
  sku: string;
  quantity: number;
  percent: number;
}>;

const LIST_OF = { PART: 'PARTS', LABOUR: 'REPAIR', TRAVEL: 'REPAIR' } as const;
const COST_KIND_OF = { PART: 'PARTS', LABOUR: 'LABOUR', TRAVEL: 'TRAVEL' } as const;

/** What the company bears of a kind of cost of a line, in percent; all of it out of goodwill. */
export const percentOf = ({ basis, cover }: Pick<Line, 'basis' | 'cover'>, kind: QuoteItemKind): number => {
  if (basis === 'GOODWILL') return 100;
  const of: LineCover | undefined = cover.find(({ costKind }) => costKind === COST_KIND_OF[kind]);
  return of ? of.percent : 0;
};

/** What a line costs: its parts, as many as `pieces` says, and the work on it once. */
export const positionsOf = (
  line: Line,
  pieces: readonly Readonly<{ partNumber: string; quantity: number }>[],
): readonly Position[] => [
  ...pieces.map(({ partNumber, quantity }) => position(line, 'PART', partNumber, quantity)),
  position(line, 'LABOUR', line.labourSku, 1),
];

const position = (line: Line, kind: QuoteItemKind, sku: string, quantity: number): Position => ({
  lineNo: line.no,
  kind,
  sku,
  quantity,
  percent: percentOf(line, kind),
});

/** One way to the customer for all lines of an order; the line whose cover bears most of it decides who pays. */
export const travelPosition = (lines: readonly Line[], sku: string): Position => ({
  lineNo: null,
  kind: 'TRAVEL',
  sku,
  quantity: 1,
  percent: Math.max(0, ...lines.map((line) => percentOf(line, 'TRAVEL'))),
});

export const priceOf = (prices: readonly ListPrice[], kind: QuoteItemKind, sku: string): ListPrice | null =>
  prices.find((price) => price.kind === LIST_OF[kind] && price.sku === sku) ?? null;

/** @throws LINE_PRICE_MISSING */
export const priced = (
  { lineNo, kind, sku, quantity, percent }: Position,
  prices: readonly ListPrice[],
  state: WorkOrder,
): PricedItem => {
  const found = priceOf(prices, kind, sku);
  if (!found) throw lineRefusal('LINE_PRICE_MISSING', state, { lineNo, sku, list: LIST_OF[kind], missing: 'price' });
  const amount = times(found.price, quantity);
  return { lineNo, kind, sku, quantity, listPrice: found.price, amount, customerPays: customersShare(amount, percent) };
};

export const times = ({ amount, currency }: Money, quantity: number): Money => ({
  amount: amount * quantity,
  currency,
});

const PARTS_PER_PERCENT = 10_000;

/**
 * What of an amount is left to the customer where the company bears `percent` of it. Exact on bigint (percent to four
 * decimals); a fraction of a minor unit is the company's, so that both shares always add up to the amount.
 */
export const customersShare = ({ amount, currency }: Money, percent: number): Money => {
  const left = BigInt(Math.round((100 - percent) * PARTS_PER_PERCENT));
  return { amount: Number((BigInt(amount) * left) / BigInt(100 * PARTS_PER_PERCENT)), currency };
};

export const sumOf = (money: readonly Money[], currency: string): Money => ({
  amount: money.reduce((sum, { amount }) => sum + amount, 0),
  currency,
});
