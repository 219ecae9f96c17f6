import { type Event, personal } from '#event-sourcing';
import type {
  ConsentRecorded,
  ConsentWithdrawn,
  CustomerAbsorbed,
  CustomerAddressesCorrected,
  CustomerEmailsCorrected,
  CustomerErased,
  CustomerEvent,
  CustomerKindCorrected,
  CustomerLanguageCorrected,
  CustomerMerged,
  CustomerNameCorrected,
  CustomerPhonesCorrected,
  CustomerRegionCorrected,
  CustomerRegistered,
  CustomerSegmentAssigned,
  SubjectKeyDestroyed,
} from './customer.events.js';

const builderOf =
  <E extends CustomerEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const AT = '2026-03-02T09:00:00.000Z';
const customerId = 'k-1';

/** A text under the key of the sample customer, or of another one. */
export const about = (text: string, id = customerId) => personal(`customer-${id}`, text);

export const registered = builderOf<CustomerRegistered>('CustomerRegistered', {
  customerId,
  kind: 'CONSUMER',
  name: about('Anna Huber'),
  phones: [about('+49 89 1234-56')],
  emails: [about('Anna.Huber@example.org')],
  addresses: [about('Lindenweg 5, 80331 München')],
  language: 'de',
  region: 'DE-BY',
  segment: null,
  registeredAt: AT,
});

export const kindCorrected = builderOf<CustomerKindCorrected>('CustomerKindCorrected', {
  customerId,
  kind: 'DEALER',
  correctedAt: AT,
});

export const nameCorrected = builderOf<CustomerNameCorrected>('CustomerNameCorrected', {
  customerId,
  name: about('Anna Huber-Klein'),
  correctedAt: AT,
});

export const phonesCorrected = builderOf<CustomerPhonesCorrected>('CustomerPhonesCorrected', {
  customerId,
  phones: [about('0170 555 01 02')],
  correctedAt: AT,
});

export const emailsCorrected = builderOf<CustomerEmailsCorrected>('CustomerEmailsCorrected', {
  customerId,
  emails: [about('a.huber@example.org')],
  correctedAt: AT,
});

export const addressesCorrected = builderOf<CustomerAddressesCorrected>('CustomerAddressesCorrected', {
  customerId,
  addresses: [about('Marktplatz 1, 83022 Rosenheim')],
  correctedAt: AT,
});

export const languageCorrected = builderOf<CustomerLanguageCorrected>('CustomerLanguageCorrected', {
  customerId,
  language: 'en',
  correctedAt: AT,
});

export const regionCorrected = builderOf<CustomerRegionCorrected>('CustomerRegionCorrected', {
  customerId,
  region: 'DE-BE',
  correctedAt: AT,
});

export const segmentAssigned = builderOf<CustomerSegmentAssigned>('CustomerSegmentAssigned', {
  customerId,
  segment: 'LOYAL',
  assignedAt: AT,
});

export const consentRecorded = builderOf<ConsentRecorded>('ConsentRecorded', {
  customerId,
  purpose: 'SURVEY',
  source: 'SPOKEN',
  givenAt: AT,
});

export const consentWithdrawn = builderOf<ConsentWithdrawn>('ConsentWithdrawn', {
  customerId,
  purpose: 'SURVEY',
  source: 'WRITTEN',
  withdrawnAt: AT,
});

export const merged = builderOf<CustomerMerged>('CustomerMerged', {
  customerId,
  intoCustomerId: 'k-2',
  reason: about('Called twice.'),
  mergedAt: AT,
});

export const absorbed = builderOf<CustomerAbsorbed>('CustomerAbsorbed', {
  customerId: 'k-2',
  mergedCustomerId: customerId,
  absorbedAt: AT,
});

export const erased = builderOf<CustomerErased>('CustomerErased', {
  customerId,
  ground: 'REQUESTED',
  mergedCustomerIds: [],
  withCustomerId: null,
  erasedAt: AT,
});

export const keyDestroyed = builderOf<SubjectKeyDestroyed>('SubjectKeyDestroyed', {
  customerId,
  subject: `customer-${customerId}`,
  destroyedAt: AT,
});
