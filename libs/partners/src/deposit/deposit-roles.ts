/** Everybody who sees deposits, each within a scope of their own: a partner sees its own. */
export const DEPOSIT_READERS = [
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

/** Who takes money down, and holds or frees it. How far each may charge is decided by limits, not here. */
export const DEPOSIT_KEEPERS = ['supervisor', 'manager', 'executive'] as const;

/** Who says how much is demanded, and lets it go back. */
export const DEPOSIT_OWNERS_IN_CHARGE = ['manager', 'executive'] as const;
