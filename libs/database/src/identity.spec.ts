import { chown, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from './embedded-postgres.js';
import { type Identity, identityFor, userFor } from './identity.js';
import { type Native, nativePostgres } from './native.js';
import { testFolder } from './testing.js';

const ROOT = process.getuid?.() === 0;

describe('PostgreSQL started by root', () => {
  const root = { name: 'root', uid: 0, gid: 0 };
  const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
  const postgres = { name: 'postgres', uid: 101, gid: 104 };
  const alice = { name: 'alice', uid: 1000, gid: 1000 };

  it('runs as the owner of its data, else as postgres, else as nobody', () => {
    expect(userFor([root, nobody, postgres, alice], 1000)).toBe(alice);
    expect(userFor([root, nobody, postgres, alice], 0)).toBe(postgres);
    expect(userFor([root, nobody, alice], null)).toBe(nobody);
  });

  it('says what to do where there is no such user', () => {
    expect(() => userFor([root], 4711)).toThrow(/neither a user "postgres" nor "nobody": .* set DATABASE_URL/);
  });

  it('runs with data that root has copied or another user made', async () => {
    const folder = await testFolder();
    const owner = ROOT ? nobody.uid : (process.getuid?.() ?? 0);
    await mkdir(join(folder, 'data'));
    await chown(join(folder, 'data'), owner, owner);
    await (await startPostgres({ folder, durable: false })).stop();
    expect((await stat(join(folder, 'data'))).uid).toBe(owner);

    await cp(folder, `${folder}-copy`, { recursive: true });
    const copy = await startPostgres({ folder: `${folder}-copy`, durable: false });
    expect((await stat(join(`${folder}-copy`, 'data', 'global'))).uid).not.toBe(0);
    await copy.stop();
  });
});

describe('the programs of PostgreSQL', () => {
  let installed: Native;
  let identity: Identity;
  let folder: string;
  const found: Native[] = [];

  beforeAll(async () => {
    identity = await identityFor('/nowhere');
    installed = await nativePostgres(identity);
    folder = join(await testFolder(), 'native');
    await cp(dirname(dirname(installed.postgres)), folder, { recursive: true, verbatimSymlinks: true });
    await writeFile(join(folder, '..', 'package.json'), JSON.stringify({ version: `spec-${process.pid}` }));
  });
  afterAll(async () => {
    for (const { postgres } of found) await rm(dirname(dirname(postgres)), { recursive: true, force: true });
  });

  it('are copied to where its user can read them, once', async () => {
    found.push(await nativePostgres(identity, folder), await nativePostgres(identity, folder));
    const [first, second] = found;
    expect(first?.major).toBe(installed.major);
    expect(second).toEqual(first);
    expect(first?.postgres.startsWith(folder)).toBe(!ROOT);
  });

  it('that cannot run are named with what to do', async () => {
    await rm(join(folder, 'lib'), { recursive: true });
    await expect(nativePostgres(null, folder)).rejects.toThrow(
      /does not run here \(.*lib.*\): run "npm install" again with install scripts allowed, or set DATABASE_URL/s,
    );
  });
});
