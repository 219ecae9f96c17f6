/** Everybody who sees units and figures of them; texts about people are for those whose scope shows them. */
export const UNIT_READERS = [
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

/** Who has a unit at hand, or its customer on the phone. */
export const UNIT_RECORDERS = ['agent', 'dispatcher', 'technician', 'supervisor', 'manager'] as const;

/** Who sees goods come and go. */
export const GOODS_RECORDERS = ['agent', 'dispatcher', 'supervisor', 'manager'] as const;

/** Who answers for what is true of many units, or was said wrongly of one. */
export const UNIT_KEEPERS = ['supervisor', 'manager', 'quality'] as const;

/** Who decides that a unit is worth nothing. */
export const SCRAPPERS = ['dispatcher', 'supervisor', 'manager', 'quality'] as const;
