import type { Money } from '#values';
import type { JobFacts, OutletFacts } from './candidate.js';

/** For `OfferWorkOrder`: all outlets that could be thought of. */
export type OfferingFacts = Readonly<{ job: Omit<JobFacts, 'asked'>; outlets: readonly OutletFacts[] }>;

/** Whether a partner may take new work, and whether it is the company's own organisation. */
export type PartnerStanding = Readonly<{
  partnerId: string;
  status: 'ACTIVE' | 'SUSPENDED' | 'EXITED';
  isOwn: boolean;
}>;

/** What of whose deposit is held for a job. */
export type DepositHeld = Readonly<{ ownerId: string; reservationId: string; amount: Money }>;

/** What the rules of offers ask for; null for commands that need none of it. */
export type OfferFacts = Readonly<{
  offering: OfferingFacts | null;
  /** The partner that the command's offer, or else the order's assignment, is about. */
  partner: PartnerStanding | null;
  /** For `AcceptOffer`; null too where the pack holds nothing for such a job. */
  deposit: DepositHeld | null;
}>;

export const NO_OFFER_FACTS: OfferFacts = { offering: null, partner: null, deposit: null };
