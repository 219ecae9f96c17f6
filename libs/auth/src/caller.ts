/** Roles that a token may carry. */
export const ROLES = [
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
export type Role = (typeof ROLES)[number];

/** Who acts without ever logging in: policies and effects, and customers through a link. No token may carry these. */
export const NO_LOGINS = ['system', 'customer'] as const;

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** The person behind a verified token. */
export type Caller = Readonly<{
  id: string;
  name: string;
  roles: readonly Role[];
  partnerId: string | null;
  technicianId: string | null;
  region: string | null;
}>;
