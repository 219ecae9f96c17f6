import type { Caller, Role } from './caller.js';

/**
 * Whose rows a caller sees: the first argument of every query function. `personal` says whether texts about people may
 * be shown with them.
 */
export type Scope = Readonly<{
  rows:
    | Readonly<{ kind: 'ALL' }>
    | Readonly<{ kind: 'PARTNER'; partnerId: string }>
    | Readonly<{ kind: 'REGION'; region: string }>
    | Readonly<{ kind: 'NONE' }>;
  personal: boolean;
  caller: Caller;
}>;

const SEES_EVERY_REGION: readonly Role[] = ['executive', 'auditor', 'admin'];

/**
 * The narrowest of what the token says. A partner, and whoever works for one, sees that partner's rows; a partner's
 * token without a partner sees none. Otherwise a region narrows to its rows, except for executives, auditors and admins.
 */
export const scopeOf = (caller: Caller): Scope => ({
  rows: rowsOf(caller),
  personal: caller.roles.some((role) => role !== 'analyst'),
  caller,
});

const rowsOf = ({ roles, partnerId, region }: Caller): Scope['rows'] => {
  const seesEveryRegion = roles.some((role) => SEES_EVERY_REGION.includes(role));
  if (roles.length === 0) return { kind: 'NONE' };
  if (roles.includes('partner')) return partnerId ? { kind: 'PARTNER', partnerId } : { kind: 'NONE' };
  if (seesEveryRegion) return { kind: 'ALL' };
  if (partnerId) return { kind: 'PARTNER', partnerId };
  return region ? { kind: 'REGION', region } : { kind: 'ALL' };
};

/** For what the service reads on its own account: handlers that gather for a policy's command, exports on a schedule. */
export const SYSTEM_SCOPE: Scope = {
  rows: { kind: 'ALL' },
  personal: true,
  caller: { id: 'system', name: 'System', roles: [], partnerId: null, technicianId: null, region: null },
};
