/** Everybody who sees parts and stock, each within a scope of their own. */
export const PARTS_READERS = [
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

/** Who says what a part is. */
export const CATALOGUE_WRITERS = ['quality', 'manager', 'admin'] as const;

/** Who says whose stock an outlet keeps. */
export const STOCKROOM_OPENERS = ['manager', 'admin'] as const;

/** Who has the stock of an outlet in hand, and orders for it. */
export const STOCK_KEEPERS = ['dispatcher', 'supervisor', 'manager', 'partner'] as const;

/** Who does jobs, or plans them. */
export const PARTS_USERS = ['dispatcher', 'technician', 'supervisor', 'manager', 'partner'] as const;

/** Who decides that something is gone for good. */
export const WRITERS_OFF = ['supervisor', 'manager', 'quality'] as const;
