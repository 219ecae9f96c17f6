import type { Json, Rejection, Rule } from '#event-sourcing';
import { refusalBy } from '../work-order/work-order-rejection.js';
import type { WorkOrder } from '../work-order/work-order-state.js';

const RULES = {
  OFFER_NOT_FOUND: ['There is no such offer of this order.', 'Look at its offers.', null],
  OFFER_NOT_OPEN: ['This offer has ended.', 'Look at the offers of the order.', null],
  OFFER_EXPIRED: ['This offer was open until then.', 'Wait for another one, or ask the dispatcher.', 'OfferWorkOrder'],
  OFFER_NOT_DUE: ['This offer is still open.', 'Wait until it expires, or withdraw it.', 'WithdrawOffer'],
  OFFER_OUTLET_UNKNOWN: ['There is no such outlet that could be asked.', 'Name one of the candidates.', null],
  OFFER_OUTLET_HINDERED: [
    'This outlet may not be asked, whoever wants it.',
    'Name another candidate, or remove what hinders it.',
    'OfferWorkOrder',
  ],
  OFFER_REASON_MISSING: [
    'Whoever chooses another one than the first of the ranking says why.',
    'Write down the reason.',
    'OfferWorkOrder',
  ],
  OFFER_NO_CANDIDATE: [
    'Nobody is left whom this order could be offered to.',
    'Choose an outlet and say why, or remove what hinders the candidates.',
    'OfferWorkOrder',
  ],
  OFFER_PARTNER_NOT_ACTIVE: ['This partner takes no new work now.', 'Ask the dispatcher.', null],
  WORK_ORDER_NOT_ASSIGNED: ['Nobody has accepted this order.', 'Offer it.', 'OfferWorkOrder'],
  WORK_ORDER_OF_ANOTHER_PARTNER: ['Another partner has this order.', 'Look at it again.', null],
  WORK_ORDER_VISIT_STARTED: ['A visit that was started is finished first.', 'End the visit.', 'EndVisit'],
} as const satisfies Record<string, Rule>;

export type OfferRejection = keyof typeof RULES;

export const offerRefusal = (
  code: OfferRejection,
  state: WorkOrder | null,
  details: Readonly<Record<string, Json>> = {},
): Rejection<OfferRejection> => refusalBy(code, RULES[code], state, details);
