import type { Command } from '#event-sourcing';
import type { DeclineReason, WithdrawalCause } from '../repair-words.events.js';

/** To the best candidate that was not asked yet, or, with a reason, to the outlet that the dispatcher chose. */
export type OfferWorkOrder = Command<
  'OfferWorkOrder',
  { workOrderId: string; outletId: string | null; reason: string | null }
>;
export type AcceptOffer = Command<'AcceptOffer', { workOrderId: string; attempt: number }>;
export type DeclineOffer = Command<
  'DeclineOffer',
  { workOrderId: string; attempt: number; reason: DeclineReason; note: string | null }
>;
/** Sent by the reminder of the offer; `expiresAt` is the time that passed. */
export type LapseOffer = Command<'LapseOffer', { workOrderId: string; attempt: number; expiresAt: string }>;
export type WithdrawOffer = Command<
  'WithdrawOffer',
  { workOrderId: string; attempt: number; cause: WithdrawalCause; reason: string | null }
>;
/**
 * Takes from a partner what it has of the order: an open offer, or the order itself, and then visits that were not started
 * are cancelled with it. Work that is under way is finished.
 */
export type WithdrawAssignment = Command<
  'WithdrawAssignment',
  { workOrderId: string; partnerId: string; cause: WithdrawalCause; reason: string | null }
>;

/** Asked for by a policy when work is left over: a partner that is suspended or has left does not go on with it. */
export type ReviewAssignment = Command<'ReviewAssignment', { workOrderId: string }>;
/** Asked for by a policy: takes all open work from a partner. `seenFrom` is the position that the rows must have passed. */
export type CallOffPartnerWork = Command<
  'CallOffPartnerWork',
  { partnerId: string; cause: 'PARTNER_SUSPENDED' | 'PARTNER_EXITED'; seenFrom: string }
>;

export type OfferCommand =
  | OfferWorkOrder
  | AcceptOffer
  | DeclineOffer
  | LapseOffer
  | WithdrawOffer
  | WithdrawAssignment
  | ReviewAssignment;
