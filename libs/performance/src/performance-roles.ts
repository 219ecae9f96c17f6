/** Who sees scorecards: partners their own alone. */
export const READERS = [
  'dispatcher',
  'supervisor',
  'manager',
  'executive',
  'quality',
  'partner',
  'auditor',
  'analyst',
  'admin',
] as const;
