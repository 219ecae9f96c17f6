import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataFolder, describeSettings, loadSettings, OperatorError, unknownSettings } from '#settings';

describe('settings', () => {
  it('have defaults for all that is needed; an empty variable counts as unset', () => {
    const settings = loadSettings({ AFTERCARE_HOST: '', PATH: '/bin' });
    expect(Object.entries(settings).filter(([, value]) => value !== undefined)).toEqual([
      ['AFTERCARE_DATA', '.aftercare'],
      ['AFTERCARE_HOST', '127.0.0.1'],
      ['AFTERCARE_PORT', 3000],
      ['AFTERCARE_CORS_ORIGINS', []],
      ['AFTERCARE_TRUSTED_PROXIES', []],
      ['EVENT_STORE_URL', 'postgres'],
      ['AFTERCARE_JWT_AUDIENCE', 'aftercare'],
      ['AFTERCARE_WORK', 'on'],
      ['AFTERCARE_LOG_LEVEL', 'log'],
      ['NODE_ENV', 'development'],
    ]);
  });

  it('are read from the environment', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const settings = loadSettings({
      AFTERCARE_PORT: ' 0 ',
      AFTERCARE_CORS_ORIGINS: 'https://desk.example.com, http://localhost:5173',
      AFTERCARE_TRUSTED_PROXIES: 'loopback, 10.1.0.0/16,2001:db8::/32, 192.0.2.7',
      AFTERCARE_MASTER_KEY: key,
      DATABASE_URL: 'postgres://aftercare@db/aftercare',
    });
    expect(settings).toMatchObject({
      AFTERCARE_PORT: 0,
      AFTERCARE_CORS_ORIGINS: ['https://desk.example.com', 'http://localhost:5173'],
      AFTERCARE_TRUSTED_PROXIES: ['loopback', '10.1.0.0/16', '2001:db8::/32', '192.0.2.7'],
      AFTERCARE_MASTER_KEY: key,
      DATABASE_URL: 'postgres://aftercare@db/aftercare',
    });
  });

  it.each([
    ['AFTERCARE_PORT', '3000x', 'must be a whole number from 0 to 65535.'],
    ['AFTERCARE_PORT', '65536', 'must be a whole number from 0 to 65535.'],
    ['AFTERCARE_LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, log, debug, verbose.'],
    [
      'AFTERCARE_CORS_ORIGINS',
      'https://a.example/x',
      'must be origins such as https://desk.example.com, separated by commas.',
    ],
    [
      'AFTERCARE_TRUSTED_PROXIES',
      'proxy.example.com',
      'must be IP addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal, separated by commas.',
    ],
    ['AFTERCARE_JWT_JWKS_URL', 'id.example/keys', 'must be an https address.'],
  ])('refuse %s "%s" in one sentence', (name, value, allowed) => {
    expect(() => loadSettings({ [name]: value })).toThrow(new OperatorError(`${name} is "${value}", but ${allowed}`));
  });

  it.each([
    ['AFTERCARE_MASTER_KEY', 'c2VjcmV0', '32 bytes in base64'],
    ['DATABASE_URL', 'mysql://u:c2VjcmV0@db/x', 'postgresql://'],
    ['EVENT_STORE_URL', 'mongodb://u:c2VjcmV0@db/x', 'kurrentdb+discover://'],
  ])('refuse a malformed %s without showing it', (name, value, allowed) => {
    const load = () => loadSettings({ [name]: value });
    expect(load).toThrow(OperatorError);
    expect(load).toThrow(allowed);
    expect(load).not.toThrow('c2VjcmV0');
  });

  it.each([
    [{ DATABASE_OWNER_URL: 'postgres://o@db/x' }, 'DATABASE_OWNER_URL is set without DATABASE_URL'],
    [{ AFTERCARE_JWT_ISSUER: 'https://id.example.com' }, 'AFTERCARE_JWT_ISSUER is set without AFTERCARE_JWT_JWKS_URL'],
    [
      { AFTERCARE_PAYMENT_URL: 'https://pay.example.com' },
      'AFTERCARE_PAYMENT_URL is set without AFTERCARE_PAYMENT_SECRET',
    ],
  ])('that belong together are set together: %j', (environment, sentence) => {
    expect(() => loadSettings(environment)).toThrow(sentence);
  });

  it.each(['postgres', 'kurrentdb://u:p@a:2113,b:2113?tls=true', 'kurrentdb+discover://c:2113', 'esdb://a?tls=false'])(
    'let events be in %s',
    (url) => expect(loadSettings({ EVENT_STORE_URL: url }).EVENT_STORE_URL).toBe(url),
  );

  it('that are probably misspelt are named', () => {
    expect(unknownSettings({ AFTERCARE_PROT: '1', AFTERCARE_PORT: '2', PATH: '/bin' })).toEqual(['AFTERCARE_PROT']);
  });

  it('are described with value, default and origin, and secrets masked', () => {
    const described = describeSettings({
      AFTERCARE_PORT: 'abc',
      AFTERCARE_MASTER_KEY: 'key',
      DATABASE_URL: 'postgresql://me:secret@db:5432/aftercare?sslkey=secret',
    });
    const of = (name: string) => described.find((each) => each.name === name);
    expect(of('AFTERCARE_PORT')).toMatchObject({ value: 'abc', fallback: '3000', origin: 'environment' });
    expect(of('AFTERCARE_HOST')).toMatchObject({ value: '127.0.0.1', fallback: '127.0.0.1', origin: 'default' });
    expect(of('AFTERCARE_POLICY_PACK')).toMatchObject({ value: '', fallback: '', origin: 'unset' });
    expect(of('AFTERCARE_MASTER_KEY')).toMatchObject({ value: '***', secret: true });
    expect(of('DATABASE_URL')).toMatchObject({ value: 'postgresql://me:***@db:5432/aftercare', secret: true });
  });
});

describe('the data folder', () => {
  let parent: string;
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'aftercare-settings-'));
  });
  afterAll(() => rm(parent, { recursive: true }));

  it('is made where there is none, and nobody else may look around in it', async () => {
    const folder = await dataFolder(join(parent, 'deep', 'data'));
    expect((await stat(folder)).mode & 0o066).toBe(0);
  });

  it('that cannot be made is refused with the reason and the way out', async () => {
    await writeFile(join(parent, 'file'), '');
    await expect(dataFolder(join(parent, 'file', 'data'))).rejects.toThrow(
      /^The folder .* cannot be used \(a part of the path is a file\): .* AFTERCARE_DATA/,
    );
    await expect(dataFolder(join(parent, 'file'))).rejects.toThrow('a file of that name is in the way');
    await symlink(join(parent, 'nowhere'), join(parent, 'link'));
    await expect(dataFolder(join(parent, 'link', 'data'))).rejects.toThrow(OperatorError);
  });
});
