import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { OfferWorkOrder } from './offer.commands.js';

/** What is to be done is clear, so the best candidate is asked to do it. */
export const offerOnWorkOrderQualified: Policy<WorkOrderEvent, OfferWorkOrder> = {
  name: 'offer-on-work-order-qualified',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'WorkOrderQualified'
      ? [{ ask: { type: 'OfferWorkOrder', data: { workOrderId: data.workOrderId, outletId: null, reason: null } } }]
      : [],
};
