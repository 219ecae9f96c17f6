import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CsvFormat } from './csv-records.js';
import { rejectsFile } from './rejects-file.js';

const COMMAS: CsvFormat = { delimiter: ',', quote: '"', encoding: 'utf-8' };
const header = ['number', 'text'];

describe('the file of rejected rows', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-rejects-'));
    path = join(folder, 'rejects.csv');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const opened = (options: Partial<{ format: CsvFormat; resumed: boolean }> = {}) =>
    rejectsFile(path, { header, format: COMMAS, resumed: false, ...options });
  const content = async () => readFile(path, 'utf8');

  it('has the line and the reason before the cells of each row, quoted where they must be', async () => {
    const rejects = await opened();
    await rejects.add([{ line: 2, reason: 'has no number', cells: ['', 'a "b", c\nd'] }]);
    await rejects.add([{ line: 5, reason: 'has 3 columns', cells: ['1', 'x', 'y'] }]);
    expect(await content()).toBe(
      '\ufeffline,reason,number,text\n2,has no number,,"a ""b"", c\nd"\n5,has 3 columns,1,x,y\n',
    );
  });

  it('is written as its source is, so that the same mapping reads it', async () => {
    const rejects = await opened({ format: { ...COMMAS, delimiter: ';', quote: "'" } });
    await rejects.add([{ line: 2, reason: 'has no number', cells: ['', "it's; so, there"] }]);
    expect(await content()).toBe("\ufeffline;reason;number;text\n2;has no number;;'it''s; so, there'\n");
  });

  it('keeps to one line a row where quotes mean nothing', async () => {
    const rejects = await opened({ format: { ...COMMAS, delimiter: '\t', quote: 'none' } });
    await rejects.add([{ line: 2, reason: 'is longer than 1 MiB', cells: ['1\t"a\n'] }]);
    expect(await content()).toBe('\ufeffline\treason\tnumber\ttext\n2\tis longer than 1 MiB\t1 "a \n');
  });

  it('is for its owner only', async () => {
    await (await opened()).add([{ line: 2, reason: 'has no number', cells: [] }]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is not made while there is nothing to reject, and an old one goes', async () => {
    await writeFile(path, 'old');
    await (await opened()).add([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes on where an import goes on', async () => {
    await (await opened()).add([{ line: 2, reason: 'a', cells: ['1', 'x'] }]);
    await (await opened({ resumed: true })).add([{ line: 3, reason: 'b', cells: ['2', 'y'] }]);
    expect(await content()).toBe('\ufeffline,reason,number,text\n2,a,1,x\n3,b,2,y\n');
  });

  it('says so where it can not be written', async () => {
    const sentence = {
      name: 'OperatorError',
      message: expect.stringMatching(
        /^The rejected rows can not be written to .*: name another file with --rejects\.$/,
      ),
    };
    const lost = await rejectsFile(join(folder, 'nowhere', 'r.csv'), { header, format: COMMAS, resumed: false });
    await expect(lost.add([{ line: 2, reason: 'a', cells: [] }])).rejects.toMatchObject(sentence);
    await mkdir(path);
    await expect(opened()).rejects.toMatchObject(sentence);
  });
});
