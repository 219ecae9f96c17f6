/** Everybody who sees work orders, each within a scope of their own. */
export const READERS = [
  'agent',
  'dispatcher',
  'technician',
  'supervisor',
  'manager',
  'executive',
  'quality',
  'partner',
  'auditor',
  'analyst',
  'admin',
] as const;

/** Who speaks with the customer about what is to be done. */
export const DRAFTERS = ['agent', 'dispatcher', 'supervisor', 'manager', 'executive'] as const;

/** Who decides who does it, when and how. */
export const DISPATCHERS = ['dispatcher', 'supervisor', 'manager', 'executive'] as const;

/** Who does the work, and who records it for them. */
export const WORKERS = ['technician', 'partner', 'dispatcher', 'supervisor', 'manager'] as const;

/** Who looks at what others did. */
export const CHECKERS = ['quality', 'technician', 'partner', 'dispatcher', 'supervisor', 'manager'] as const;

/** Who is shown where the customer lives, as long as it is needed. */
export const SITE_READERS = ['dispatcher', 'technician', 'partner'] as const;
