import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { OfferWorkOrder } from './offer.commands.js';

/** An order that nobody has is offered to the next candidate; nothing is asked for where the order itself has ended. */
export const offerOnOfferEnded: Policy<WorkOrderEvent, OfferWorkOrder> = {
  name: 'offer-on-offer-ended',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: (event) =>
    isFreeAgain(event)
      ? [
          {
            ask: {
              type: 'OfferWorkOrder',
              data: { workOrderId: event.data.workOrderId, outletId: null, reason: null },
            },
          },
        ]
      : [],
};

const isFreeAgain = ({ type, data }: WorkOrderEvent): boolean => {
  switch (type) {
    case 'OfferDeclined':
    case 'OfferLapsed':
      return true;
    case 'OfferWithdrawn':
    case 'AssignmentWithdrawn':
      return data.cause !== 'ORDER_CANCELLED';
    default:
      return false;
  }
};
