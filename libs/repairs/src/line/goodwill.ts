import type { Money } from '#values';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { lineRefusal } from './line-rejection.js';
import type { Line } from './line-state.js';
import { positionsOf, priced, sumOf } from './pricing.js';

/**
 * What each line would cost the customer today, if one of these roles may give away all of it.
 *
 * @throws LINE_NEEDS_APPROVAL, LINE_PRICE_MISSING, LINE_NO_RATE
 */
export const goodwillOf = (
  lines: readonly Line[],
  roles: readonly string[],
  state: WorkOrder,
  known: WorkOrderKnown,
): readonly Money[] => {
  const each = lines.map((line) => worthOf(line, state, known));
  const value = inCompanyCurrency(sumOf(each, known.currency), state, known);
  const able = rolesFor(value, known.policy.lines.goodwillLimits);
  if (lines.length > 0 && !roles.some((role) => able.includes(role)))
    throw lineRefusal('LINE_NEEDS_APPROVAL', state, { value, missing: 'approval', roles: able });
  return each;
};

const worthOf = (line: Line, state: WorkOrder, { currency, lines: { prices } }: WorkOrderKnown): Money =>
  sumOf(
    positionsOf(line, line.parts).map((position) => priced(position, prices, state).customerPays),
    currency,
  );

/** @throws LINE_NO_RATE */
const inCompanyCurrency = (money: Money, state: WorkOrder, known: WorkOrderKnown): Money => {
  const converted = known.inCompanyCurrency(money);
  if (typeof converted === 'string') throw lineRefusal('LINE_NO_RATE', state, { currency: money.currency });
  return converted;
};

type Limits = Readonly<Record<string, Money | 'UNLIMITED'>>;

/** The roles whose limit covers a value. */
export const rolesFor = (value: Money, limits: Limits): readonly string[] =>
  Object.entries(limits)
    .filter(([, limit]) => limit === 'UNLIMITED' || value.amount <= limit.amount)
    .map(([role]) => role);
