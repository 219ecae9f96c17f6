import type { Event, Personal } from '#event-sourcing';
import type { Money } from '#values';
import type {
  DemandCause,
  DepositDueKind,
  DepositOwnerKind,
  ReleaseCause,
  TopUpCause,
} from './deposit-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** What an open reservation holds: it is taken along when a period ends. */
export type OpenReservation = Readonly<{
  reservationId: string;
  workOrderId: string | null;
  complaintId: string | null;
  amount: Money;
}>;
/** Money that the owner has to bring by a time: for the demand, or to fill the ledger up again. */
export type DepositDue = Readonly<{
  dueId: string;
  kind: DepositDueKind;
  /** What the balance has to be. */
  target: Money;
  dueAt: string;
  isOverdue: boolean;
}>;
export type DepositRefund = Readonly<{ refundId: string; claimsUntil: string; isDue: boolean; isPaid: boolean }>;

/** How much an owner sets aside. Below the floor there is no new work. */
export type DepositDemanded = Event<
  'DepositDemanded',
  {
    ownerId: string;
    ownerKind: DepositOwnerKind;
    demanded: Money;
    floor: Money;
    balance: Money;
    reserved: Money;
    cause: DemandCause;
    reason: Personal | null;
    dueId: string;
    /** By when it is to be lodged. */
    dueAt: string;
    demandedBy: string;
    demandedAt: string;
    packVersion: string;
  }
>;
export type DepositLodged = Event<
  'DepositLodged',
  {
    ownerId: string;
    lodgementId: string;
    amount: Money;
    /** Of the payment, in the books. */
    reference: string;
    balance: Money;
    reserved: Money;
    lodgedBy: string;
    lodgedAt: string;
  }
>;
export type DepositReserved = Event<
  'DepositReserved',
  {
    ownerId: string;
    reservationId: string;
    workOrderId: string | null;
    complaintId: string | null;
    amount: Money;
    balance: Money;
    reserved: Money;
    reservedBy: string;
    reservedAt: string;
  }
>;
export type DepositReservationReleased = Event<
  'DepositReservationReleased',
  {
    ownerId: string;
    reservationId: string;
    workOrderId: string | null;
    complaintId: string | null;
    /** What was still held. */
    amount: Money;
    cause: ReleaseCause;
    balance: Money;
    reserved: Money;
    releasedBy: string;
    releasedAt: string;
  }
>;
/** Money goes to pay for what a complaint is about; out of what is reserved for its case first. */
export type DepositCharged = Event<
  'DepositCharged',
  {
    ownerId: string;
    chargeId: string;
    complaintId: string;
    workOrderId: string | null;
    reservationId: string | null;
    amount: Money;
    fromReservation: Money;
    /** What the reservation holds afterwards: it has ended where that is nothing. Null without one. */
    leftReserved: Money | null;
    reason: Personal;
    balance: Money;
    reserved: Money;
    chargedBy: string;
    /** The role whose limit covers it. */
    chargedAs: string;
    chargedAt: string;
    packVersion: string;
  }
>;
export type DepositChargeReversed = Event<
  'DepositChargeReversed',
  {
    ownerId: string;
    chargeId: string;
    complaintId: string;
    workOrderId: string | null;
    amount: Money;
    reason: Personal;
    balance: Money;
    reserved: Money;
    reversedBy: string;
    reversedAs: string;
    reversedAt: string;
    packVersion: string;
  }
>;
export type DepositTopUpRequired = Event<
  'DepositTopUpRequired',
  {
    ownerId: string;
    dueId: string;
    cause: TopUpCause;
    target: Money;
    missing: Money;
    floor: Money;
    balance: Money;
    reserved: Money;
    dueAt: string;
    requiredBy: string;
    requiredAt: string;
    packVersion: string;
  }
>;
/** What was to be brought is there. */
export type DepositDueMet = Event<
  'DepositDueMet',
  { ownerId: string; dueId: string; kind: DepositDueKind; balance: Money; reserved: Money; metAt: string }
>;
export type DepositOverdue = Event<
  'DepositOverdue',
  {
    ownerId: string;
    ownerKind: DepositOwnerKind;
    dueId: string;
    kind: DepositDueKind;
    missing: Money;
    balance: Money;
    reserved: Money;
    dueAt: string;
    /** Whether the pack wants the partner suspended for it. */
    suspends: boolean;
    overdueAt: string;
    packVersion: string;
  }
>;
/** Nothing is reserved any more; the rest goes back when nobody can claim anything any more. */
export type DepositRefundRequested = Event<
  'DepositRefundRequested',
  {
    ownerId: string;
    refundId: string;
    /** When the partner left. */
    endedAt: string;
    claimsUntil: string;
    balance: Money;
    reserved: Money;
    requestedBy: string;
    requestedAt: string;
    packVersion: string;
  }
>;
export type DepositRefundFellDue = Event<
  'DepositRefundFellDue',
  { ownerId: string; refundId: string; balance: Money; reserved: Money; fellDueAt: string }
>;
export type DepositRefunded = Event<
  'DepositRefunded',
  {
    ownerId: string;
    refundId: string;
    amount: Money;
    reference: string;
    balance: Money;
    reserved: Money;
    refundedBy: string;
    refundedAt: string;
  }
>;
/** The stream of this period has ended; decided together with the opening of the next one. */
export type DepositPeriodClosed = Event<
  'DepositPeriodClosed',
  { ownerId: string; period: number; balance: Money; reserved: Money; closedAt: string }
>;
/** Everything that the rules know of the ledger is taken along. */
export type DepositPeriodOpened = Event<
  'DepositPeriodOpened',
  {
    ownerId: string;
    ownerKind: DepositOwnerKind;
    period: number;
    demanded: Money;
    floor: Money;
    balance: Money;
    reservations: readonly OpenReservation[];
    due: DepositDue | null;
    refund: DepositRefund | null;
    openedAt: string;
    /** Of what was demanded or asked to be filled up in all periods before; since version 2. */
    dueIds?: readonly string[];
  }
>;

export type DepositEvent =
  | DepositDemanded
  | DepositLodged
  | DepositReserved
  | DepositReservationReleased
  | DepositCharged
  | DepositChargeReversed
  | DepositTopUpRequired
  | DepositDueMet
  | DepositOverdue
  | DepositRefundRequested
  | DepositRefundFellDue
  | DepositRefunded
  | DepositPeriodClosed
  | DepositPeriodOpened;
