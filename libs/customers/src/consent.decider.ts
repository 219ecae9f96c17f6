import type { RecordConsent, WithdrawConsent } from './customer.commands.js';
import type { CustomerEvent } from './customer.events.js';
import { refusal } from './customer-rejection.js';
import type { Customer } from './customer-state.js';
import { writable } from './standing.js';

export const decideConsent = (
  command: RecordConsent | WithdrawConsent,
  customer: Customer | null,
): readonly CustomerEvent[] => {
  const known = writable(customer).consents[command.data.purpose];
  const { customerId, purpose, source } = command.data;
  if (command.type === 'WithdrawConsent') {
    const withdrawnAt = consentTime(command.data.withdrawnAt, command.at, customer);
    if (known && !known.given) return [];
    return [{ type: 'ConsentWithdrawn', data: { customerId, purpose, source, withdrawnAt } }];
  }
  const givenAt = consentTime(command.data.givenAt, command.at, customer);
  if (known?.given && known.source === source && command.data.givenAt === null) return [];
  if (known?.given && known.source === source && known.at === givenAt) return [];
  return [{ type: 'ConsentRecorded', data: { customerId, purpose, source, givenAt } }];
};

/** When the customer said so: as given, else now. */
export const consentTime = (given: string | null, at: string, customer: Customer | null): string => {
  if (given === null) return at;
  if (Date.parse(given) > Date.parse(at))
    throw refusal('CUSTOMER_DATE_IMPOSSIBLE', customer, { given, recordedAt: at });
  return new Date(given).toISOString();
};
