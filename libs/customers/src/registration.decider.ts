import { consentTime } from './consent.decider.js';
import type { ConsentGiven, RegisterCustomer } from './customer.commands.js';
import type { ConsentRecorded, CustomerEvent } from './customer.events.js';
import type { CustomerKnown } from './customer-known.js';
import { refusal } from './customer-rejection.js';
import type { Customer } from './customer-state.js';
import { about, allAbout, textRules, trimmed, trimmedList } from './customer-texts.js';

export const decideRegistration = (
  { data, at, occurredAt }: RegisterCustomer,
  customer: Customer | null,
  known: CustomerKnown,
): readonly CustomerEvent[] => {
  if (customer) throw refusal('CUSTOMER_ALREADY_REGISTERED', customer);
  const { customerId, kind, language, region, segment } = data;
  const rules = textRules(known);
  return [
    {
      type: 'CustomerRegistered',
      data: {
        customerId,
        kind,
        name: about(customerId, trimmed(data.name, rules.name, null)),
        phones: allAbout(customerId, trimmedList(data.phones, rules.phones, null)),
        emails: allAbout(customerId, trimmedList(data.emails, rules.emails, null)),
        addresses: allAbout(customerId, trimmedList(data.addresses, rules.addresses, null)),
        language,
        region,
        segment,
        registeredAt: occurredAt ?? at,
      },
    },
    ...data.consents.map((consent) => consentRecorded(customerId, consent, at)),
  ];
};

const consentRecorded = (
  customerId: string,
  { purpose, source, givenAt }: ConsentGiven,
  at: string,
): ConsentRecorded => ({
  type: 'ConsentRecorded',
  data: { customerId, purpose, source, givenAt: consentTime(givenAt, at, null) },
});
