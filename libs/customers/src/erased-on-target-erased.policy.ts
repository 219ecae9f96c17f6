import type { Policy } from '#event-sourcing';
import type { EraseCustomer } from './customer.commands.js';
import type { CustomerEvent } from './customer.events.js';

/** Duplicates that were merged into an erased customer are the same person: each is erased with it. */
export const erasedOnTargetErased: Policy<CustomerEvent, EraseCustomer> = {
  name: 'erased-on-target-erased',
  categories: ['customer'],
  from: 'NEW',
  imported: true,
  react: ({ type, data }) =>
    type === 'CustomerErased'
      ? data.mergedCustomerIds.map((customerId) => ({
          ask: {
            type: 'EraseCustomer',
            data: { customerId, ground: data.ground, withCustomerId: data.customerId },
          },
        }))
      : [],
};
