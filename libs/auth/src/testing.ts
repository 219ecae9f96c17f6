import { testFolder } from '#database/testing';
import type { AuthSettings } from './auth-settings.js';
import type { Caller, Role } from './caller.js';
import { developmentCaller } from './development-issuer.js';

/** Settings under which the development issuer signs, with a folder of their own for its key. */
export const testAuthSettings = async (): Promise<AuthSettings> => ({
  host: '127.0.0.1',
  production: false,
  dataFolder: await testFolder(),
  oidc: null,
});

/** A caller with one role, for specs that need no token. */
export const callerWith = (role: Role, claims: Partial<Caller> = {}): Caller => ({
  ...developmentCaller(role),
  ...claims,
});
