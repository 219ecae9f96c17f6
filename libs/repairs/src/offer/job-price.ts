import type { Money } from '#values';
import { isLineEnded } from '../line/line-ends.js';
import type { ListPrice } from '../line/line-facts.js';
import { priceOf, sumOf } from '../line/pricing.js';
import type { WorkOrderKind } from '../repair-words.events.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { JobPrice } from './candidate.js';

type Articles = Readonly<{ byKind: Readonly<Record<WorkOrderKind, readonly string[]>>; travelSku: string | null }>;

/**
 * The articles that the price of a job is compared by: the work on lines that are diagnosed and not done yet, else those
 * that the pack names for such a job; and the way where the work is at the customer's.
 */
export const articlesOf = ({ order, lines }: WorkOrder, { byKind, travelSku }: Articles): readonly string[] => {
  const diagnosed = lines.lines.filter((line) => !isLineEnded(line)).map(({ labourSku }) => labourSku);
  const work = diagnosed.length > 0 ? diagnosed : byKind[order.kind];
  return order.place === 'SITE' && travelSku !== null ? [...work, travelSku] : work;
};

type Priced = Readonly<{ isOwn: boolean; priceListId: string | null }>;
type PriceRules = Readonly<{
  articles: readonly string[];
  prices: readonly ListPrice[];
  /** What a partner is owed for such a job where its list lacks a price. */
  fee: Money;
  /** In the company's currency; null where no rate is known. */
  converted: (money: Money) => Money | null;
}>;

/**
 * What the work would cost by the published list of a partner's contract, every article once. Where the list lacks one, a
 * partner is owed the pack's fee, and of the company's own organisation nothing is known.
 */
export const jobPrice = (
  { isOwn, priceListId }: Priced,
  { articles, prices, fee, converted }: PriceRules,
): JobPrice | null => {
  const ofList = prices.filter((price) => price.priceListId === priceListId);
  const found = articles.flatMap((sku) => priceOf(ofList, 'LABOUR', sku) ?? []);
  const [first] = found;
  if (first && found.length === articles.length) {
    const amount = converted(
      sumOf(
        found.map(({ price }) => price),
        first.price.currency,
      ),
    );
    return amount && { amount, basis: 'CONTRACT', priceListId, articles };
  }
  return isOwn || priceListId === null ? null : { amount: fee, basis: 'PACK', priceListId: null, articles: [] };
};
