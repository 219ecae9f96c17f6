import { type Identity, nobody } from './identity.js';
import type { TokenVerifier } from './token-verifier.js';

type WithHeaders = Readonly<{ headers: Readonly<Record<string, string | string[] | undefined>> }>;

/** Who sends a request: verified once, however many guards and resolvers ask. */
export class Identities {
  private readonly known = new WeakMap<WithHeaders, Promise<Identity>>();

  constructor(private readonly verifier: TokenVerifier) {}

  ofRequest(request: WithHeaders): Promise<Identity> {
    const known = this.known.get(request);
    if (known) return known;
    const identity = this.ofAuthorization(request.headers.authorization);
    this.known.set(request, identity);
    return identity;
  }

  /** From the value of an `Authorization` header: `Bearer …`. */
  async ofAuthorization(authorization: unknown): Promise<Identity> {
    if (typeof authorization !== 'string' || authorization.trim() === '')
      return nobody('MISSING', 'Sign in: send the token as "Authorization: Bearer …".');
    const [, token] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization) ?? [];
    if (!token) return nobody('INVALID', 'The authorization is no bearer token: send "Authorization: Bearer …".');
    return this.verifier.verify(token);
  }
}
