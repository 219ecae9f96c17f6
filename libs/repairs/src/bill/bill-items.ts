import type { Money } from '#values';
import { isLineRepaired } from '../line/line-ends.js';
import type { Line } from '../line/line-state.js';
import { customersShare, type Position, positionsOf, priced, times, travelPosition } from '../line/pricing.js';
import type { PricedItem } from '../repair-words.events.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';

/** A position, and what the company bears of it in percent. */
export type Billed = Readonly<{ item: PricedItem; percent: number }>;

/**
 * What a bill is of: the parts that were really used, the work on each repaired line, and one way to the customer; where
 * the customer declined everything, the inspection. What was quoted costs what the quote said; `listPrice` is today's.
 */
export const billItems = (state: WorkOrder, known: WorkOrderKnown): readonly Billed[] =>
  positions(state, known).map((position) => asQuoted(position, priced(position, known.bills.prices, state), state));

const positions = (state: WorkOrder, { policy }: WorkOrderKnown): readonly Position[] => {
  const { inspectionSku } = policy.bills;
  if (state.order.outcome === 'DECLINED_BY_CUSTOMER')
    return inspectionSku === null
      ? []
      : [{ lineNo: null, kind: 'LABOUR', sku: inspectionSku, quantity: 1, percent: 0 }];
  const lines = state.lines.lines.filter(isLineRepaired);
  const { travelSku } = policy.lines;
  const travels = state.order.place === 'SITE' && travelSku !== null && lines.length > 0;
  return [
    ...lines.flatMap((line) => positionsOf(line, usedPieces(line))),
    ...(travels ? [travelPosition(lines, travelSku)] : []),
  ];
};

/** Pieces by part number, however many reservations they came from. */
const usedPieces = ({ used }: Line): readonly Readonly<{ partNumber: string; quantity: number }>[] =>
  [...new Set(used.map(({ partNumber }) => partNumber))].map((partNumber) => ({
    partNumber,
    quantity: used.filter((each) => each.partNumber === partNumber).reduce((sum, { quantity }) => sum + quantity, 0),
  }));

const asQuoted = ({ percent }: Position, item: PricedItem, state: WorkOrder): Billed => {
  const quoted = quotedPrice(item, state);
  return costing({ item, percent }, quoted ? times(quoted, item.quantity) : item.amount);
};

const costing = ({ item, percent }: Billed, amount: Money): Billed => ({
  item: { ...item, amount, customerPays: customersShare(amount, percent) },
  percent,
});

/** What the quote that the customer agreed to says for one; null where there is none. */
const quotedPrice = ({ lineNo, kind, sku }: PricedItem, { lines }: WorkOrder): Money | null => {
  const agreed = lines.lines
    .filter((line) => line.basis === 'CUSTOMER' && (lineNo === null || line.no === lineNo))
    .map(({ quoteNo }) => quoteNo);
  const items = lines.quotes.filter(({ quoteNo }) => agreed.includes(quoteNo)).flatMap((quote) => quote.items);
  return items.findLast((item) => item.lineNo === lineNo && item.kind === kind && item.sku === sku)?.listPrice ?? null;
};

/** The last quote that the customer agreed to. */
export const agreedQuoteNo = ({ lines }: WorkOrder): number | null =>
  lines.lines.flatMap(({ basis, quoteNo }) => (basis === 'CUSTOMER' ? (quoteNo ?? []) : [])).sort((a, b) => b - a)[0] ??
  null;

/**
 * The items with another total. It is spread over their amounts in proportion; minor units that are left over go to the
 * largest remainders, of equal ones to the first, so that the bill stays the sum of its items. The customer's shares are
 * taken anew.
 */
export const withTotal = (billed: readonly Billed[], total: Money): readonly Billed[] => {
  const whole = billed.reduce((sum, { item }) => sum + BigInt(item.amount.amount), 0n);
  if (whole === 0n) return billed;
  const shares = billed.map(({ item }) => BigInt(item.amount.amount) * BigInt(total.amount));
  const floors = shares.map((share) => share / whole);
  const left = Number(BigInt(total.amount) - floors.reduce((sum, floor) => sum + floor, 0n));
  const first = shares
    .map((share, n) => ({ n, rest: share % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.n - b.n : Number(b.rest - a.rest > 0n) * 2 - 1))
    .slice(0, left)
    .map(({ n }) => n);
  return billed.map((each, n) =>
    costing(each, { amount: Number(floors[n] ?? 0n) + (first.includes(n) ? 1 : 0), currency: total.currency }),
  );
};
