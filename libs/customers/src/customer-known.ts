import type { CustomerPolicy } from './customer.policy-section.js';

/** What the handler gathers for every command on a customer. */
export type CustomerKnown = Readonly<{
  policy: Pick<CustomerPolicy, 'maxPhones' | 'maxEmails' | 'maxAddresses' | 'textLimits'>;
}>;
