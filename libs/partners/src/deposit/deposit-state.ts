import type { Money } from '#values';
import type { DepositDue, DepositRefund, OpenReservation } from './deposit.events.js';
import type { DepositOwnerKind } from './deposit-words.events.js';

/** A ledger in one of its periods; null before anything was demanded. */
export type Deposit = Readonly<{
  ownerId: string;
  ownerKind: DepositOwnerKind;
  period: number;
  /** Events of this period. */
  events: number;
  isClosed: boolean;
  demanded: Money;
  floor: Money;
  balance: Money;
  reservations: readonly OpenReservation[];
  /** What is to be brought now. */
  due: DepositDue | null;
  /** Of all that was demanded or asked to be filled up, so that a repeat is known however many periods later. */
  dueIds: readonly string[];
  refund: DepositRefund | null;
}>;
