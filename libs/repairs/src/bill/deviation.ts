import type { Money } from '#values';
import type { RepairPolicy } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { IssueBill } from './bill.commands.js';
import { billRefusal } from './bill-rejection.js';

type Around = Readonly<{ state: WorkOrder; policy: RepairPolicy }>;

/**
 * Whether a total may be another than what list and quote say: with a reason, and as far as the pack lets one of the
 * caller's roles go, up or down, in percent of what is due. A role that the pack does not name may not deviate.
 *
 * @throws BILL_TOTAL_IMPOSSIBLE, BILL_DEVIATION_UNEXPLAINED, BILL_DEVIATION_TOO_LARGE
 */
export const assertDeviation = (
  total: Money,
  due: Money,
  { data: { deviationReason }, roles }: IssueBill,
  { state, policy }: Around,
): void => {
  if (total.currency !== due.currency || !Number.isSafeInteger(total.amount) || total.amount < 0)
    throw billRefusal('BILL_TOTAL_IMPOSSIBLE', state, { total, due });
  if (total.amount === due.amount) return;
  if ((deviationReason ?? '').trim() === '')
    throw billRefusal('BILL_DEVIATION_UNEXPLAINED', state, { total, due, missing: 'deviationReason' });
  const able = Object.entries(policy.bills.deviation)
    .filter(([, limits]) => isWithin(total, due, limits))
    .map(([role]) => role);
  if (isNarrowest(roles, able)) return;
  throw billRefusal('BILL_DEVIATION_TOO_LARGE', state, { total, due, roles: able });
};

type Limits = Readonly<{ upPercent: number; downPercent: number }>;

const isWithin = (total: Money, due: Money, { upPercent, downPercent }: Limits): boolean => {
  const off = total.amount - due.amount;
  return Math.abs(off) * 100 <= due.amount * (off > 0 ? upPercent : downPercent);
};

/** Whoever works for a partner is held to the partner's limit, whatever else their token says. */
const isNarrowest = (roles: readonly string[], able: readonly string[]): boolean =>
  roles.includes('partner') ? able.includes('partner') : roles.some((role) => able.includes(role));
