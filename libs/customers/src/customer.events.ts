import type { Event, Personal } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

export const CUSTOMER_KINDS = ['CONSUMER', 'DEALER', 'DIRECT_USER'] as const;
export const CUSTOMER_STATUSES = ['ACTIVE', 'MERGED', 'ERASED'] as const;
export const CONSENT_PURPOSES = ['SURVEY', 'MARKETING', 'GREETING', 'CALL_RECORDING', 'PARTNER_SHARING'] as const;
export const CONSENT_SOURCES = ['SPOKEN', 'WRITTEN', 'ONLINE', 'CONTRACT'] as const;
export const ERASURE_GROUNDS = ['REQUESTED', 'RETENTION_ENDED', 'ORDERED_BY_AUTHORITY'] as const;

export type CustomerKind = (typeof CUSTOMER_KINDS)[number];
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export type ConsentSource = (typeof CONSENT_SOURCES)[number];
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export type CustomerRegistered = Event<
  'CustomerRegistered',
  {
    customerId: string;
    kind: CustomerKind;
    name: Personal;
    phones: readonly Personal[];
    emails: readonly Personal[];
    addresses: readonly Personal[];
    language: string | null;
    region: string | null;
    segment: string | null;
    registeredAt: string;
  }
>;
export type CustomerKindCorrected = Event<
  'CustomerKindCorrected',
  { customerId: string; kind: CustomerKind; correctedAt: string }
>;
export type CustomerNameCorrected = Event<
  'CustomerNameCorrected',
  { customerId: string; name: Personal; correctedAt: string }
>;
export type CustomerPhonesCorrected = Event<
  'CustomerPhonesCorrected',
  { customerId: string; phones: readonly Personal[]; correctedAt: string }
>;
export type CustomerEmailsCorrected = Event<
  'CustomerEmailsCorrected',
  { customerId: string; emails: readonly Personal[]; correctedAt: string }
>;
export type CustomerAddressesCorrected = Event<
  'CustomerAddressesCorrected',
  { customerId: string; addresses: readonly Personal[]; correctedAt: string }
>;
export type CustomerLanguageCorrected = Event<
  'CustomerLanguageCorrected',
  { customerId: string; language: string | null; correctedAt: string }
>;
export type CustomerRegionCorrected = Event<
  'CustomerRegionCorrected',
  { customerId: string; region: string | null; correctedAt: string }
>;
export type CustomerSegmentAssigned = Event<
  'CustomerSegmentAssigned',
  { customerId: string; segment: string | null; assignedAt: string }
>;
export type ConsentRecorded = Event<
  'ConsentRecorded',
  { customerId: string; purpose: ConsentPurpose; source: ConsentSource; givenAt: string }
>;
/** Also an objection: the customer may say no to what was never consented to. */
export type ConsentWithdrawn = Event<
  'ConsentWithdrawn',
  { customerId: string; purpose: ConsentPurpose; source: ConsentSource; withdrawnAt: string }
>;
/** On the stream of the duplicate, which is only read from here on. */
export type CustomerMerged = Event<
  'CustomerMerged',
  { customerId: string; intoCustomerId: string; reason: Personal | null; mergedAt: string }
>;
/** On the stream of the customer that stays. */
export type CustomerAbsorbed = Event<
  'CustomerAbsorbed',
  { customerId: string; mergedCustomerId: string; absorbedAt: string }
>;
/** Nothing personal is written about the customer from here on; read models drop what they hold. */
export type CustomerErased = Event<
  'CustomerErased',
  {
    customerId: string;
    ground: ErasureGround;
    /** Duplicates that were merged into this customer: the same person, erased next. */
    mergedCustomerIds: readonly string[];
    /** The customer that this one was merged into and is erased with; null where it was asked for itself. */
    withCustomerId: string | null;
    erasedAt: string;
  }
>;
/** The key is gone, and with it everything that was ever encrypted under it. */
export type SubjectKeyDestroyed = Event<
  'SubjectKeyDestroyed',
  { customerId: string; subject: string; destroyedAt: string }
>;

export type CustomerEvent =
  | CustomerRegistered
  | CustomerKindCorrected
  | CustomerNameCorrected
  | CustomerPhonesCorrected
  | CustomerEmailsCorrected
  | CustomerAddressesCorrected
  | CustomerLanguageCorrected
  | CustomerRegionCorrected
  | CustomerSegmentAssigned
  | ConsentRecorded
  | ConsentWithdrawn
  | CustomerMerged
  | CustomerAbsorbed
  | CustomerErased
  | SubjectKeyDestroyed;
