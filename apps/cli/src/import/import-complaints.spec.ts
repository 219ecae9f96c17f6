import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { START, StoreUnavailable } from '#event-store';
import { memoryDestination } from './destination.fixtures.js';
import { mappingText } from './import.fixtures.js';
import { importComplaints } from './import-complaints.js';
import type { ImportOptions, ImportParts } from './import-rows.js';

const HEADER = 'No,Filed,Text\n';
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => `${n + 1},2020-03-01,Complaint ${n + 1}\n`).join('');

describe('an import', () => {
  let folder: string;
  let rejects: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-import-'));
    rejects = join(folder, 'rejects.csv');
    await writeFile(join(folder, 'mine.yaml'), mappingText());
  });
  afterEach(() => rm(folder, { recursive: true }));

  const written = async (content: string | Buffer, name = 'a.csv') => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const run = (file: string, options: Partial<ImportOptions & ImportParts> = {}) =>
    importComplaints(
      {
        file,
        mapping: join(folder, 'mine.yaml'),
        batch: 2,
        rejects,
        restart: false,
        dryRun: false,
        limit: null,
        ...options,
      },
      {
        withDestination: memoryDestination(folder).withDestination,
        by: 'import',
        now: () => '2026-01-01T00:00:00.000Z',
        stdin: (async function* () {})(),
        progress: { start: () => undefined, show: () => undefined, stop: () => undefined },
        signal: new AbortController().signal,
        ...options,
      },
    );
  const eventsIn = async ({ store }: ReturnType<typeof memoryDestination>) =>
    (await store.readAll({ after: START, limit: 1_000 })).events;
  const sentence = (message: string | RegExp) => ({
    name: 'OperatorError',
    message: expect.stringMatching(message),
  });

  describe('of rows of all kinds', () => {
    const CONTENT = [
      'No,Filed,Text,Status',
      '1,2020-03-01,It leaks.,open',
      '2,2020-03-02,,open',
      '1,2020-03-01,It leaks.,open',
      '1,2020-03-05,It leaks again.,open',
      ',2020-03-05,Who am I?,open',
      '4,2020-02-30,When?,open',
      '5,2020-03-05,Short',
      '6,2020-03-05,"It ""leaks" badly,open',
      '7,2020-03-05,SELL ME SOMETHING,open',
      '8,2020-03-06,"One',
      'two",open\n',
    ].join('\n');

    it('counts what became of each of them', async () => {
      const destination = memoryDestination(folder);
      expect(await run(await written(CONTENT), destination)).toEqual({
        file: 'a.csv',
        mapping: 'mine.yaml',
        source: 'SHOP',
        dryRun: false,
        complete: true,
        resumedAfterLine: null,
        rows: 10,
        importable: null,
        registered: 3,
        statementsAdded: 1,
        repeats: 1,
        thereAlready: 0,
        rejected: 5,
        rejectsFile: rejects,
        dirt: [{ field: 'words', problem: 'MISSING', rows: 1 }],
        unusedColumns: ['Status'],
        seconds: expect.any(Number),
        rowsPerSecond: expect.any(Number),
      });
      expect((await eventsIn(destination)).map(({ type }) => type).sort()).toEqual([
        'ComplaintRegistered',
        'ComplaintRegistered',
        'ComplaintRegistered',
        'StatementAdded',
      ]);
    });

    it('puts those that are no complaints into a file, with line and reason', async () => {
      await run(await written(CONTENT));
      expect(await readFile(rejects, 'utf8')).toBe(
        `${[
          '\ufeffline,reason,No,Filed,Text,Status',
          '6,has no number,,2020-03-05,Who am I?,open',
          '7,has no filing date that can be read,4,2020-02-30,When?,open',
          '8,has 3 columns where the first line has 4,5,2020-03-05,Short',
          '9,has a quote inside a quoted field that is not doubled,"6,2020-03-05,""It """"leaks"" badly,open\n"',
          '10,COMPLAINT_IS_NONE: This is no complaint.,7,2020-03-05,SELL ME SOMETHING,open',
        ].join('\n')}\n`,
      );
    });

    it('imports that file, once it is corrected, by the same mapping', async () => {
      const file = await written('No;Filed;Text\n;2020-03-01;One; two\n;2020-03-02;"Größe; Länge"\n');
      await writeFile(join(folder, 'mine.yaml'), mappingText('', 'file: { delimiter: ";", encoding: windows-1252 }\n'));
      expect(await run(await written(Buffer.from(await readFile(file, 'utf8'), 'latin1')))).toMatchObject({
        rejected: 2,
      });
      const corrected = (await readFile(rejects, 'utf8')).replace(';;2020-03-02', ';9;2020-03-02');
      const destination = memoryDestination(folder);
      const again = await run(await written(corrected, 'corrected.csv'), {
        ...destination,
        rejects: join(folder, 'again.csv'),
      });
      expect(again).toMatchObject({ rows: 2, registered: 1, rejected: 1 });
      expect(await readFile(join(folder, 'again.csv'), 'utf8')).not.toContain('Größe');
    });

    it('sends nothing in a dry run, and tells the same of the rows themselves', async () => {
      const summary = await run(await written(CONTENT), {
        dryRun: true,
        withDestination: () => Promise.reject(new Error('A dry run has no destination.')),
      });
      expect(summary).toMatchObject({ dryRun: true, rows: 10, importable: 6, rejected: 4, registered: 0 });
      expect(await readdir(folder)).toEqual(['a.csv', 'mine.yaml', 'rejects.csv']);
    });
  });

  it('changes nothing where it was done before, whatever the name of the file', async () => {
    const destination = memoryDestination(folder);
    await run(await written(HEADER + rowsOf(5)), destination);
    const before = await eventsIn(destination);
    expect(await run(await written(gzipSync(HEADER + rowsOf(5)), 'b.csv.gz'), destination)).toMatchObject({
      rows: 5,
      registered: 0,
      thereAlready: 5,
      repeats: 0,
    });
    expect(await eventsIn(destination)).toEqual(before);
  });

  it('looks at every row of the same file again, once it came to its end', async () => {
    const destination = memoryDestination(folder);
    const file = await written(HEADER + rowsOf(5));
    await run(file, destination);
    expect(await run(file, destination)).toMatchObject({ resumedAfterLine: null, rows: 5, thereAlready: 5 });
  });

  it('adds the new rows of a longer file', async () => {
    const destination = memoryDestination(folder);
    await run(await written(HEADER + rowsOf(3)), destination);
    expect(await run(await written(HEADER + rowsOf(5)), destination)).toMatchObject({ registered: 2, thereAlready: 3 });
  });

  it('registers the first of several rows with one number, although they are sent together', async () => {
    const words: string[] = [];
    const destination = memoryDestination(folder, ({ type, data }) => {
      words.push(`${type} ${(data as { words: string }).words}`);
    });
    const content = `${HEADER}1,2020-03-01,one\n1,2020-03-01,two\n1,2020-03-01,three\n`;
    expect(await run(await written(content), { ...destination, batch: 10 })).toMatchObject({
      registered: 1,
      statementsAdded: 2,
    });
    expect((await eventsIn(destination)).map(({ type }) => type)).toEqual([
      'ComplaintRegistered',
      'StatementAdded',
      'StatementAdded',
    ]);
    expect(words[0]).toBe('RegisterComplaint one');
    expect(words.filter((each) => each.startsWith('AddStatement')).sort()).toEqual([
      'AddStatement three',
      'AddStatement two',
    ]);
  });

  describe('that is interrupted', () => {
    it('ends after the rows on their way, and the next one goes on there', async () => {
      const interrupted = new AbortController();
      const destination = memoryDestination(folder, ({ data }) => {
        if ((data as { words: string }).words === 'Complaint 3') interrupted.abort();
      });
      const file = await written(HEADER + rowsOf(20));
      const first = await run(file, { ...destination, signal: interrupted.signal });
      expect(first).toMatchObject({ complete: false, rejected: 0 });
      expect(first.registered).toBeGreaterThanOrEqual(3);
      expect(first.registered).toBeLessThan(20);
      expect(await run(file, destination)).toMatchObject({
        complete: true,
        resumedAfterLine: first.rows + 1,
        rows: 20 - first.rows,
        registered: 20 - first.rows,
        thereAlready: 0,
      });
      expect(await eventsIn(destination)).toHaveLength(20);
    });

    it('goes on after a limit, in a file whose lines end with CR alone, too', async () => {
      const destination = memoryDestination(folder);
      const file = await written((HEADER + rowsOf(7)).replaceAll('\n', '\r'));
      expect(await run(file, { ...destination, limit: 3 })).toMatchObject({ rows: 3, complete: false });
      expect(await run(file, { ...destination, limit: 3 })).toMatchObject({ rows: 3, resumedAfterLine: 4 });
      expect(await run(file, destination)).toMatchObject({ rows: 1, resumedAfterLine: 7, complete: true });
      expect(await eventsIn(destination)).toHaveLength(7);
    });

    it('begins anew where that is asked for, and adds nothing twice', async () => {
      const destination = memoryDestination(folder);
      const file = await written(HEADER + rowsOf(5));
      await run(file, { ...destination, limit: 3 });
      expect(await run(file, { ...destination, restart: true })).toMatchObject({
        resumedAfterLine: null,
        rows: 5,
        registered: 2,
        thereAlready: 3,
      });
    });

    it('tells a repeat of its first part from rows of earlier imports', async () => {
      const destination = memoryDestination(folder);
      const file = await written(`${HEADER}1,2020-03-01,a\n2,2020-03-01,b\n1,2020-03-01,a\n`);
      await run(file, { ...destination, limit: 2 });
      expect(await run(file, destination)).toMatchObject({ repeats: 1, thereAlready: 0 });
    });

    it('keeps the rejects of its first part', async () => {
      const file = await written(`${HEADER},2020-03-01,a\n2,2020-03-01,b\n,2020-03-01,c\n`);
      const destination = memoryDestination(folder);
      await run(file, { ...destination, limit: 1 });
      await run(file, destination);
      expect(await readFile(rejects, 'utf8')).toBe(
        '\ufeffline,reason,No,Filed,Text\n2,has no number,,2020-03-01,a\n4,has no number,,2020-03-01,c\n',
      );
    });

    it('goes on after an outage, from before the rows whose fate is unknown', async () => {
      let isDown = true;
      const destination = memoryDestination(folder, ({ data }) => {
        if (isDown && (data as { words: string }).words === 'Complaint 5') throw new StoreUnavailable('gone');
      });
      const file = await written(HEADER + rowsOf(10));
      await expect(run(file, destination)).rejects.toMatchObject(
        sentence(/^The database stopped answering: .* run the same command again/),
      );
      isDown = false;
      const rest = await run(file, destination);
      expect(rest).toMatchObject({ complete: true, resumedAfterLine: 5 });
      expect(rest.registered + rest.repeats).toBe(6);
      expect(await eventsIn(destination)).toHaveLength(10);
    });

    it('rejects no row twice that stands beside an outage', async () => {
      let isDown = true;
      const destination = memoryDestination(folder, ({ data }) => {
        if (isDown && (data as { words: string }).words === 'd') throw new StoreUnavailable('gone');
      });
      const rows = '1,2020-03-01,a\n2,2020-03-01,b\n,2020-03-01,c\n4,2020-03-01,d\n';
      const file = await written(HEADER + rows);
      await expect(run(file, destination)).rejects.toMatchObject({ name: 'OperatorError' });
      isDown = false;
      expect(await run(file, destination)).toMatchObject({ resumedAfterLine: 3, registered: 1, rejected: 1 });
      expect(await readFile(rejects, 'utf8')).toBe('\ufeffline,reason,No,Filed,Text\n4,has no number,,2020-03-01,c\n');
    });

    it('goes on after damage in the file, once there is another copy', async () => {
      const destination = memoryDestination(folder);
      const zipped = gzipSync(HEADER + rowsOf(10));
      const cut = await written(zipped.subarray(0, zipped.length - 8), 'a.csv.gz');
      await expect(run(cut, destination)).rejects.toMatchObject(sentence(/^The file is damaged after line \d+ /));
      expect(await run(await written(zipped, 'a.csv.gz'), destination)).toMatchObject({ rows: 10, complete: true });
      expect(await eventsIn(destination)).toHaveLength(10);
    });
  });

  describe('of what is no file of complaints', () => {
    const expectRefusal = async (file: string, message: string | RegExp, options: Partial<ImportOptions> = {}) => {
      const destination = memoryDestination(folder);
      await expect(run(file, { ...destination, ...options })).rejects.toMatchObject(sentence(message));
      expect(await eventsIn(destination)).toEqual([]);
    };

    it('says that there is no such file or mapping', async () => {
      await expectRefusal(join(folder, 'none.csv'), /none\.csv can not be imported \(there is no such file\)/);
      await expectRefusal(await written(HEADER), /^The mapping none can not be read/, { mapping: 'none' });
    });

    it('says that there is nothing in it', async () =>
      expectRefusal(
        await written('\n'),
        /^There is nothing in a\.csv: give a CSV file with a line of column names\.$/,
      ));

    it('says which columns it lacks, and which mapping would fit', async () => {
      await expectRefusal(
        await written('No,Text\n'),
        /^The file lacks the column "Filed" that the mapping reads: choose another mapping, or mark as optional/,
      );
      await expectRefusal(await written('Text\n'), /^The file lacks the columns "No", "Filed" /);
      const cfpb = 'Complaint ID,Date submitted,Submitted via,Product,Sub-product,Issue,Sub-issue';
      await expectRefusal(await written(cfpb), /: the mapping cfpb fits this file\.$/);
    });

    it('says that its first line is broken', async () => {
      await expectRefusal(
        await written('"No" 1,Filed\n'),
        /^The line of column names in a\.csv has a quote inside .*: correct it\.$/,
      );
      await expectRefusal(await written('No,No,Filed,Text\n'), /^Two columns are called No/);
    });

    it('says that rejects would overwrite it', async () => {
      const file = await written(HEADER);
      await expectRefusal(file, /^Rejected rows would overwrite /, { rejects: file });
    });
  });

  it('imports nothing of a file without rows', async () =>
    expect(await run(await written(HEADER))).toMatchObject({ rows: 0, complete: true, rejectsFile: null }));

  it('reads rows from the first line where the mapping names the columns', async () => {
    await writeFile(join(folder, 'mine.yaml'), mappingText('', 'file: { columns: [No, Filed, Text] }\n'));
    expect(await run(await written(rowsOf(2)))).toMatchObject({ rows: 2, registered: 2 });
  });

  it('reads standard input', async () => {
    const stdin = (async function* () {
      yield Buffer.from(HEADER + rowsOf(3));
    })();
    expect(await run('-', { stdin })).toMatchObject({ file: 'standard input', registered: 3 });
  });

  it('shows how far it is, from its start, batch by batch, and stops showing', async () => {
    const shown: unknown[] = [];
    const content = HEADER + rowsOf(3);
    const progress = {
      start: () => shown.push('started'),
      show: (place: unknown) => shown.push(place),
      stop: () => shown.push('stopped'),
    };
    await run(await written(content), { progress });
    const [read, size] = [content.length, content.length];
    expect(shown).toEqual(['started', { rows: 2, read, size }, { rows: 3, read, size }, 'stopped']);
  });
});
