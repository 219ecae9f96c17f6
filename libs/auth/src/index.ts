export { type Access, Allow, CurrentCaller, CurrentScope, Public } from './access.js';
export type { Refusal } from './access-errors.js';
export { type AccessEntry, accessList } from './access-list.js';
export { authModule, DEVELOPMENT_ISSUER } from './auth.module.js';
export { type AuthSettings, isLoopback, type OidcSettings } from './auth-settings.js';
export { type Caller, NO_LOGINS, ROLES, type Role } from './caller.js';
export {
  DEVELOPMENT_PARTNER_COMMAND,
  DEVELOPMENT_PARTNER_ID,
  DEVELOPMENT_TECHNICIAN_COMMAND,
  DEVELOPMENT_TECHNICIAN_ID,
  DevelopmentIssuer,
  type DevelopmentToken,
  developmentCaller,
} from './development-issuer.js';
export { Identities } from './identities.js';
export type { Identity, TokenProblem } from './identity.js';
export { type Scope, SYSTEM_SCOPE, scopeOf } from './scope.js';
export { type TokenRules, TokenVerifier } from './token-verifier.js';
