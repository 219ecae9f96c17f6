/** Everybody who sees alerts and series. A partner sees those that count by itself, its outlets and its technicians. */
export const CRISIS_READERS = [
  'quality',
  'supervisor',
  'manager',
  'executive',
  'analyst',
  'auditor',
  'admin',
  'partner',
] as const;

/** Who reads what was done about an alert, and the reports behind it: the company's own staff. */
export const CRISIS_STAFF = ['quality', 'supervisor', 'manager', 'executive', 'analyst', 'auditor', 'admin'] as const;

/** Who decides what becomes of an alert. */
export const ALERT_HANDLERS = ['quality', 'supervisor', 'manager', 'executive'] as const;
