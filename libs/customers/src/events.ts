import type { EventVersions } from '#event-sourcing';
import type { CustomerEvent } from './customer.events.js';

export * from './customer.events.js';

export const customerEventVersions: EventVersions<CustomerEvent> = {
  CustomerRegistered: 1,
  CustomerKindCorrected: 1,
  CustomerNameCorrected: 1,
  CustomerPhonesCorrected: 1,
  CustomerEmailsCorrected: 1,
  CustomerAddressesCorrected: 1,
  CustomerLanguageCorrected: 1,
  CustomerRegionCorrected: 1,
  CustomerSegmentAssigned: 1,
  ConsentRecorded: 1,
  ConsentWithdrawn: 1,
  CustomerMerged: 1,
  CustomerAbsorbed: 1,
  CustomerErased: 1,
  SubjectKeyDestroyed: 1,
};
