import type { EraseCustomer, RecordKeyDestruction } from './customer.commands.js';
import type { CustomerEvent } from './customer.events.js';
import { refusal } from './customer-rejection.js';
import type { Customer } from './customer-state.js';

/** The event comes before the key goes: a key that is gone without one would leave nobody who knows why. */
export const decideErasure = ({ data, at }: EraseCustomer, customer: Customer | null): readonly CustomerEvent[] => {
  if (!customer) throw refusal('CUSTOMER_NOT_FOUND', customer);
  if (customer.status === 'ERASED') return [];
  const { customerId, ground, withCustomerId } = data;
  if (customer.mergedInto !== withCustomerId)
    throw refusal('CUSTOMER_ERASED_WITH_ITS_TARGET', customer, { mergedInto: customer.mergedInto });
  return [
    {
      type: 'CustomerErased',
      data: { customerId, ground, mergedCustomerIds: customer.absorbed, withCustomerId, erasedAt: at },
    },
  ];
};

export const decideKeyDestruction = (
  { data, at }: RecordKeyDestruction,
  customer: Customer | null,
): readonly CustomerEvent[] => {
  const { customerId, subject } = data;
  if (customer?.status !== 'ERASED') throw refusal('CUSTOMER_NOT_ERASED', customer);
  if (customer.keyDestroyed) return [];
  return [{ type: 'SubjectKeyDestroyed', data: { customerId, subject, destroyedAt: at } }];
};
