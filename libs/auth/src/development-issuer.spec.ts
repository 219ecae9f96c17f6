import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DEVELOPMENT_PARTNER_ID, DevelopmentIssuer, ROLES } from '#auth';
import { callerWith, testAuthSettings } from '#auth/testing';

const verified = async (issuer: DevelopmentIssuer, token: string) => issuer.verifier().verify(token);

describe('the development issuer', () => {
  it('gives one token per role, each for twelve hours', async () => {
    const issuer = await DevelopmentIssuer.open(await testAuthSettings());
    const tokens = await issuer.developmentTokens();
    expect(tokens.map(({ role }) => role)).toEqual([...ROLES]);
    for (const { role, name, token } of tokens) {
      const identity = await verified(issuer, token);
      if (!identity.caller) throw new Error(identity.message);
      expect(identity.caller).toMatchObject({ id: `development-${role}`, name, roles: [role] });
      expect(name).toBe(`Development ${role}`);
      expect((identity.expiresAt.getTime() - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
    }
  });

  it('gives the partner a partner', async () => {
    const issuer = await DevelopmentIssuer.open(await testAuthSettings());
    const partner = (await issuer.developmentTokens()).find(({ role }) => role === 'partner');
    const { caller } = await verified(issuer, partner?.token ?? '');
    expect(caller?.partnerId).toBe(DEVELOPMENT_PARTNER_ID);
  });

  it('keeps its key in a file that only its owner can read, so that tokens outlive a restart', async () => {
    const settings = await testAuthSettings();
    const [first, second] = await Promise.all([DevelopmentIssuer.open(settings), DevelopmentIssuer.open(settings)]);
    const third = await DevelopmentIssuer.open(settings);
    const token = await first.sign(callerWith('agent'));
    expect((await verified(second, token)).caller?.id).toBe('development-agent');
    expect((await verified(third, token)).caller?.id).toBe('development-agent');
    expect(await readdir(settings.dataFolder)).toEqual(['development-issuer.json']);
    expect((await stat(join(settings.dataFolder, 'development-issuer.json'))).mode & 0o777).toBe(0o600);
  });

  it('refuses a key file that others can read', async () => {
    const settings = await testAuthSettings();
    await DevelopmentIssuer.open(settings);
    await chmod(join(settings.dataFolder, 'development-issuer.json'), 0o644);
    await expect(DevelopmentIssuer.open(settings)).rejects.toMatchObject({ name: 'OperatorError' });
  });

  it('does not accept the tokens of another data folder', async () => {
    const [ours, theirs] = await Promise.all(
      [testAuthSettings(), testAuthSettings()].map(async (settings) => DevelopmentIssuer.open(await settings)),
    );
    const token = await theirs?.sign(callerWith('admin'));
    expect(await ours?.verifier().verify(token ?? '')).toMatchObject({ caller: null, problem: 'INVALID' });
  });

  it.each([
    ['in production', { production: true }, 'NODE_ENV is production'],
    ['off the loopback', { host: '0.0.0.0' }, 'the service listens on 0.0.0.0'],
    [
      'beside another issuer',
      { oidc: { jwksUrl: 'https://id.example/keys', issuer: 'https://id.example', audience: 'a' } },
      'another issuer is set',
    ],
  ])('is refused %s', async (_, change, because) => {
    const opening = DevelopmentIssuer.open({ ...(await testAuthSettings()), ...change });
    await expect(opening).rejects.toMatchObject({ name: 'OperatorError', message: expect.stringContaining(because) });
  });
});
