import { z } from 'zod';
import { type Caller, isRole, NO_LOGINS } from './caller.js';

const optionalText = z.string().trim().min(1).max(200).nullish();

const Claims = z.object({
  sub: z.string().trim().min(1).max(200),
  name: optionalText,
  roles: z.array(z.string()).min(1),
  partnerId: optionalText,
  technicianId: optionalText,
  region: optionalText,
});

/** The caller that the claims of a verified token describe, or a sentence that says what is wrong with them. */
export const callerFromClaims = (payload: unknown): Caller | string => {
  const claims = Claims.safeParse(payload);
  if (!claims.success) {
    const fields = [...new Set(claims.error.issues.map(({ path }) => path[0]))].join(', ');
    return `The token's claims are missing or malformed: ${fields}.`;
  }
  const { sub, name, roles, partnerId, technicianId, region } = claims.data;
  const noLogin = NO_LOGINS.find((role) => roles.includes(role));
  if (noLogin) return `The role "${noLogin}" is no login: no token may carry it.`;
  const known = roles.filter(isRole);
  if (known.length === 0) return 'The token carries none of the roles known here: ask for one to be given to you.';
  return {
    id: sub,
    name: name ?? sub,
    roles: known,
    partnerId: partnerId ?? null,
    technicianId: technicianId ?? null,
    region: region ?? null,
  };
};
