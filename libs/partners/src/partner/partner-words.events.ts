// Stored for ever: never rename or remove a value; a list may gain one.

/** OWN: a service organisation of the company itself. */
export const PARTNER_KINDS = ['OWN', 'THIRD_PARTY'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const PARTNER_STATUSES = ['APPLIED', 'VETTED', 'REJECTED', 'ACTIVE', 'WATCH', 'SUSPENDED', 'EXITED'] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

export const VETTING_CRITERIA = ['REPUTATION', 'CAPABILITY', 'RESOURCE_INTEGRATION', 'WILLINGNESS'] as const;
export type VettingCriterion = (typeof VETTING_CRITERIA)[number];

export const SUSPENSION_CAUSES = [
  'QUALITY',
  'CONDUCT',
  'SAFETY',
  'DEPOSIT',
  'CONTRACT',
  'FRAUD',
  'OTHER',
  'LOW_SCORE',
] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];

/** Why what is personal about people of partners is erased. */
export const PERSONAL_DATA_ERASURE_GROUNDS = ['REQUESTED', 'RETENTION_ENDED', 'ORDERED_BY_AUTHORITY'] as const;
export type PersonalDataErasureGround = (typeof PERSONAL_DATA_ERASURE_GROUNDS)[number];
