import { written } from '../given.js';
import type { TechnicianKnown } from './technician-known.js';
import { refusal } from './technician-rejection.js';

const DAY = 86_400_000;

type TermGiven = Readonly<{ number: string; issuedOn: string; expiresOn: string }>;

/**
 * A certificate's days, when its last one is over, and when to warn: so many days before that.
 *
 * @throws CERTIFICATE_TERM_IMPOSSIBLE
 */
export const termOf = (
  { number, issuedOn, expiresOn }: TermGiven,
  { policy, startOf }: TechnicianKnown,
  at: string,
) => {
  const { longestDays, warnDays } = policy.certificate;
  const days = Math.round((Date.parse(expiresOn) - Date.parse(issuedOn)) / DAY);
  const isIssued = Date.parse(startOf(issuedOn)) <= Date.parse(at);
  if (!isIssued || !(days >= 0 && days <= longestDays))
    throw refusal('CERTIFICATE_TERM_IMPOSSIBLE', null, { issuedOn, expiresOn, longestDays });
  return {
    number: written('number', number, policy.textLimits.name),
    issuedOn,
    expiresOn,
    expiresAt: startOf(daysAfter(expiresOn, 1)),
    warnAt: startOf(daysAfter(expiresOn, 1 - warnDays)),
  };
};

/** `'2026-03-01'` and 30 → `'2026-03-31'`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
