import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { COMPLAINT_CHANNELS, REMEDY_KINDS, SAFETY_FLAGS } from '#complaints/events';
import { memoryDestination } from './destination.fixtures.js';
import { ENCODINGS } from './file/decoded.js';
import { mappingText, mappingWith } from './import.fixtures.js';
import { importComplaints } from './import-complaints.js';
import { mappingOf } from './mapping/load-mapping.js';
import { mappingSchema } from './mapping/mapping.js';

describe('the README of the mappings', () => {
  let readme: string;
  let folder: string;
  beforeAll(async () => {
    readme = await readFile('apps/cli/mappings/README.md', 'utf8');
    folder = await mkdtemp(join(tmpdir(), 'aftercare-readme-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const blocks = (language: string): string[] =>
    [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, each, text]) =>
      each === language ? [text ?? ''] : [],
    );

  it('has an example that imports as it says: two complaints, a statement, a reject', async () => {
    const [csv = '', mapping = ''] = [blocks('csv')[0], blocks('yaml')[0]];
    await writeFile(join(folder, 'shop.csv'), csv);
    await writeFile(join(folder, 'mine.yaml'), mapping);
    const summary = await importComplaints(
      {
        file: join(folder, 'shop.csv'),
        mapping: join(folder, 'mine.yaml'),
        batch: 10,
        rejects: join(folder, 'rejects.csv'),
        restart: false,
        dryRun: false,
        limit: null,
      },
      {
        withDestination: memoryDestination(folder).withDestination,
        by: 'import',
        now: () => '2026-01-01T00:00:00.000Z',
        stdin: (async function* () {})(),
        progress: { start: () => undefined, show: () => undefined, stop: () => undefined },
        signal: new AbortController().signal,
      },
    );
    expect(summary).toMatchObject({
      rows: 4,
      registered: 2,
      statementsAdded: 1,
      rejected: 1,
      unusedColumns: [],
      dirt: [{ field: 'serial', problem: 'FILLER', rows: 1 }],
    });
  });

  it('has no entry that is not understood', () => {
    const entries = blocks('yaml').slice(1);
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      const mapping = parse(mappingText());
      const text = stringify({ ...mapping, complaint: { ...mapping.complaint, ...parse(entry) } });
      expect(mappingOf(text, 'README.md')).toBeDefined();
    }
  });

  it('names every entry and every value that a mapping may have', () => {
    const { shape } = mappingSchema;
    const { contact, product } = shape.complaint.shape;
    const names = [
      ...Object.keys(shape).filter((name) => !['file', 'repeats'].includes(name)),
      ...Object.keys(shape.complaint.shape),
      ...Object.keys(contact.unwrap().shape),
      ...Object.keys(product.unwrap().shape),
      ...Object.keys(mappingWith().file).map((name) => `file.${name}`),
      ...['file.columns', 'repeats.compare', 'repeats.words'],
      ...COMPLAINT_CHANNELS,
      ...REMEDY_KINDS,
      ...SAFETY_FLAGS,
      ...ENCODINGS,
    ];
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
