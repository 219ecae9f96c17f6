import { type ConversionProblem, convertMoney, type Money, type Rates } from '#values';
import type { ComplaintPolicy } from './complaint-known.js';
import type { NearestCases, Remedy } from './complaint-words.events.js';

export type ValueProblem = Readonly<{ problem: ConversionProblem; currency: string }>;

/**
 * What a settlement is worth in `currency`: its money plus its goods at list price, each amount converted by the pack's
 * rates and then added. Says which currency has no rate, or that the sum is beyond safe integers.
 */
export const proposalValue = (remedies: readonly Remedy[], currency: string, rates: Rates): Money | ValueProblem => {
  let amount = 0;
  for (const money of remedies.flatMap(amountsOf)) {
    if (!Number.isSafeInteger(money.amount)) return { problem: 'AMOUNT_TOO_LARGE', currency: money.currency };
    const converted = convertMoney(money, currency, rates);
    if (typeof converted === 'string') return { problem: converted, currency: money.currency };
    amount += converted.amount;
  }
  return Number.isSafeInteger(amount) ? { amount, currency } : { problem: 'AMOUNT_TOO_LARGE', currency };
};

const amountsOf = ({ money, goods }: Remedy): readonly Money[] => [
  ...(money ? [money] : []),
  ...(goods ? [{ amount: goods.listPrice.amount * goods.quantity, currency: goods.listPrice.currency }] : []),
];

const SUBSTANTIAL: readonly Remedy['kind'][] = ['REPAIR', 'REPLACE', 'REFUND'];

/** Goods or promotion worth less than the pack's threshold, with no repair, replacement, refund or money beside them. */
export const isTokenGoods = (
  remedies: readonly Remedy[],
  value: Money,
  { tokenGoodsBelow }: ComplaintPolicy,
): boolean =>
  remedies.some(({ kind, goods }) => goods !== null || kind === 'PROMOTION_HELP') &&
  !remedies.some(({ kind, money }) => SUBSTANTIAL.includes(kind) || (kind === 'COMPENSATE' && money !== null)) &&
  value.amount < tokenGoodsBelow.amount;

/** Whether `value` differs from the median of the nearest settled cases by more than the pack's share of that median. */
export const isFarFrom = (nearest: NearestCases | null, value: Money, farFromMedianPercent: number): boolean =>
  nearest !== null &&
  Math.abs(value.amount - nearest.median.amount) * 100 > nearest.median.amount * farFromMedianPercent;

type ApprovalLimits = ComplaintPolicy['approvalLimits'];

/** The roles whose limit covers `value`, lowest first; a limit of 0 covers only remedies without value. */
export const rolesCovering = (value: Money, limits: ApprovalLimits): readonly string[] =>
  Object.entries(limits)
    .filter(([, limit]) => limit === 'UNLIMITED' || value.amount <= limit.amount)
    .map(([role]) => role);
