/** Everybody who sees complaints, each within a scope of their own. */
export const READERS = [
  'agent',
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

/** Who takes complaints down and adds to them. */
export const RECORDERS = ['agent', 'dispatcher', 'supervisor', 'manager', 'executive', 'quality', 'partner'] as const;

/** Who works on complaints. How far each may go is decided by limit and tier, not here. */
export const HANDLERS = ['agent', 'supervisor', 'manager', 'executive'] as const;

/** Who speaks for a department that has a task. */
export const DEPARTMENT_STAFF = [...RECORDERS] as const;

/** Who may check what others did. */
export const CHECKERS = ['agent', 'quality', 'supervisor', 'manager', 'executive'] as const;

/** Who speaks for a department that learns from a finding. */
export const LEARNERS = ['quality', 'dispatcher', 'supervisor', 'manager', 'executive'] as const;
