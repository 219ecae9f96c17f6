import { AT, builderOf, ofOrder, text } from '../work-order/order.fixtures.js';
import type {
  AssignmentWithdrawn,
  DispatcherNeeded,
  OfferAccepted,
  OfferDeclined,
  OfferLapsed,
  OfferWithdrawn,
  PartnerWorkCalledOff,
  WorkOrderOffered,
} from './offer.events.js';

/** Monday, 10 o'clock in Berlin; four working hours later it is 15 o'clock. */
export const EXPIRES_AT = '2026-03-02T14:00:00.000Z';
const asked = { attempt: 1, partnerId: 'pa-1', outletId: 'out-1' };

export const offered = builderOf<WorkOrderOffered>('WorkOrderOffered', {
  ...ofOrder,
  ...asked,
  basis: 'RANKING',
  rank: 1,
  score: 0.91,
  terms: [
    { term: 'DISTANCE', points: 1, weight: 50, measure: 0 },
    { term: 'SCORE', points: 0.8, weight: 40, measure: 80 },
    { term: 'WORKLOAD', points: 0.9, weight: 10, measure: 1 },
  ],
  distanceKm: 0,
  distanceBasis: 'COORDINATES',
  reason: null,
  offeredBy: 'system',
  offeredAt: AT,
  expiresAt: EXPIRES_AT,
  packVersion: '2026.1',
});
export const accepted = builderOf<OfferAccepted>('OfferAccepted', {
  ...ofOrder,
  ...asked,
  depositOwnerId: 'pa-1',
  depositReservationId: 'r-1',
  depositAmount: { amount: 10_000, currency: 'EUR' },
  onBehalf: false,
  acceptedBy: 'partner-1',
  acceptedAt: AT,
});
export const declined = builderOf<OfferDeclined>('OfferDeclined', {
  ...ofOrder,
  ...asked,
  reason: 'NO_CAPACITY',
  note: text('Everybody is ill.'),
  onBehalf: false,
  declinedBy: 'partner-1',
  declinedAt: AT,
});
export const lapsed = builderOf<OfferLapsed>('OfferLapsed', {
  ...ofOrder,
  ...asked,
  expiresAt: EXPIRES_AT,
  lapsedAt: EXPIRES_AT,
});
export const offerWithdrawn = builderOf<OfferWithdrawn>('OfferWithdrawn', {
  ...ofOrder,
  ...asked,
  cause: 'DISPATCHER',
  reason: text('The customer wants somebody else.'),
  withdrawnBy: 'dispatcher-1',
  withdrawnAt: AT,
});
export const assignmentWithdrawn = builderOf<AssignmentWithdrawn>('AssignmentWithdrawn', {
  ...ofOrder,
  ...asked,
  cause: 'PARTNER_SUSPENDED',
  reason: null,
  depositReservationId: 'r-1',
  withdrawnBy: 'system',
  withdrawnAt: AT,
});
export const dispatcherNeeded = builderOf<DispatcherNeeded>('DispatcherNeeded', {
  ...ofOrder,
  attempts: 1,
  candidates: 2,
  neededAt: AT,
});
export const partnerWorkCalledOff = builderOf<PartnerWorkCalledOff>('PartnerWorkCalledOff', {
  partnerId: 'pa-1',
  cause: 'PARTNER_SUSPENDED',
  workOrderIds: ['w-1', 'w-2'],
  calledOffAt: AT,
});

export const offerSamples = {
  WorkOrderOffered: offered(),
  OfferAccepted: accepted(),
  OfferDeclined: declined(),
  OfferLapsed: lapsed(),
  OfferWithdrawn: offerWithdrawn(),
  AssignmentWithdrawn: assignmentWithdrawn(),
  DispatcherNeeded: dispatcherNeeded(),
  PartnerWorkCalledOff: partnerWorkCalledOff(),
};
