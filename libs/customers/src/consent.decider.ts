import type { RecordConsent, WithdrawConsent } from './customer.commands.js';
import type { CustomerEvent } from './customer.events.js';
import { refusal } from './customer-rejection.js';
import type { Customer } from './customer-state.js';
import { writable } from './standing.js';

/** The same word from the same source is recorded once; without a date, what stands is meant. */
export const decideConsentGiven = (
  { data, at }: RecordConsent,
  customer: Customer | null,
): readonly CustomerEvent[] => {
  const { customerId, purpose, source } = data;
  const known = writable(customer).consents[purpose];
  const givenAt = consentTime(data.givenAt, at, customer);
  const isSame = known?.given && known.source === source;
  if (isSame && (data.givenAt === null || known.at === givenAt)) return [];
  return [{ type: 'ConsentRecorded', data: { customerId, purpose, source, givenAt } }];
};

export const decideConsentWithdrawn = (
  { data, at }: WithdrawConsent,
  customer: Customer | null,
): readonly CustomerEvent[] => {
  const { customerId, purpose, source } = data;
  const known = writable(customer).consents[purpose];
  const withdrawnAt = consentTime(data.withdrawnAt, at, customer);
  if (known && !known.given) return [];
  return [{ type: 'ConsentWithdrawn', data: { customerId, purpose, source, withdrawnAt } }];
};

/** When the customer said so: as given, else now. */
export const consentTime = (given: string | null, at: string, customer: Customer | null): string => {
  if (given === null) return at;
  if (Date.parse(given) > Date.parse(at))
    throw refusal('CUSTOMER_DATE_IMPOSSIBLE', customer, { given, recordedAt: at });
  return new Date(given).toISOString();
};
