import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSource, type SourceFile, STDIN } from './source-file.js';

async function* nothing(): AsyncGenerator<Buffer> {}

const textOf = async ({ bytes }: SourceFile): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

describe('a source file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-source-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const written = async (name: string, content: string | Buffer): Promise<SourceFile> => {
    await writeFile(join(folder, name), content);
    return openSource(join(folder, name), nothing());
  };

  it('gives its bytes, and tells how many there are and how many are read', async () => {
    const source = await written('a.csv', 'number\n1\n');
    expect([source.name, source.size, source.read()]).toEqual(['a.csv', 9, 0]);
    expect(await textOf(source)).toBe('number\n1\n');
    expect(source.read()).toBe(9);
  });

  it('is unzipped, whatever its name, and in all its parts; its size is what there is to read', async () => {
    const zipped = Buffer.concat([gzipSync('number\n1\n'), gzipSync('2\n')]);
    for (const name of ['a.csv.gz', 'zipped.csv']) {
      const source = await written(name, zipped);
      expect(source.size).toBe(zipped.length);
      expect(await textOf(source)).toBe('number\n1\n2\n');
      expect(source.read()).toBe(zipped.length);
    }
  });

  it('may be empty', async () => expect(await textOf(await written('empty.csv', ''))).toBe(''));

  it('fails where what is zipped is cut short', async () => {
    const zipped = gzipSync('number\n'.repeat(100));
    const source = await written('cut.csv.gz', zipped.subarray(0, zipped.length - 12));
    await expect(textOf(source)).rejects.toThrow('unexpected end of file');
  });

  it('has a fingerprint that another name keeps and another content changes', async () => {
    const { fingerprint } = await written('one.csv', 'number\n1\n');
    expect((await written('two.csv', 'number\n1\n')).fingerprint).toBe(fingerprint);
    expect((await written('one.csv', 'number\n2\n')).fingerprint).not.toBe(fingerprint);
    expect((await written('one.csv', 'number\n1\n2\n')).fingerprint).not.toBe(fingerprint);
  });

  it('is told from others where it is not there or a folder', async () => {
    const missing = join(folder, 'none.csv');
    await expect(openSource(missing, nothing())).rejects.toMatchObject({
      name: 'OperatorError',
      message: `The file ${missing} can not be imported (there is no such file): give another path.`,
    });
    await expect(openSource(folder, nothing())).rejects.toMatchObject({
      name: 'OperatorError',
      message: `The file ${folder} can not be imported (it is a folder): give another path.`,
    });
  });
});

describe('standard input', () => {
  it('is read like a file, of unknown size and without a fingerprint', async () => {
    const source = await openSource(
      STDIN,
      (async function* () {
        yield gzipSync('number\n1\n');
      })(),
    );
    expect([source.name, source.size, source.fingerprint]).toEqual(['standard input', null, null]);
    expect(await textOf(source)).toBe('number\n1\n');
  });

  it('tells who reads that it broke, although it is zipped', async () => {
    const broken = async function* () {
      yield gzipSync('number\n').subarray(0, 12);
      throw new Error('the pipe broke');
    };
    await expect(textOf(await openSource(STDIN, broken()))).rejects.toThrow('the pipe broke');
  });
});
