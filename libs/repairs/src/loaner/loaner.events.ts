import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** On the order; the loaner's own stream guards that it is with one customer at a time. */
export type LoanerHandedOut = Event<
  'LoanerHandedOut',
  { workOrderId: string; loanerId: string; serial: string | null; dueBackAt: string; handedOutAt: string }
>;
export type LoanerTakenBack = Event<
  'LoanerTakenBack',
  { workOrderId: string; loanerId: string; damaged: boolean; takenBackAt: string }
>;
export type LoanerOverdue = Event<
  'LoanerOverdue',
  { workOrderId: string; loanerId: string; dueBackAt: string; overdueAt: string }
>;
export type LoanEvent = LoanerHandedOut | LoanerTakenBack | LoanerOverdue;

/** On the stream of the loaner. */
export type LoanerRegistered = Event<
  'LoanerRegistered',
  {
    loanerId: string;
    productId: string | null;
    sku: string;
    serial: string | null;
    outletId: string;
    partnerId: string | null;
    registeredAt: string;
  }
>;
export type LoanerLent = Event<
  'LoanerLent',
  { loanerId: string; workOrderId: string; dueBackAt: string; lentAt: string }
>;
export type LoanerGivenBack = Event<
  'LoanerGivenBack',
  { loanerId: string; workOrderId: string; damaged: boolean; givenBackAt: string }
>;
/** A damaged one is in order again. */
export type LoanerRestored = Event<'LoanerRestored', { loanerId: string; restoredBy: string; restoredAt: string }>;
export type LoanerRetired = Event<'LoanerRetired', { loanerId: string; reason: string; retiredAt: string }>;

export type LoanerEvent = LoanerRegistered | LoanerLent | LoanerGivenBack | LoanerRestored | LoanerRetired;
