import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { PartnerStanding } from './offer-facts.js';
import { offerRefusal } from './offer-rejection.js';
import type { Assignment, Offer } from './offer-state.js';

export const openOfferOf = ({ offers }: WorkOrder): Offer | null =>
  offers.offers.find(({ status }) => status === 'OPEN') ?? null;

/** @throws OFFER_NOT_FOUND */
export const offerOf = (state: WorkOrder, attempt: number): Offer => {
  const offer = state.offers.offers.find((each) => each.attempt === attempt);
  if (!offer) throw offerRefusal('OFFER_NOT_FOUND', state, { attempt });
  return offer;
};

/** @throws WORK_ORDER_NOT_ASSIGNED */
export const assignmentOf = (state: WorkOrder): Assignment => {
  const { assignment } = state.offers;
  if (!assignment) throw offerRefusal('WORK_ORDER_NOT_ASSIGNED', state);
  return assignment;
};

/**
 * Whoever works for a partner acts for that partner only. The company's people act for its own organisation; for a
 * partner those in charge may, and that is recorded. Answers whether it is on the partner's behalf.
 *
 * @throws WORK_ORDER_OF_ANOTHER_PARTNER
 */
export const actingFor = (
  { partnerId, isOwn }: Pick<PartnerStanding, 'partnerId' | 'isOwn'>,
  roles: readonly string[],
  state: WorkOrder,
  { actor }: WorkOrderKnown,
): boolean => {
  const isTheirs = actor === null || actor.partnerId === partnerId || (actor.partnerId === null && isOwn);
  const mayActForOthers = actor?.partnerId === null && roles.some((role) => IN_CHARGE.includes(role));
  if (!isTheirs && !mayActForOthers) throw offerRefusal('WORK_ORDER_OF_ANOTHER_PARTNER', state);
  return !isTheirs;
};

const IN_CHARGE: readonly string[] = ['agent', 'dispatcher', 'supervisor', 'manager', 'executive'];

/** What the handler gathered of the partner that a command is about. */
export const standingOf = ({ partner }: WorkOrderKnown): PartnerStanding => {
  if (!partner) throw new Error('Nothing was gathered about the partner.');
  return partner;
};
