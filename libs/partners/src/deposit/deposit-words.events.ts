// Stored for ever in events: a list may gain a value, never lose or rename one.

export const DEPOSIT_OWNER_KINDS = ['COMPANY', 'PARTNER'] as const;
export const DEPOSIT_STATUSES = [
  'DEMANDED',
  'LODGED',
  'TOP_UP_REQUIRED',
  'REFUND_REQUESTED',
  'REFUND_DUE',
  'REFUNDED',
] as const;
export const DEMAND_CAUSES = ['ACTIVATION', 'DECISION'] as const;
export const DEPOSIT_DUE_KINDS = ['DEMAND', 'TOP_UP'] as const;
export const TOP_UP_CAUSES = ['BELOW_FLOOR', 'DECISION'] as const;
export const RELEASE_CAUSES = ['JOB_CLOSED', 'JOB_CANCELLED', 'JOB_WITHDRAWN', 'CASE_SETTLED', 'OTHER'] as const;
export const DEPOSIT_ENTRY_KINDS = ['LODGEMENT', 'RESERVATION', 'CHARGE', 'REVERSAL'] as const;
export const DEPOSIT_MOVEMENT_KINDS = [
  'DEMANDED',
  'LODGED',
  'RESERVED',
  'RELEASED',
  'CHARGED',
  'CHARGE_REVERSED',
  'TOP_UP_REQUIRED',
  'DUE_MET',
  'OVERDUE',
  'REFUND_REQUESTED',
  'REFUND_DUE',
  'REFUNDED',
] as const;

export type DepositOwnerKind = (typeof DEPOSIT_OWNER_KINDS)[number];
export type DepositStatus = (typeof DEPOSIT_STATUSES)[number];
export type DemandCause = (typeof DEMAND_CAUSES)[number];
export type DepositDueKind = (typeof DEPOSIT_DUE_KINDS)[number];
export type TopUpCause = (typeof TOP_UP_CAUSES)[number];
export type ReleaseCause = (typeof RELEASE_CAUSES)[number];
export type DepositEntryKind = (typeof DEPOSIT_ENTRY_KINDS)[number];
export type DepositMovementKind = (typeof DEPOSIT_MOVEMENT_KINDS)[number];
