import type { CustomerEvent } from './customer.events.js';
import * as customer from './customer.fixtures.js';

export * from './customer.fixtures.js';

/** One sample of every event type that this context stores. */
export const customerSamples: Readonly<{ [Type in CustomerEvent['type']]: Extract<CustomerEvent, { type: Type }> }> = {
  CustomerRegistered: customer.registered(),
  CustomerKindCorrected: customer.kindCorrected(),
  CustomerNameCorrected: customer.nameCorrected(),
  CustomerPhonesCorrected: customer.phonesCorrected(),
  CustomerEmailsCorrected: customer.emailsCorrected(),
  CustomerAddressesCorrected: customer.addressesCorrected(),
  CustomerLanguageCorrected: customer.languageCorrected(),
  CustomerRegionCorrected: customer.regionCorrected(),
  CustomerSegmentAssigned: customer.segmentAssigned(),
  ConsentRecorded: customer.consentRecorded(),
  ConsentWithdrawn: customer.consentWithdrawn(),
  CustomerMerged: customer.merged(),
  CustomerAbsorbed: customer.absorbed(),
  CustomerErased: customer.erased(),
  SubjectKeyDestroyed: customer.keyDestroyed(),
};
