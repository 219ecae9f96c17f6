import { Logger } from '@nestjs/common';
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { callerFromClaims } from './claims.js';
import { type Identity, type KnownIdentity, nobody } from './identity.js';

const CLOCK_LEEWAY_SECONDS = 5;
const MAX_TOKEN_LENGTH = 8_192;
const REMEMBERED_TOKENS = 1_000;
const REMEMBERED_MS = 60_000;

/** What a token must fulfil. `key` finds the key that its header names; `algorithms` holds asymmetric ones only. */
export type TokenRules = Readonly<{
  key: JWTVerifyGetKey;
  issuer: string;
  audience: string;
  algorithms: readonly string[];
}>;

/** Turns a token into an identity; never throws. */
export class TokenVerifier {
  private readonly logger = new Logger('Tokens');
  /** A signature takes a quarter of a millisecond to check, and clients send the same token again and again. */
  private readonly verified = new LRUCache<string, KnownIdentity>({ max: REMEMBERED_TOKENS, ttl: REMEMBERED_MS });

  constructor(private readonly rules: TokenRules) {}

  async verify(token: string): Promise<Identity> {
    if (token.length > MAX_TOKEN_LENGTH) return nobody('INVALID', 'The token is too long.');
    const known = this.verified.get(token);
    if (known && known.expiresAt.getTime() > Date.now()) return known;
    try {
      const identity = await this.check(token);
      if (identity.caller) this.verified.set(token, identity);
      return identity;
    } catch (error) {
      return this.refusal(error);
    }
  }

  private async check(token: string): Promise<Identity> {
    const { key, issuer, audience, algorithms } = this.rules;
    const { payload } = await jwtVerify(token, key, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: CLOCK_LEEWAY_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
    const caller = callerFromClaims(payload);
    if (typeof caller === 'string') return nobody('INVALID', caller);
    return { caller, expiresAt: new Date((payload.exp ?? 0) * 1_000) };
  }

  private refusal(error: unknown): Identity {
    if (error instanceof errors.JWTExpired) return nobody('EXPIRED', 'The token has expired: sign in again.');
    if (error instanceof errors.JWTClaimValidationFailed)
      return nobody(
        'INVALID',
        `The token is not for this service or not valid yet: its claim "${error.claim}" differs.`,
      );
    if (isOfTheToken(error)) return nobody('INVALID', 'The token is not valid: sign in again.');
    this.logger.warn(`The keys of ${this.rules.issuer} can't be fetched: ${String(error)}`);
    return nobody('UNAVAILABLE', 'The keys of the token issuer cannot be reached at the moment: try again.');
  }
}

const OF_THE_KEY_SET: readonly string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

/** As opposed to a failure to fetch the issuer's keys. */
const isOfTheToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !OF_THE_KEY_SET.includes(error.code);
