import type { Money } from '#values';
import type { RefundProblem } from './return-words.events.js';

/** What the gateway is asked to pay back. `key` tells a repeat from another refund, for ever. */
export type RefundOrder = Readonly<{
  key: string;
  amount: Money;
  /** The payment or account as the gateway knows it; null for the one that the order was paid with. */
  payTo: string | null;
  /** The return, as it stands on statements. */
  number: string;
  orderNumber: string | null;
}>;

/**
 * What is known of a refund after it was asked for: it went, it never will, or nobody can tell yet. `UNKNOWN` may have
 * gone, `UNAVAILABLE` was not taken down, `MISUNDERSTOOD` is a mistake in the settings of either side.
 */
export type RefundAnswer =
  | Readonly<{ outcome: 'SUCCEEDED'; reference: string }>
  | Readonly<{ outcome: 'DECLINED'; code: string }>
  | Readonly<{ outcome: RefundProblem }>;

/** Pays back. Asked again under the same key it never pays twice, and finds out what became of the first time. */
export type PaymentGateway = Readonly<{ refund: (order: RefundOrder) => Promise<RefundAnswer> }>;

/** The door's name for Nest. */
export const PAYMENT_GATEWAY = Symbol('payment gateway');

/** A final answer, one that will come later, or none of this key. */
export type PaymentState =
  | Readonly<{ status: 'SUCCEEDED'; reference: string }>
  | Readonly<{ status: 'DECLINED'; code: string }>
  | Readonly<{ status: 'PENDING' }>
  | Readonly<{ status: 'ABSENT' }>;

/** One way to a gateway. Either call may throw: what was sent may then have arrived. */
export type PaymentTransport = Readonly<{
  ask: (key: string) => Promise<PaymentState>;
  send: (order: RefundOrder) => Promise<PaymentState>;
}>;
