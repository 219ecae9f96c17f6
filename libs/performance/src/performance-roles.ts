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

/** Who evaluates the service of organisations: nobody who decides on them or gives them work. */
export const ASSESSORS = ['quality'] as const;
