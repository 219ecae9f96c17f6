import type { Event, Personal } from '#event-sourcing';
import type { Money } from '#values';
import type { DeclineReason, DistanceBasis, OfferBasis, RankingTerm, WithdrawalCause } from '../repair-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** One attempt: an outlet is asked whether it does the work, and why it is this one. */
export type WorkOrderOffered = Event<
  'WorkOrderOffered',
  {
    workOrderId: string;
    attempt: number;
    partnerId: string;
    outletId: string;
    basis: OfferBasis;
    /** Place in the ranking, from 1; null where the dispatcher chose somebody who is not in it. */
    rank: number | null;
    score: number;
    terms: readonly RankingTerm[];
    distanceKm: number | null;
    distanceBasis: DistanceBasis;
    /** Why not the first of the ranking. */
    reason: Personal | null;
    offeredBy: string;
    offeredAt: string;
    expiresAt: string;
    packVersion: string;
  }
>;
/** What binds the partner's deposit to the job is decided in the same append; null where nothing is held. */
export type OfferAccepted = Event<
  'OfferAccepted',
  {
    workOrderId: string;
    attempt: number;
    partnerId: string;
    outletId: string;
    depositOwnerId: string | null;
    depositReservationId: string | null;
    depositAmount: Money | null;
    /** Recorded by somebody who does not belong to the partner. */
    onBehalf: boolean;
    acceptedBy: string;
    acceptedAt: string;
  }
>;
export type OfferDeclined = Event<
  'OfferDeclined',
  {
    workOrderId: string;
    attempt: number;
    partnerId: string;
    outletId: string;
    reason: DeclineReason;
    note: Personal | null;
    onBehalf: boolean;
    declinedBy: string;
    declinedAt: string;
  }
>;
export type OfferLapsed = Event<
  'OfferLapsed',
  { workOrderId: string; attempt: number; partnerId: string; outletId: string; expiresAt: string; lapsedAt: string }
>;
export type OfferWithdrawn = Event<
  'OfferWithdrawn',
  {
    workOrderId: string;
    attempt: number;
    partnerId: string;
    outletId: string;
    cause: WithdrawalCause;
    reason: Personal | null;
    withdrawnBy: string;
    withdrawnAt: string;
  }
>;
/** An accepted order is taken from its partner: what was not started is offered anew. */
export type AssignmentWithdrawn = Event<
  'AssignmentWithdrawn',
  {
    workOrderId: string;
    attempt: number;
    partnerId: string;
    outletId: string;
    cause: WithdrawalCause;
    reason: Personal | null;
    depositReservationId: string | null;
    withdrawnBy: string;
    withdrawnAt: string;
  }
>;
/** Nobody is left whom the order could be offered to. */
export type DispatcherNeeded = Event<
  'DispatcherNeeded',
  { workOrderId: string; attempts: number; candidates: number; neededAt: string }
>;

/** On the stream of the partner: its open work as it was when it was suspended or left, to be taken from it one by one. */
export type PartnerWorkCalledOff = Event<
  'PartnerWorkCalledOff',
  {
    partnerId: string;
    cause: 'PARTNER_SUSPENDED' | 'PARTNER_EXITED';
    /** Orders with an open offer to the partner, and orders that it has accepted and not completed. */
    workOrderIds: readonly string[];
    calledOffAt: string;
  }
>;

export type OfferEvent =
  | WorkOrderOffered
  | OfferAccepted
  | OfferDeclined
  | OfferLapsed
  | OfferWithdrawn
  | AssignmentWithdrawn
  | DispatcherNeeded;
