/** Who sees what is granted, due and decided. */
export const WARRANTY_READERS = [
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

/** Who takes evidence and claims: whoever talks with the customer. */
export const EVIDENCE_WRITERS = ['agent', 'dispatcher', 'supervisor', 'manager'] as const;

/** Who gives something away, or takes it back. */
export const ENTITLEMENT_WRITERS = ['supervisor', 'manager'] as const;

/** Who tells what was done to a unit. */
export const WORK_WRITERS = ['agent', 'dispatcher', 'technician', 'supervisor', 'manager'] as const;
