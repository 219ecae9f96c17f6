import { type Money, newId } from '#values';
import { costRecorded } from '../bill/cost-recorded.js';
import type { WorkOrderEvent } from '../events.js';
import type { CostBasis, CostClass, PartUsed, QuoteItemKind } from '../repair-words.events.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { RecordLineRepaired } from './line.commands.js';
import type { Line } from './line-state.js';
import { customersShare, percentOf, priceOf, times } from './pricing.js';

type Around = Readonly<{ state: WorkOrder; known: WorkOrderKnown }>;
type Spent = Readonly<{ costClass: CostClass; kind: QuoteItemKind; amount: Money; basis?: CostBasis }>;

/**
 * What a repair cost, where that is known: parts by what their lots cost, else at their list price, own people's minutes at the pack's rate. What the
 * cover leaves to the customer is borne by the customer, the rest by the company. A partner's fee is due at the close.
 */
export const costsOfRepair = (
  command: RecordLineRepaired,
  line: Line,
  partsUsed: readonly PartUsed[],
  { state, known }: Around,
): readonly WorkOrderEvent[] =>
  [...materials(partsUsed, known), ...labour(command, known)].flatMap(({ costClass, kind, amount, ...basis }, n) => {
    const customers = customersShare(amount, percentOf(line, kind));
    const companys = { amount: amount.amount - customers.amount, currency: amount.currency };
    const of = { lineNo: line.no, costClass, supplier: null, note: null, ...basis };
    return [
      { ...of, bearer: 'COMPANY' as const, amount: companys },
      { ...of, bearer: 'CUSTOMER' as const, amount: customers },
    ]
      .filter((cost) => cost.amount.amount > 0)
      .map((cost) =>
        costRecorded({ ...cost, costId: newId(`${command.id}/${n}/${cost.bearer}`, 'cost') }, command, state),
      );
  });

const materials = (
  partsUsed: readonly PartUsed[],
  { lines: { prices, partCosts = [] } }: WorkOrderKnown,
): readonly Spent[] =>
  partsUsed.flatMap(({ reservationId, partNumber, quantity }): Spent[] => {
    const known = partCosts.find((each) => each.reservationId === reservationId);
    if (known) return [{ ...OF_PARTS, amount: known.cost, basis: 'LOT' }];
    const found = priceOf(prices, 'PART', partNumber);
    return found ? [{ ...OF_PARTS, amount: times(found.price, quantity), basis: 'LIST' }] : [];
  });

const OF_PARTS = { costClass: 'MATERIALS', kind: 'PART' } as const;

const MINUTES_PER_HOUR = 60;

const labour = ({ data: { minutes } }: RecordLineRepaired, { policy, lines }: WorkOrderKnown): readonly Spent[] => {
  const { amount, currency } = policy.lines.labourCostPerHour;
  if (!lines.isOwnWork) return [];
  return [
    {
      costClass: 'LABOUR',
      kind: 'LABOUR',
      amount: { amount: Math.round((amount * minutes) / MINUTES_PER_HOUR), currency },
    },
  ];
};
