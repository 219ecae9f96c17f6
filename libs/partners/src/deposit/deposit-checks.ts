import { type Personal, personal } from '#event-sourcing';
import { type ConversionProblem, compareMoney, convertMoney, formatMoney, type Money } from '#values';
import type { DepositKnown } from './deposit-known.js';
import { refusal } from './deposit-rejection.js';
import type { Deposit } from './deposit-state.js';

/** @throws DEPOSIT_AMOUNT_IMPOSSIBLE, DEPOSIT_OTHER_CURRENCY */
export const assertAmount = (amount: Money, state: Deposit): void => {
  if (!Number.isSafeInteger(amount.amount) || amount.amount <= 0) throw refusal('DEPOSIT_AMOUNT_IMPOSSIBLE', state);
  assertCurrency(amount, state);
};

/** @throws DEPOSIT_OTHER_CURRENCY */
export const assertCurrency = ({ currency }: Money, state: Deposit): void => {
  if (currency !== state.balance.currency)
    throw refusal('DEPOSIT_OTHER_CURRENCY', state, { currency, missing: state.balance.currency });
};

/** @throws DEPOSIT_TEXT_MISSING, DEPOSIT_TEXT_TOO_LONG */
export const fitting = (state: Deposit | null, field: string, text: string, limit: number): string => {
  const trimmed = text.trim();
  if (trimmed === '') throw refusal('DEPOSIT_TEXT_MISSING', state, { missing: field });
  if (trimmed.length > limit) throw refusal('DEPOSIT_TEXT_TOO_LONG', state, { field, length: trimmed.length, limit });
  return trimmed;
};

/** Why money of an owner is moved: it may speak of people, under the key of the complaint or of the ledger. */
export const reasonFor = (subject: string, state: Deposit | null, text: string, known: DepositKnown): Personal =>
  personal(subject, fitting(state, 'reason', text, known.policy.textLimits.reason));

export const ledgerSubject = (ownerId: string): string => `deposit-${ownerId}`;
export const complaintSubject = (complaintId: string): string => `complaint-${complaintId}`;

/** The role under which somebody may charge or give back so much. @throws DEPOSIT_OVER_LIMIT, DEPOSIT_NO_RATE */
export const roleCovering = (
  amount: Money,
  roles: readonly string[],
  state: Deposit,
  { policy, currency, rates }: DepositKnown,
): string => {
  const value = convertMoney(amount, currency, rates);
  if (isProblem(value)) throw refusal('DEPOSIT_NO_RATE', state, { currency: amount.currency });
  const covering = Object.entries(policy.chargeLimits)
    .filter(([, limit]) => limit === 'UNLIMITED' || (limit !== undefined && compareMoney(value, limit) <= 0))
    .map(([role]) => role);
  const role = roles.find((each) => covering.includes(each));
  if (role === undefined)
    throw refusal('DEPOSIT_OVER_LIMIT', state, { value: formatMoney(value), missing: covering.join(' or ') });
  return role;
};

const isProblem = (value: Money | ConversionProblem): value is ConversionProblem => typeof value === 'string';

/** @throws DEPOSIT_REFUNDED, DEPOSIT_ENDING where the deposit is on its way back */
export const assertNotEnding = (state: Deposit): void => {
  if (state.refund?.isPaid) throw refusal('DEPOSIT_REFUNDED', state);
  if (state.refund) throw refusal('DEPOSIT_ENDING', state, { claimsUntil: state.refund.claimsUntil });
};

/** @throws DEPOSIT_REFUNDED */
export const assertNotRefunded = (state: Deposit): void => {
  if (state.refund?.isPaid) throw refusal('DEPOSIT_REFUNDED', state);
};

export const isReached = (dueAt: string, at: string): boolean => Date.parse(dueAt) <= Date.parse(at);
