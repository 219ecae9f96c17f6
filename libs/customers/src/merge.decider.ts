import type { AbsorbCustomer, MergeCustomers } from './customer.commands.js';
import type { CustomerEvent } from './customer.events.js';
import type { CustomerKnown } from './customer-known.js';
import { refusal } from './customer-rejection.js';
import type { Customer } from './customer-state.js';
import { about, textRules, trimmed } from './customer-texts.js';
import { writable } from './standing.js';

/** On the duplicate. Together with `decideAbsorption`, which takes no merged customer, this leaves no way to a cycle. */
export const decideMerge = (
  { data, at }: MergeCustomers,
  customer: Customer | null,
  known: CustomerKnown,
): readonly CustomerEvent[] => {
  const { customerId, intoCustomerId } = data;
  if (customerId === intoCustomerId) throw refusal('CUSTOMER_MERGED_INTO_ITSELF', customer, { customerId });
  if (customer?.status === 'MERGED' && customer.mergedInto === intoCustomerId) return [];
  const source = writable(customer);
  const reason = data.reason === null ? null : trimmed(data.reason, textRules(known).reason, source);
  return [
    {
      type: 'CustomerMerged',
      data: {
        customerId,
        intoCustomerId,
        reason: reason === null ? null : about(customerId, reason),
        mergedAt: at,
      },
    },
  ];
};

/** On the customer that stays. */
export const decideAbsorption = ({ data, at }: AbsorbCustomer, customer: Customer | null): readonly CustomerEvent[] => {
  const { customerId, mergedCustomerId } = data;
  if (!customer) throw refusal('CUSTOMER_TARGET_NOT_FOUND', customer, { intoCustomerId: customerId });
  if (customer.absorbed.includes(mergedCustomerId)) return [];
  if (customer.status === 'ERASED') throw refusal('CUSTOMER_TARGET_ERASED', customer, { intoCustomerId: customerId });
  if (customer.mergedInto !== null)
    throw refusal('CUSTOMER_TARGET_MERGED', customer, { intoCustomerId: customerId, mergedInto: customer.mergedInto });
  return [{ type: 'CustomerAbsorbed', data: { customerId, mergedCustomerId, absorbedAt: at } }];
};
