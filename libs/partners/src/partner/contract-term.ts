import type { ContractGiven } from './partner.commands.js';
import type { PartnerKnown } from './partner-known.js';
import { refusal } from './partner-rejection.js';

const DAY = 86_400_000;

/**
 * When the first day begins and the last one ends, where the company is.
 *
 * @throws PARTNER_TERM_IMPOSSIBLE
 */
export const termOf = ({ firstDay, lastDay }: ContractGiven, { policy, startOf }: PartnerKnown, at: string) => {
  const days = Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / DAY) + 1;
  const { longestDays } = policy.contract;
  if (!(days >= 1 && days <= longestDays))
    throw refusal('PARTNER_TERM_IMPOSSIBLE', null, { firstDay, lastDay, longestDays });
  const endsAt = startOf(dayAfter(lastDay));
  if (Date.parse(endsAt) <= Date.parse(at))
    throw refusal('PARTNER_TERM_IMPOSSIBLE', null, { firstDay, lastDay, longestDays });
  return { startsAt: startOf(firstDay), endsAt };
};

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
