import type { Personal } from '#event-sourcing';
import type {
  ConsentPurpose,
  ConsentSource,
  CustomerEvent,
  CustomerKind,
  CustomerRegistered,
  CustomerStatus,
} from './customer.events.js';

export type Consent = Readonly<{ given: boolean; source: ConsentSource; at: string }>;

/** Only what the rules need to know. Texts are here to tell a correction from a repeat. */
export type Customer = Readonly<{
  customerId: string;
  status: CustomerStatus;
  kind: CustomerKind;
  name: string;
  phones: readonly string[];
  emails: readonly string[];
  addresses: readonly string[];
  language: string | null;
  region: string | null;
  segment: string | null;
  consents: { readonly [Purpose in ConsentPurpose]?: Consent };
  mergedInto: string | null;
  absorbed: readonly string[];
  keyDestroyed: boolean;
}>;

/** Whose key encrypts what is written about a customer. */
export const subjectOf = (customerId: string): string => `customer-${customerId}`;

export const evolve = (customer: Customer | null, event: CustomerEvent): Customer | null => {
  if (event.type === 'CustomerRegistered') return registered(event);
  return customer && { ...customer, ...correction(event), ...consentAfter(customer, event), ...end(customer, event) };
};

const registered = ({ data }: CustomerRegistered): Customer => ({
  customerId: data.customerId,
  status: 'ACTIVE',
  kind: data.kind,
  name: data.name.personal,
  phones: data.phones.map(textOf),
  emails: data.emails.map(textOf),
  addresses: data.addresses.map(textOf),
  language: data.language,
  region: data.region,
  segment: data.segment,
  consents: {},
  mergedInto: null,
  absorbed: [],
  keyDestroyed: false,
});

const textOf = ({ personal }: Personal): string => personal;

const correction = ({ type, data }: CustomerEvent): Partial<Customer> => {
  switch (type) {
    case 'CustomerKindCorrected':
      return { kind: data.kind };
    case 'CustomerNameCorrected':
      return { name: data.name.personal };
    case 'CustomerPhonesCorrected':
      return { phones: data.phones.map(textOf) };
    case 'CustomerEmailsCorrected':
      return { emails: data.emails.map(textOf) };
    case 'CustomerAddressesCorrected':
      return { addresses: data.addresses.map(textOf) };
    case 'CustomerLanguageCorrected':
      return { language: data.language };
    case 'CustomerRegionCorrected':
      return { region: data.region };
    case 'CustomerSegmentAssigned':
      return { segment: data.segment };
    default:
      return {};
  }
};

const consentAfter = ({ consents }: Customer, { type, data }: CustomerEvent): Partial<Customer> => {
  switch (type) {
    case 'ConsentRecorded':
      return {
        consents: { ...consents, [data.purpose]: { given: true, source: data.source, at: data.givenAt } },
      };
    case 'ConsentWithdrawn':
      return {
        consents: { ...consents, [data.purpose]: { given: false, source: data.source, at: data.withdrawnAt } },
      };
    default:
      return {};
  }
};

const end = ({ absorbed }: Customer, { type, data }: CustomerEvent): Partial<Customer> => {
  switch (type) {
    case 'CustomerMerged':
      return { status: 'MERGED', mergedInto: data.intoCustomerId };
    case 'CustomerAbsorbed':
      return { absorbed: [...absorbed, data.mergedCustomerId] };
    case 'CustomerErased':
      return { status: 'ERASED' };
    case 'SubjectKeyDestroyed':
      return { keyDestroyed: true };
    default:
      return {};
  }
};
