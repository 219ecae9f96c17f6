import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { oidcVerifier } from './oidc-verifier.js';
import { TokenVerifier } from './token-verifier.js';

const ISSUER = 'https://id.example';
const AUDIENCE = 'aftercare';
const CLAIMS = { sub: 'u-1', name: 'Ada', roles: ['agent', 'offline_access'], region: 'DE-BY' };

let server: Server;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let verifier: TokenVerifier;

const urlOf = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k-1', alg: 'RS256' };
  server = createServer((request, response) => {
    response.statusCode = request.url === '/keys' ? 200 : 500;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  verifier = oidcVerifier({ jwksUrl: urlOf('/keys'), issuer: ISSUER, audience: AUDIENCE });
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const draft = (claims: JWTPayload = CLAIMS, alg = 'RS256') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg, kid: 'k-1' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime('5m');

const verify = async (token: Promise<string> | string) => verifier.verify(await token);

describe('a token of an OIDC issuer', () => {
  it('says who the caller is; roles unknown here are left out', async () =>
    expect(await verify(draft().sign(keys.privateKey))).toMatchObject({
      caller: { id: 'u-1', name: 'Ada', roles: ['agent'], partnerId: null, technicianId: null, region: 'DE-BY' },
    }));

  it('is refused after its end, beyond a small leeway', async () => {
    const ended = (seconds: number) => draft().setExpirationTime(Math.floor(Date.now() / 1_000) - seconds);
    expect(await verify(ended(60).sign(keys.privateKey))).toMatchObject({ caller: null, problem: 'EXPIRED' });
    expect((await verify(ended(1).sign(keys.privateKey))).caller?.id).toBe('u-1');
  });

  it('is checked once while it is valid, and always near its end or when it was refused', async () => {
    let checks = 0;
    const key = async () => {
      checks += 1;
      return keys.publicKey;
    };
    const counting = new TokenVerifier({ key, issuer: ISSUER, audience: AUDIENCE, algorithms: ['RS256'] });
    const checksOf = async (token: string) => {
      checks = 0;
      for (const _ of [1, 2, 3]) await counting.verify(token);
      return checks;
    };
    const now = Math.floor(Date.now() / 1_000);
    expect(await checksOf(await draft().sign(keys.privateKey))).toBe(1);
    expect(
      await checksOf(
        await draft()
          .setExpirationTime(now - 1)
          .sign(keys.privateKey),
      ),
    ).toBe(3);
    expect(await checksOf(await draft({ sub: 'u-1', roles: ['owner'] }).sign(keys.privateKey))).toBe(3);
  });

  it.each([
    ['before its time', () => draft().setNotBefore('1m')],
    ['of another issuer', () => draft().setIssuer('https://other.example')],
    ['for another audience', () => draft().setAudience('other')],
    [
      'without an end',
      () => new SignJWT(CLAIMS).setProtectedHeader({ alg: 'RS256' }).setIssuer(ISSUER).setAudience(AUDIENCE),
    ],
    ['without a subject', () => draft({ roles: ['agent'] })],
    ['without roles', () => draft({ sub: 'u-1' })],
    ['with no role known here', () => draft({ sub: 'u-1', roles: ['owner'] })],
    ['with the role system', () => draft({ sub: 'u-1', roles: ['agent', 'system'] })],
    ['with the role customer', () => draft({ sub: 'u-1', roles: ['customer'] })],
  ])('is refused %s', async (_, token) =>
    expect(await verify(token().sign(keys.privateKey))).toMatchObject({ caller: null, problem: 'INVALID' }),
  );

  it('is refused when another key signed it', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await verify(draft().sign(privateKey))).toMatchObject({ caller: null, problem: 'INVALID' });
  });

  it('is refused unsigned', async () => {
    const token = new UnsecuredJWT(CLAIMS).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('5m').encode();
    expect(await verify(token)).toMatchObject({ caller: null, problem: 'INVALID' });
  });

  it('is refused with a shared secret, even one made from the public key', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
    const token = draft(CLAIMS, 'HS256').sign(secret);
    expect(await verify(token)).toMatchObject({ caller: null, problem: 'INVALID' });
  });

  it('is not called invalid while the issuer’s keys cannot be fetched', async () => {
    const away = oidcVerifier({ jwksUrl: urlOf('/away'), issuer: ISSUER, audience: AUDIENCE });
    const identity = await away.verify(await draft().sign(keys.privateKey));
    expect(identity).toMatchObject({ caller: null, problem: 'UNAVAILABLE' });
  });
});

describe('settings of an OIDC issuer', () => {
  it.each([
    [{ jwksUrl: 'http://id.example/keys', issuer: ISSUER, audience: AUDIENCE }],
    [{ jwksUrl: 'keys', issuer: ISSUER, audience: AUDIENCE }],
    [{ jwksUrl: 'https://id.example/keys', issuer: '', audience: AUDIENCE }],
  ])('are refused: %j', (settings) =>
    expect(() => oidcVerifier(settings)).toThrow(/https URL|issuer and the audience/),
  );
});
