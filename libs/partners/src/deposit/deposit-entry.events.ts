import type { Event } from '#event-sourcing';
import type { Money } from '#values';
import type { DepositEntryKind } from './deposit-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** A lodgement, reservation, charge or reversal is taken down once, whatever period of the ledger it falls into. */
export type DepositEntryNoted = Event<
  'DepositEntryNoted',
  {
    entryId: string;
    ownerId: string;
    kind: DepositEntryKind;
    amount: Money;
    complaintId: string | null;
    workOrderId: string | null;
    notedAt: string;
  }
>;
