/** Everybody who sees figures of satisfaction, each within a scope of their own. */
export const FIGURE_READERS = [
  'supervisor',
  'manager',
  'executive',
  'quality',
  'analyst',
  'auditor',
  'admin',
  'partner',
] as const;
