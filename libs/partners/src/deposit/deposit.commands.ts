import type { Command } from '#event-sourcing';
import type { Money } from '#values';
import type { DemandCause, ReleaseCause } from './deposit-words.events.js';

/** `amount` null: what the pack demands of such an owner. */
export type DemandDeposit = Command<
  'DemandDeposit',
  { ownerId: string; amount: Money | null; cause: DemandCause; reason: string | null }
>;
export type LodgeDeposit = Command<
  'LodgeDeposit',
  { ownerId: string; lodgementId: string; amount: Money; reference: string }
>;
export type ReserveDeposit = Command<
  'ReserveDeposit',
  {
    ownerId: string;
    reservationId: string;
    workOrderId: string | null;
    complaintId: string | null;
    amount: Money;
  }
>;
export type ReleaseDepositReservation = Command<
  'ReleaseDepositReservation',
  { ownerId: string; reservationId: string; cause: ReleaseCause }
>;
/** Out of the reservation first, then out of what is free. */
export type ChargeDeposit = Command<
  'ChargeDeposit',
  {
    ownerId: string;
    chargeId: string;
    complaintId: string;
    workOrderId: string | null;
    reservationId: string | null;
    amount: Money;
    reason: string;
  }
>;
export type ReverseDepositCharge = Command<
  'ReverseDepositCharge',
  { ownerId: string; chargeId: string; reason: string }
>;
export type RequireDepositTopUp = Command<'RequireDepositTopUp', { ownerId: string }>;
export type NoteDepositOverdue = Command<'NoteDepositOverdue', { ownerId: string; dueId: string }>;
export type RequestDepositRefund = Command<'RequestDepositRefund', { ownerId: string }>;
export type NoteDepositRefundDue = Command<'NoteDepositRefundDue', { ownerId: string; refundId: string }>;
export type RefundDeposit = Command<'RefundDeposit', { ownerId: string; reference: string }>;
/** Sent together, by the service itself, when a period is full. */
export type CloseDepositPeriod = Command<'CloseDepositPeriod', { ownerId: string; period: number }>;
export type OpenDepositPeriod = Command<'OpenDepositPeriod', { ownerId: string; period: number }>;

export type DepositCommand =
  | DemandDeposit
  | LodgeDeposit
  | ReserveDeposit
  | ReleaseDepositReservation
  | ChargeDeposit
  | ReverseDepositCharge
  | RequireDepositTopUp
  | NoteDepositOverdue
  | RequestDepositRefund
  | NoteDepositRefundDue
  | RefundDeposit;
export type DepositPeriodCommand = CloseDepositPeriod | OpenDepositPeriod;
/** Those that are noted on a stream of their own too, because they must happen once over all periods. */
export type DepositEntryCommand = LodgeDeposit | ReserveDeposit | ChargeDeposit | ReverseDepositCharge;

export const DEPOSIT_COMMANDS: readonly DepositCommand['type'][] = [
  'DemandDeposit',
  'LodgeDeposit',
  'ReserveDeposit',
  'ReleaseDepositReservation',
  'ChargeDeposit',
  'ReverseDepositCharge',
  'RequireDepositTopUp',
  'NoteDepositOverdue',
  'RequestDepositRefund',
  'NoteDepositRefundDue',
  'RefundDeposit',
];
