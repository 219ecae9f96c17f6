/** Everybody who sees the catalogue and the prices. */
export const CATALOGUE_READERS = [
  'agent',
  'dispatcher',
  'technician',
  'supervisor',
  'manager',
  'executive',
  'quality',
  'auditor',
  'analyst',
  'admin',
] as const;

/** Who says what a product is. */
export const CATALOGUE_WRITERS = ['quality', 'manager', 'admin'] as const;

/** Who decides how far service goes and what things cost. */
export const CATALOGUE_DECIDERS = ['manager', 'executive'] as const;

/** Who hears what customers ask for. */
export const SERVICE_RECORDERS = ['agent', 'dispatcher', 'technician', 'supervisor', 'manager'] as const;
