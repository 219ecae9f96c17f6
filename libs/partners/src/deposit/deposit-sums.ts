import { addMoney, compareMoney, type Money } from '#values';
import type { Deposit } from './deposit-state.js';
import type { DepositStatus } from './deposit-words.events.js';

export const nothingOf = ({ currency }: Money): Money => ({ amount: 0, currency });

/** `a − b`; different currencies throw a `RangeError`. */
export const lessMoney = (a: Money, b: Money): Money => addMoney(a, { amount: -b.amount, currency: b.currency });

export const smallerOf = (a: Money, b: Money): Money => (compareMoney(a, b) <= 0 ? a : b);

/** What `target` lacks of `balance`, or nothing. */
export const missingTo = (target: Money, balance: Money): Money =>
  compareMoney(target, balance) > 0 ? lessMoney(target, balance) : nothingOf(target);

/** So many percent of a sum, in whole minor units rounded up: exact on bigint, percent to four decimals. */
export const shareOf = ({ amount, currency }: Money, percent: number): Money => {
  const parts = BigInt(amount) * BigInt(Math.round(percent * 10_000));
  return { amount: Number((parts + 999_999n) / 1_000_000n), currency };
};

export const reservedOf = ({ reservations, balance }: Pick<Deposit, 'reservations' | 'balance'>): Money =>
  addMoney(nothingOf(balance), ...reservations.map(({ amount }) => amount));

/** What is neither reserved nor gone. */
export const freeOf = (deposit: Deposit): Money => lessMoney(deposit.balance, reservedOf(deposit));

export const isBelowFloor = ({ balance, floor }: Pick<Deposit, 'balance' | 'floor'>): boolean =>
  compareMoney(balance, floor) < 0;

export const statusOf = ({ due, refund }: Pick<Deposit, 'due' | 'refund'>): DepositStatus => {
  if (refund?.isPaid) return 'REFUNDED';
  if (refund) return refund.isDue ? 'REFUND_DUE' : 'REFUND_REQUESTED';
  if (due) return due.kind === 'TOP_UP' ? 'TOP_UP_REQUIRED' : 'DEMANDED';
  return 'LODGED';
};
