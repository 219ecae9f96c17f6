import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ImportKey, importState, stateless } from './import-state.js';

const KEY: ImportKey = { store: { id: 's-1', epoch: 1 }, fingerprint: 'f', mappingHash: 'm' };

describe('how far an import came', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-state-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const state = (key: Partial<ImportKey> = {}) => importState(folder, 'a.csv', { ...KEY, ...key });
  const reached = { line: 501, startedAfter: '00ff' };

  it('is nowhere before anything is saved', async () => expect(await state().read()).toBeNull());

  it('is what was saved last, until it is forgotten', async () => {
    await state().save({ line: 1, startedAfter: '00' });
    await state().save(reached);
    expect(await state().read()).toEqual(reached);
    await state().forget();
    expect(await state().read()).toBeNull();
  });

  it('may be forgotten although nothing is known', async () => expect(await state().forget()).toBeUndefined());

  it.each<[string, Partial<ImportKey>]>([
    ['log', { store: { id: 's-2', epoch: 1 } }],
    ['restored log', { store: { id: 's-1', epoch: 2 } }],
    ['file', { fingerprint: 'g' }],
    ['mapping', { mappingHash: 'n' }],
  ])('is of no use to another %s', async (_, other) => {
    await state().save(reached);
    expect(await state(other).read()).toBeNull();
  });

  it.each(['', '{"format":1', '{"format":2,"file":"a.csv","line":1,"startedAfter":""}'])(
    'is nowhere where its file is damaged: %j',
    async (content) => {
      await state().save(reached);
      const [name = ''] = await readdir(join(folder, 'imports'));
      await writeFile(join(folder, 'imports', name), content);
      expect(await state().read()).toBeNull();
    },
  );

  it('is for its owner only', async () => {
    await state().save(reached);
    const [name = ''] = await readdir(join(folder, 'imports'));
    expect((await stat(join(folder, 'imports', name))).mode & 0o777).toBe(0o600);
  });

  it('is not kept of standard input', async () => {
    await stateless.save(reached);
    expect(await stateless.read()).toBeNull();
  });
});
