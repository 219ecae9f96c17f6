import type { CustomerEvent } from '#customers/events';
import type { Policy } from '#event-sourcing';
import type { CallOffInvitations } from './invitation.commands.js';

/** Whoever is erased or does not want to be asked any more has nothing left to answer. */
export const callingOffOnCustomer: Policy<CustomerEvent, CallOffInvitations> = {
  name: 'survey-calling-off-on-customer',
  categories: ['customer'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    const { customerId } = data;
    if (type === 'CustomerErased')
      return [{ ask: { type: 'CallOffInvitations', data: { customerId, cause: 'CUSTOMER_ERASED' } } }];
    return type === 'ConsentWithdrawn' && data.purpose === 'SURVEY'
      ? [{ ask: { type: 'CallOffInvitations', data: { customerId, cause: 'CONSENT_WITHDRAWN' } } }]
      : [];
  },
};
