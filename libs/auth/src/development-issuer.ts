import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { OperatorError, secretFile } from '#settings';
import { newId } from '#values';
import { type AuthSettings, isLoopback } from './auth-settings.js';
import { type Caller, ROLES, type Role } from './caller.js';

import { TokenVerifier } from './token-verifier.js';

const ALGORITHM = 'ES256';
const ISSUER = 'aftercare-development';
const AUDIENCE = 'aftercare';
const LIFETIME = '12h';
const FILE = 'development-issuer.json';

/** With these command ids a partner applies, and a technician is hired, whom the development tokens stand for. */
export const DEVELOPMENT_PARTNER_COMMAND = '7e5b1a50-0001-4c6e-9b0d-000000000002';
export const DEVELOPMENT_TECHNICIAN_COMMAND = '7e5b1a50-0001-4c6e-9b0d-000000000006';

/** The partner and the technician that the development tokens of these roles stand for. */
export const DEVELOPMENT_PARTNER_ID = newId(DEVELOPMENT_PARTNER_COMMAND, 'partner');
export const DEVELOPMENT_TECHNICIAN_ID = newId(DEVELOPMENT_TECHNICIAN_COMMAND, 'technician');

export type DevelopmentToken = Readonly<{ role: Role; name: string; token: string }>;

/** Signs tokens with a key that is made once per data folder, so that the service can be tried without an issuer. */
export class DevelopmentIssuer {
  private constructor(
    private readonly privateKey: CryptoKey,
    private readonly publicKey: CryptoKey,
  ) {}

  /** @throws OperatorError unless it is allowed: on the loopback, not in production, and with no other issuer set */
  static async open(settings: AuthSettings): Promise<DevelopmentIssuer> {
    assertDevelopment(settings);
    const jwk = JSON.parse(await secretFile(settings.dataFolder, FILE, newKey)) as JWK;
    const { d: _, ...publicJwk } = jwk;
    return new DevelopmentIssuer(await cryptoKey(jwk), await cryptoKey(publicJwk));
  }

  verifier(): TokenVerifier {
    return new TokenVerifier({
      key: async () => this.publicKey,
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
    });
  }

  /** One fresh token per role; each is valid for 12 h. */
  developmentTokens(): Promise<DevelopmentToken[]> {
    return Promise.all(
      ROLES.map(async (role) => ({ role, name: nameOf(role), token: await this.sign(developmentCaller(role)) })),
    );
  }

  /** `lifetime` as jose writes spans ('12h', '2 seconds', '-1 minute'), or the second at which the token ends. */
  async sign({ id, ...claims }: Caller, lifetime: string | number = LIFETIME): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(id)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(this.privateKey);
  }
}

/** Whom the development token of a role stands for: "Development agent" and so on. */
export const developmentCaller = (role: Role): Caller => ({
  id: `development-${role}`,
  name: nameOf(role),
  roles: [role],
  partnerId: role === 'partner' ? DEVELOPMENT_PARTNER_ID : null,
  technicianId: role === 'technician' ? DEVELOPMENT_TECHNICIAN_ID : null,
  region: null,
});

const nameOf = (role: Role): string => `Development ${role}`;

const assertDevelopment = ({ host, production, oidc }: AuthSettings): void => {
  const because = oidc
    ? 'another issuer is set'
    : production
      ? 'NODE_ENV is production'
      : isLoopback(host)
        ? null
        : `the service listens on ${host}, not only on this machine`;
  if (because)
    throw new OperatorError(
      `Development tokens are refused because ${because}: set an OIDC issuer (address of its keys, issuer, audience) and use its tokens.`,
    );
};

const newKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
};

const cryptoKey = async (jwk: JWK): Promise<CryptoKey> => {
  const key = await importJWK(jwk, ALGORITHM);
  if (key instanceof Uint8Array)
    throw new OperatorError(`${FILE} in the data folder holds no ES256 key: delete the file.`);
  return key;
};
