// Stored for ever: a list may gain a value, none is renamed.

export const DEFECTIVE_KINDS = ['REPLACED', 'DEAD_ON_ARRIVAL'] as const;
export const DEFECTIVE_STATUSES = [
  'EXPECTED',
  'OVERDUE',
  'RECEIVED',
  'SENT_TO_SUPPLIER',
  'SCRAPPED',
  'WAIVED',
] as const;
export const DEFECTIVE_FINDINGS = ['FAULTY', 'NO_FAULT_FOUND', 'NOT_EXAMINED'] as const;

export type DefectiveKind = (typeof DEFECTIVE_KINDS)[number];
export type DefectiveStatus = (typeof DEFECTIVE_STATUSES)[number];
export type DefectiveFinding = (typeof DEFECTIVE_FINDINGS)[number];
