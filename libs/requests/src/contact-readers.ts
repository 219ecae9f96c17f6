/** Who reads contacts and their figures; an analyst without what is personal. */
export const CONTACT_READERS = [
  'agent',
  'dispatcher',
  'supervisor',
  'manager',
  'executive',
  'quality',
  'auditor',
  'analyst',
  'admin',
] as const;
