import { refusal } from './customer-rejection.js';
import type { Customer } from './customer-state.js';

/** The customer, where something may still be written about it. */
export const writable = (customer: Customer | null): Customer => {
  if (!customer) throw refusal('CUSTOMER_NOT_FOUND', customer);
  if (customer.status === 'ERASED') throw refusal('CUSTOMER_ERASED', customer);
  if (customer.mergedInto !== null) throw refusal('CUSTOMER_MERGED', customer, { mergedInto: customer.mergedInto });
  return customer;
};
