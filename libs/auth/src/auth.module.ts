import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import type { AuthSettings } from './auth-settings.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { Identities } from './identities.js';
import { oidcVerifier } from './oidc-verifier.js';

/** Injection token of the development issuer; null where another one is set. */
export const DEVELOPMENT_ISSUER = Symbol('DevelopmentIssuer');

@Module({})
class AuthModule {}

/**
 * Verifies tokens and puts the access guard before everything, in the whole app.
 * Opening fails with an `OperatorError` where no issuer is set and development tokens are refused.
 */
export const authModule = (settings: AuthSettings): DynamicModule => ({
  module: AuthModule,
  global: true,
  providers: [
    {
      provide: DEVELOPMENT_ISSUER,
      useFactory: async () => (settings.oidc ? null : DevelopmentIssuer.open(settings)),
    },
    {
      provide: Identities,
      inject: [DEVELOPMENT_ISSUER],
      useFactory: (development: DevelopmentIssuer | null) => new Identities(verifierOf(settings, development)),
    },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Identities, DEVELOPMENT_ISSUER],
});

const verifierOf = ({ oidc }: AuthSettings, development: DevelopmentIssuer | null) => {
  if (development) return development.verifier();
  if (oidc) return oidcVerifier(oidc);
  throw new Error('There is neither an issuer nor a development issuer.');
};
