import type { WorkOrderEvent } from '../events.js';
import { writtenOrNull } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { actingFor, offerOf, standingOf } from './assigned.js';
import { offerRefusal } from './offer-rejection.js';
import type { Offer } from './offer-state.js';

const accept: Decision<'AcceptOffer'> = ({ data, by, roles, at }, state, known) => {
  const { workOrderId, attempt } = data;
  const offer = offerOf(state, attempt);
  const partner = standingOf(known);
  const onBehalf = actingFor(partner, roles, state, known);
  if (offer.status === 'ACCEPTED') return [];
  assertOpen(offer, at, state);
  if (partner.status !== 'ACTIVE') throw offerRefusal('OFFER_PARTNER_NOT_ACTIVE', state, { status: partner.status });
  const { deposit } = known;
  return [
    {
      type: 'OfferAccepted',
      data: {
        workOrderId,
        attempt,
        partnerId: offer.partnerId,
        outletId: offer.outletId,
        depositOwnerId: deposit && deposit.ownerId,
        depositReservationId: deposit && deposit.reservationId,
        depositAmount: deposit && deposit.amount,
        onBehalf,
        acceptedBy: by,
        acceptedAt: at,
      },
    },
  ];
};

const decline: Decision<'DeclineOffer'> = ({ data, by, roles, at }, state, known) => {
  const { workOrderId, attempt, reason } = data;
  const offer = offerOf(state, attempt);
  const onBehalf = actingFor(standingOf(known), roles, state, known);
  if (offer.status === 'DECLINED') return [];
  assertOpen(offer, at, state);
  return [
    {
      type: 'OfferDeclined',
      data: {
        workOrderId,
        attempt,
        partnerId: offer.partnerId,
        outletId: offer.outletId,
        reason,
        note: writtenOrNull(state, 'note', data.note, known.policy.dispatch.textLimits.note),
        onBehalf,
        declinedBy: by,
        declinedAt: at,
      },
    },
  ];
};

/** Until it expires, whether or not the reminder has come. */
const assertOpen = ({ attempt, status, expiresAt }: Offer, at: string, state: WorkOrder): void => {
  if (status === 'LAPSED' || (status === 'OPEN' && isPast(expiresAt, at)))
    throw offerRefusal('OFFER_EXPIRED', state, { attempt, expiresAt });
  if (status !== 'OPEN') throw offerRefusal('OFFER_NOT_OPEN', state, { attempt, status });
};

const lapse: Decision<'LapseOffer'> = ({ data, at }, state) => {
  const { workOrderId, attempt, expiresAt } = data;
  const { status, partnerId, outletId, expiresAt: meant } = offerOf(state, attempt);
  if (status !== 'OPEN' || Date.parse(expiresAt) !== Date.parse(meant)) return [];
  if (!isPast(meant, at)) throw offerRefusal('OFFER_NOT_DUE', state, { attempt, expiresAt: meant });
  const lapsed: WorkOrderEvent = {
    type: 'OfferLapsed',
    data: { workOrderId, attempt, partnerId, outletId, expiresAt: meant, lapsedAt: at },
  };
  return [lapsed];
};

const isPast = (dueAt: string, at: string): boolean => Date.parse(dueAt) <= Date.parse(at);

export const answers = { AcceptOffer: accept, DeclineOffer: decline, LapseOffer: lapse } satisfies Partial<Decisions>;
