import type { CustomerEvent } from '#customers/events';
import type { Policy } from '#event-sourcing';
import type { EraseComplaintTexts } from './complaint-keys.commands.js';

/** Whoever is erased is erased in complaints under a key of their own too, and again in what came in between. */
export const textsErasedOnCustomerErased: Policy<CustomerEvent, EraseComplaintTexts> = {
  name: 'texts-erased-on-customer-erased',
  categories: ['customer'],
  from: 'NEW',
  imported: false,
  react: ({ type, data, meta }) =>
    type === 'CustomerErased' || type === 'SubjectKeyDestroyed'
      ? [{ ask: { type: 'EraseComplaintTexts', data: { customerId: data.customerId, seenFrom: meta.position } } }]
      : [],
};
