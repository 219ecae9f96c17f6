import type { Money } from '#values';
import type { OrderStatus, PaymentStatus } from './order.events.js';

/** What became of the pieces of a line. */
export type Pieces = Readonly<{ quantity: number; shipped: number; delivered: number; cancelled: number }>;

/** How many pieces of a line are neither shipped nor cancelled. */
export const leftOf = ({ quantity, shipped, cancelled }: Omit<Pieces, 'delivered'>): number =>
  quantity - shipped - cancelled;

/** Where an order stands by its pieces; those that were cancelled do not count. */
export const statusOf = (lines: readonly Pieces[]): OrderStatus => {
  const left = sum(lines.map(leftOf));
  const shipped = sum(lines.map((line) => line.shipped));
  if (shipped === 0) return left === 0 ? 'CANCELLED' : 'PLACED';
  if (left > 0) return 'PARTLY_SHIPPED';
  return sum(lines.map(({ delivered }) => delivered)) === shipped ? 'DELIVERED' : 'SHIPPED';
};

/** What is to be paid: the pieces that were not cancelled, at their prices. */
export const totalOf = (
  lines: readonly Readonly<{ quantity: number; cancelled: number; unitPrice: Money }>[],
): Money => ({
  amount: sum(lines.map(({ quantity, cancelled, unitPrice }) => (quantity - cancelled) * unitPrice.amount)),
  currency: lines[0]?.unitPrice.currency ?? '',
});

export const paidOf = (payments: readonly Money[], currency: string): Money => ({
  amount: sum(payments.map(({ amount }) => amount)),
  currency,
});

/** OVERPAID is what remains where pieces were cancelled after they were paid. */
export const paymentStatusOf = (paid: Money, total: Money): PaymentStatus => {
  if (paid.amount > total.amount) return 'OVERPAID';
  if (total.amount === 0) return 'NOTHING_DUE';
  if (paid.amount === total.amount) return 'PAID';
  return paid.amount === 0 ? 'UNPAID' : 'PARTLY_PAID';
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
