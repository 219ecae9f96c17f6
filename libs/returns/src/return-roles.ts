/** Everybody who sees returns, each within a scope of their own. */
export const READERS = [
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

/** Who opens returns and speaks with the customer about them. How far each may go is decided by limits, not here. */
export const HANDLERS = ['agent', 'supervisor', 'manager', 'executive'] as const;

/** Who decides by hand, and about money. */
export const DECIDERS = ['supervisor', 'manager', 'executive'] as const;

/** Who has the goods in their hands. */
export const RECEIVERS = ['agent', 'dispatcher', 'technician', 'supervisor', 'manager', 'executive'] as const;

/** Who says in what condition goods are and what becomes of them. */
export const INSPECTORS = ['dispatcher', 'technician', 'quality', 'supervisor', 'manager'] as const;

/** Who sends goods. */
export const SENDERS = ['dispatcher', 'technician', 'supervisor', 'manager'] as const;
