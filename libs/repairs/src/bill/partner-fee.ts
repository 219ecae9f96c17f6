import { type Money, newId } from '#values';
import type { WorkOrderEvent } from '../events.js';
import { isLineRepaired } from '../line/line-ends.js';
import { customersShare, type Position, positionsOf, priced, priceOf, sumOf, travelPosition } from '../line/pricing.js';
import type { PricedItem } from '../repair-words.events.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { FeeFacts } from './bill-facts.js';
import { costRecorded } from './cost-recorded.js';

type Closing = Readonly<{ id: string; by: string; at: string }>;
type Fee = Readonly<{ items: readonly PricedItem[]; amount: Money; edition: number | null; customers: number }>;

/**
 * What a partner is owed for a job, with the close of the order: the work on its repaired lines, or the inspection where
 * none was, and the way, by the list of the contract; where that list lacks one of them, the pack's fee for such a job.
 */
export const partnerFee = (closing: Closing, state: WorkOrder, known: WorkOrderKnown): readonly WorkOrderEvent[] => {
  const { fee } = known.bills;
  if (!fee || state.bills.feeDue) return [];
  const { items, amount, edition, customers } = byContract(fee, state, known) ?? byPack(state, known);
  if (amount.amount === 0) return [];
  const { partnerId, outletId, priceListId } = fee;
  return [
    {
      type: 'FeeDue',
      data: {
        workOrderId: state.order.workOrderId,
        partnerId,
        outletId,
        items,
        amount,
        priceListId: edition === null ? null : priceListId,
        edition,
        dueAt: closing.at,
        packVersion: known.packVersion,
      },
    },
    ...feeCosts(closing, { amount, customers }, state),
  ];
};

const positions = (state: WorkOrder, { policy }: WorkOrderKnown): readonly Position[] | null => {
  const { inspectionSku } = policy.bills;
  const lines = state.lines.lines.filter(isLineRepaired);
  const { travelSku } = policy.lines;
  const travel = state.order.place === 'SITE' && travelSku !== null ? [travelPosition(lines, travelSku)] : [];
  if (lines.length > 0) return [...lines.flatMap((line) => positionsOf(line, [])), ...travel];
  const isInspected = state.order.kind === 'REPAIR' && inspectionSku !== null;
  return isInspected
    ? [{ lineNo: null, kind: 'LABOUR', sku: inspectionSku, quantity: 1, percent: 100 }, ...travel]
    : null;
};

const byContract = ({ prices }: FeeFacts, state: WorkOrder, known: WorkOrderKnown): Fee | null => {
  const wanted = positions(state, known);
  const [first] = prices;
  if (!wanted || !first || wanted.some(({ kind, sku }) => !priceOf(prices, kind, sku))) return null;
  const { currency } = first.price;
  const items = wanted.map((position) => ({
    ...priced(position, prices, state),
    customerPays: { amount: 0, currency },
  }));
  return {
    items,
    amount: sumOf(
      items.map(({ amount }) => amount),
      currency,
    ),
    edition: first.edition,
    customers: items.reduce((sum, { amount }, n) => sum + customersShare(amount, wanted[n]?.percent ?? 100).amount, 0),
  };
};

const byPack = ({ order }: WorkOrder, { policy }: WorkOrderKnown): Fee => ({
  items: [],
  amount: policy.bills.partnerFee[order.kind],
  edition: null,
  customers: 0,
});

/** The fee is what the partner's labour cost; what the customer pays for is the customer's. */
const feeCosts = (
  closing: Closing,
  { amount, customers }: Pick<Fee, 'amount' | 'customers'>,
  state: WorkOrder,
): readonly WorkOrderEvent[] => {
  const of = { lineNo: null, costClass: 'LABOUR' as const, supplier: null, note: null };
  return [
    { bearer: 'COMPANY' as const, minor: amount.amount - customers },
    { bearer: 'CUSTOMER' as const, minor: customers },
  ]
    .filter(({ minor }) => minor > 0)
    .map(({ bearer, minor }) =>
      costRecorded(
        {
          ...of,
          bearer,
          costId: newId(`${closing.id}/fee/${bearer}`, 'cost'),
          amount: { amount: minor, currency: amount.currency },
        },
        closing,
        state,
      ),
    );
};
