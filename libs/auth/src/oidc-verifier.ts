import { createRemoteJWKSet } from 'jose';
import { OperatorError } from '#settings';
import { isLoopback, type OidcSettings } from './auth-settings.js';
import { TokenVerifier } from './token-verifier.js';

/** Asymmetric ones only: an HS256 token must never be checked against a public key. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/**
 * Tokens of any OIDC issuer, checked against its published keys, which are fetched when first needed.
 * @throws OperatorError where the settings can't be right
 */
export const oidcVerifier = ({ jwksUrl, issuer, audience }: OidcSettings): TokenVerifier => {
  const url = URL.canParse(jwksUrl) ? new URL(jwksUrl) : null;
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
    throw new OperatorError(`The address of the token issuer's keys must be an https URL, and "${jwksUrl}" is not.`);
  if (!issuer || !audience)
    throw new OperatorError('With the address of the keys, name the issuer and the audience of tokens too.');
  return new TokenVerifier({ key: createRemoteJWKSet(url), issuer, audience, algorithms: ALGORITHMS });
};
