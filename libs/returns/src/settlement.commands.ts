import type { Command } from '#event-sourcing';
import type { Money } from '#values';
import type {
  ChargeOutcome,
  CreditForm,
  RefundProblem,
  ShippingPayer,
  UnrepairedCause,
} from './return-words.events.js';

/** What the way back cost, and who has paid it so far. */
export type ShippingGiven = Readonly<{ cost: Money; paidBy: ShippingPayer }>;
/** What is to be due for a whole line, whatever the rules say; a supervisor's word. */
export type Adjustment = Readonly<{ no: number; due: Money }>;

/** Null for the numbers: all lines that wait for money. */
export type QuoteReturnSettlement = Command<
  'QuoteReturnSettlement',
  {
    returnId: string;
    nos: readonly number[] | null;
    shipping: ShippingGiven | null;
    adjustments: readonly Adjustment[];
  }
>;
export type ConfirmReturnSettlement = Command<
  'ConfirmReturnSettlement',
  { returnId: string; quoteNo: number; payTo: string | null; creditForm: CreditForm }
>;
/** `key`: under which the gateway was asked. */
export type RecordRefundOutcome = Command<
  'RecordRefundOutcome',
  {
    returnId: string;
    no: number;
    key: string;
    outcome: 'SUCCEEDED' | 'DECLINED' | RefundProblem;
    reference: string | null;
    code: string | null;
  }
>;
/** `attempt`: the one that failed and is meant; null where a person asks. */
export type RetryRefund = Command<'RetryRefund', { returnId: string; no: number; attempt: number | null }>;
export type RedirectRefund = Command<'RedirectRefund', { returnId: string; no: number; payTo: string }>;
export type ShipReplacement = Command<
  'ShipReplacement',
  { returnId: string; no: number; serial: string | null; carrier: string; trackingNumber: string | null }
>;
export type RecordReturnRepair = Command<
  'RecordReturnRepair',
  { returnId: string; no: number; reference: string | null }
>;
/** Sent by a policy when the repair order has ended. */
export type RecordReturnUnrepaired = Command<
  'RecordReturnUnrepaired',
  { returnId: string; no: number; cause: UnrepairedCause; reference: string | null }
>;
/** `goodsDueAt`: the date that passed. */
export type ProposeReturnCharge = Command<'ProposeReturnCharge', { returnId: string; no: number; goodsDueAt: string }>;
export type ResolveReturnCharge = Command<
  'ResolveReturnCharge',
  { returnId: string; no: number; outcome: ChargeOutcome; reason: string }
>;

export type SettlementCommand =
  | QuoteReturnSettlement
  | ConfirmReturnSettlement
  | RecordRefundOutcome
  | RetryRefund
  | RedirectRefund
  | ShipReplacement
  | RecordReturnRepair
  | RecordReturnUnrepaired
  | ProposeReturnCharge
  | ResolveReturnCharge;
