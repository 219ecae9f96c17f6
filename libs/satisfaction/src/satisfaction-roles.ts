/** Who reads surveys, invitations, follow-ups and waves, each within a scope of their own. */
export const READERS = [
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

/** Who decides what customers are asked, and when a wave goes out. */
export const PUBLISHERS = ['quality', 'manager', 'executive'] as const;

/** Who may send a link, and so may see it. */
export const SENDERS = ['agent', 'supervisor', 'manager', 'admin'] as const;

/** Who asks customers by hand, calls them and follows up on low scores. */
export const CALLERS = ['agent', 'supervisor', 'manager', 'executive', 'quality'] as const;

/** Who hands a follow-up to somebody. */
export const ASSIGNERS = ['supervisor', 'manager', 'executive'] as const;
