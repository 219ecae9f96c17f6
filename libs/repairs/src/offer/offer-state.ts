import type { Money } from '#values';
import type { WorkOrderEvent } from '../events.js';
import type { OfferStatus } from '../repair-words.events.js';

export type Offer = Readonly<{
  attempt: number;
  partnerId: string;
  outletId: string;
  expiresAt: string;
  status: OfferStatus;
}>;

/** Whose job it is now, and what of the deposit is held for it. */
export type Assignment = Readonly<{
  attempt: number;
  partnerId: string;
  outletId: string;
  depositOwnerId: string | null;
  depositReservationId: string | null;
  depositAmount: Money | null;
}>;

/** `asked`: the outlets that were asked in this round, which begins with a qualification or a withdrawn assignment. */
export type Offers = Readonly<{
  offers: readonly Offer[];
  asked: readonly string[];
  assignment: Assignment | null;
  needsDispatcher: boolean;
}>;

export const NO_OFFERS: Offers = { offers: [], asked: [], assignment: null, needsDispatcher: false };

export const evolveOffers = (state: Offers, { type, data }: WorkOrderEvent): Offers => {
  switch (type) {
    case 'WorkOrderQualified':
      return { ...state, asked: [], needsDispatcher: false };
    case 'WorkOrderOffered': {
      const { attempt, partnerId, outletId, expiresAt } = data;
      const offer: Offer = { attempt, partnerId, outletId, expiresAt, status: 'OPEN' };
      const asked = [...state.asked.filter((id) => id !== outletId), outletId];
      return { ...state, offers: [...state.offers, offer], asked, needsDispatcher: false };
    }
    case 'OfferAccepted': {
      const { attempt, partnerId, outletId, depositOwnerId, depositReservationId, depositAmount } = data;
      const assignment = { attempt, partnerId, outletId, depositOwnerId, depositReservationId, depositAmount };
      return { ...state, offers: ended(state.offers, attempt, 'ACCEPTED'), assignment };
    }
    case 'OfferDeclined':
      return { ...state, offers: ended(state.offers, data.attempt, 'DECLINED') };
    case 'OfferLapsed':
      return { ...state, offers: ended(state.offers, data.attempt, 'LAPSED') };
    case 'OfferWithdrawn':
      return { ...state, offers: ended(state.offers, data.attempt, 'WITHDRAWN') };
    case 'AssignmentWithdrawn':
      return {
        ...state,
        offers: ended(state.offers, data.attempt, 'WITHDRAWN'),
        asked: [data.outletId],
        assignment: null,
      };
    case 'DispatcherNeeded':
      return { ...state, needsDispatcher: true };
    default:
      return state;
  }
};

const ended = (offers: readonly Offer[], attempt: number, status: OfferStatus): readonly Offer[] =>
  offers.map((offer) => (offer.attempt === attempt ? { ...offer, status } : offer));
