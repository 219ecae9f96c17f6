import type { Command } from '#event-sourcing';

/** On the order; the loaner's own stream decides in the same append whether it is free. */
export type HandOutLoaner = Command<
  'HandOutLoaner',
  { workOrderId: string; loanerId: string; dueBackAt: string | null }
>;
export type TakeBackLoaner = Command<'TakeBackLoaner', { workOrderId: string; loanerId: string; damaged: boolean }>;
/** Sent by the reminder; `dueBackAt` is the time that passed. */
export type MarkLoanerOverdue = Command<
  'MarkLoanerOverdue',
  { workOrderId: string; loanerId: string; dueBackAt: string }
>;
export type LoanCommand = HandOutLoaner | TakeBackLoaner | MarkLoanerOverdue;

export type RegisterLoaner = Command<
  'RegisterLoaner',
  { loanerId: string; sku: string; serial: string | null; outletId: string }
>;
export type LendLoaner = Command<'LendLoaner', { loanerId: string; workOrderId: string; dueBackAt: string }>;
export type GiveBackLoaner = Command<'GiveBackLoaner', { loanerId: string; workOrderId: string; damaged: boolean }>;
export type RestoreLoaner = Command<'RestoreLoaner', { loanerId: string }>;
export type RetireLoaner = Command<'RetireLoaner', { loanerId: string; reason: string }>;
export type LoanerCommand = RegisterLoaner | LendLoaner | GiveBackLoaner | RestoreLoaner | RetireLoaner;

export const LOAN_COMMANDS: readonly LoanCommand['type'][] = ['HandOutLoaner', 'TakeBackLoaner', 'MarkLoanerOverdue'];

/** What is asked of a loaner by itself; lending and giving back are decided with the order. */
export const LOANER_COMMANDS: readonly LoanerCommand['type'][] = ['RegisterLoaner', 'RestoreLoaner', 'RetireLoaner'];
