/** Everybody who sees what was bought, each within a scope of their own. */
export const ORDER_READERS = [
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

/** Who takes orders, or feeds them in from the system that does. */
export const ORDER_TAKERS = ['agent', 'supervisor', 'manager', 'admin'] as const;

/** Who records that money came in. */
export const ORDER_CASHIERS = ['supervisor', 'manager', 'admin'] as const;

/** Who sees goods leave and arrive. */
export const ORDER_SHIPPERS = ['agent', 'dispatcher', 'supervisor', 'manager', 'admin'] as const;

/** Who may call an order off. One that was paid is a matter of the rules. */
export const ORDER_CANCELLERS = ['agent', 'supervisor', 'manager', 'executive'] as const;
