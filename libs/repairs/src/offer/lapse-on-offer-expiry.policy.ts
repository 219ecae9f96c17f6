import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { LapseOffer } from './offer.commands.js';

/** An offer that nobody answers lapses when it expires. */
export const lapseOnOfferExpiry: Policy<WorkOrderEvent, LapseOffer> = {
  name: 'lapse-on-offer-expiry',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'WorkOrderOffered': {
        const { workOrderId, attempt, expiresAt } = data;
        const command = { type: 'LapseOffer', data: { workOrderId, attempt, expiresAt } } as const;
        return [{ remind: `${workOrderId}/${attempt}`, dueAt: expiresAt, command }];
      }
      case 'OfferAccepted':
      case 'OfferDeclined':
      case 'OfferWithdrawn':
        return [{ forget: `${data.workOrderId}/${data.attempt}` }];
      default:
        return [];
    }
  },
};
