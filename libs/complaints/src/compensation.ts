import { addMoney, convertMoney, type Money, type Rates } from '#values';
import type { ComplaintPolicy } from './complaint-known.js';
import type { CompensationFactor, FaultDegree, Suggestion } from './complaint-words.events.js';

const DAY = 86_400_000;

export type Loss = Readonly<{ soFar: Money | null; perDay: Money | null }>;

/**
 * The customer's loss at the time `at`, in `currency`: what was lost until the complaint was reported, and the daily loss
 * for every whole day (24 h) since. Null where neither was named, a rate is missing, or the sum is beyond safe integers.
 */
export const lossAt = (
  { soFar, perDay }: Loss,
  reportedAt: string,
  at: string,
  { currency, rates }: Readonly<{ currency: string; rates: Rates }>,
): Money | null => {
  const days = Math.max(0, Math.floor((Date.parse(at) - Date.parse(reportedAt)) / DAY));
  const parts = [soFar, perDay && { amount: perDay.amount * days, currency: perDay.currency }].filter(
    (part) => part !== null,
  );
  if (!parts.length || !parts.every(({ amount }) => Number.isSafeInteger(amount))) return null;
  return parts.reduce<Money | null>(
    (sum, part) => {
      const converted = convertMoney(part, currency, rates);
      if (sum === null || typeof converted === 'string') return null;
      return Number.isSafeInteger(sum.amount + converted.amount) ? addMoney(sum, converted) : null;
    },
    { amount: 0, currency },
  );
};

/**
 * Suggested compensation = loss × percentOfLossByOwnFault × (100 + the sum of percentMoreByFactor of the factors that are
 * present) / 100², rounded half up to a minor unit. The percentages are the policy pack's. A higher degree of own fault
 * raises it as far as the pack's percentages rise. Null without a loss, or beyond safe integers.
 */
export const suggestedCompensation = (
  loss: Money | null,
  ownFault: FaultDegree,
  factors: readonly CompensationFactor[],
  { percentOfLossByOwnFault, percentMoreByFactor }: ComplaintPolicy['suggestion'],
): Suggestion | null => {
  if (loss === null) return null;
  const percentOfLoss = percentOfLossByOwnFault[ownFault];
  const percentMore = [...new Set(factors)].reduce((sum, factor) => sum + percentMoreByFactor[factor], 0);
  const amount = Math.round((loss.amount * percentOfLoss * (100 + percentMore)) / 10_000);
  return Number.isSafeInteger(amount)
    ? { amount: { amount, currency: loss.currency }, loss, percentOfLoss, percentMore }
    : null;
};
