/** Who sees partners, outlets and technicians, each within a scope of their own. */
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

/** Who takes applications and looks into them. */
export const VETTERS = ['supervisor', 'manager', 'executive', 'quality'] as const;

/** Who binds the company, and who decides that a partner works, and works no more. */
export const DECIDERS = ['manager', 'executive'] as const;

/** Who keeps an eye on partners that work. */
export const WATCHERS = ['supervisor', 'manager', 'executive', 'quality'] as const;

/** Who keeps outlets and technicians: a partner its own. */
export const KEEPERS = ['partner', 'dispatcher', 'supervisor', 'manager'] as const;

/** Who thinks about where outlets are missing. */
export const PLANNERS_OF_SITES = [
  'dispatcher',
  'supervisor',
  'manager',
  'executive',
  'quality',
  'auditor',
  'analyst',
  'admin',
] as const;

/** Who looks at papers: nobody certifies or examines their own people. */
export const EXAMINERS = ['supervisor', 'manager', 'quality'] as const;

/** Who plans when somebody works; a technician for himself or herself. */
export const PLANNERS = ['partner', 'technician', 'dispatcher', 'supervisor', 'manager'] as const;
