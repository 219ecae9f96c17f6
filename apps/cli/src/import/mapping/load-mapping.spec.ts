import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mappingText } from '../import.fixtures.js';
import { loadMapping, mappingOf, SHIPPED } from './load-mapping.js';

const mistake = (text: string): string => {
  try {
    mappingOf(text, 'mine.yaml');
  } catch (error) {
    expect(error).toMatchObject({ name: 'OperatorError' });
    return (error as Error).message;
  }
  throw new Error('This mapping has no mistake.');
};
const inComplaint = (entry: string) => mistake(mappingText(entry));
const atTop = (entry: string) => mistake(mappingText('', `${entry}\n`));

describe('a mapping', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-mapping-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(SHIPPED)('ships without a mistake: %s', async (name) => {
    const loaded = await loadMapping(name);
    expect([loaded.name, loaded.hash.length]).toEqual([name, 64]);
  });

  it('is one of your own by its path, with defaults for what it does not say', async () => {
    const path = join(folder, 'mine.yaml');
    await writeFile(path, mappingText());
    expect(await loadMapping(path)).toEqual({
      name: 'mine.yaml',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      refusal: expect.any(Function),
      mapping: {
        source: 'SHOP',
        file: { delimiter: ',', quote: '"', encoding: 'utf-8', repairMisread: false },
        zone: 'Europe/Berlin',
        language: 'en',
        dates: ['yyyy-MM-dd'],
        yes: ['Yes', 'Y', 'true', '1'],
        no: ['No', 'N', 'false', '0'],
        number: { column: 'No', empty: [], optional: false, prefix: '' },
        repeats: {},
        complaint: {
          reportedAt: { column: 'Filed', empty: [], optional: false },
          channel: 'ONLINE',
          words: { column: 'Text', empty: [], optional: false, prefix: '' },
          product: {},
          remedySought: 'NONE',
          safetyFlag: 'NONE',
        },
      },
    });
  });

  it('has another hash where any of it changes', async () => {
    const [one, two] = [join(folder, 'one.yaml'), join(folder, 'two.yaml')];
    await writeFile(one, mappingText());
    await writeFile(two, mappingText('title: Subject'));
    expect((await loadMapping(one)).hash).not.toBe((await loadMapping(two)).hash);
  });

  it('is asked for again where there is none', async () => {
    const choice = 'give nhtsa, nhtsa-native, cfpb or the path of a YAML file.';
    await expect(loadMapping('none')).rejects.toMatchObject({
      name: 'OperatorError',
      message: `The mapping none can not be read (there is no such file): ${choice}`,
    });
    await expect(loadMapping(folder)).rejects.toMatchObject({
      message: `The mapping ${folder} can not be read (it is a folder): ${choice}`,
    });
  });
});

describe('a mistake in a mapping', () => {
  it('is told with its file, line and entry', () =>
    expect(inComplaint('title: Subject\nwrods: Text')).toBe(
      'Correct the mapping mine.yaml: line 9: complaint.wrods is not known here.',
    ));

  it('is told with others in the order of the lines, five at a time', () =>
    expect(inComplaint('a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1')).toBe(
      `Correct the mapping mine.yaml: ${['a', 'b', 'c', 'd', 'e'].map((key, n) => `line ${n + 8}: complaint.${key} is not known here`).join('; ')}; and 2 more.`,
    ));

  it.each([
    ['no YAML', 'a: [b', /line 1: Flow sequence/],
    ['an entry twice', mappingText('words: Text'), /line 8: Map keys must be unique/],
    ['nothing', '', /line 1: this is no mapping: entries such as source, zone, number and complaint are expected/],
    ['a list', '- a', /line 1: this is no mapping/],
    ['entries that are missing', 'source: X', /zone is missing; .*number is missing; .*complaint is missing/],
  ])('may be of the file: %s', (_, text, sentence) => expect(mistake(text)).toMatch(sentence));

  it.each([
    ['sauce: X', 'sauce is not known here'],
    ['language: German', 'language must be a language such as en'],
    ['dates: []', 'dates must have at least one entry'],
    ['dates: [yyyy-MM-dd, YYYY-MM-DD]', 'dates[1] must be a date format such as yyyy-MM-dd, dd.MM.yyyy or ISO'],
    ['dates: [dd/mm/yyyy]', 'dates[0] must be a date format such as yyyy-MM-dd, dd.MM.yyyy or ISO'],
    ['yes: [1]', 'yes[0] must be text: put it in quotes'],
    ['file: { delimiter: ";;" }', 'file.delimiter must be one character such as "," or "\\t"'],
    ['file: { delimiter: ";", quote: ";" }', 'file must have a delimiter and a quote that differ'],
    ['file: { encoding: latin1 }', 'file.encoding must be one of "utf-8"|"windows-1252"|"utf-16le"'],
    ['file: { columns: [] }', 'file.columns must have at least one entry'],
    ['repeats: { compare: [] }', 'repeats.compare must have at least one entry'],
  ])('may be above the complaint: %s', (entry, sentence) => expect(atTop(entry)).toContain(`line 4: ${sentence}`));

  it.each([
    ['source: SHOP', 'source: a/b', 'line 1: source must be a short name such as NHTSA'],
    ['zone: Europe/Berlin', 'zone: Berlin', 'line 2: zone must be an IANA time zone such as America/New_York'],
    ['number: No', 'number:', 'line 3: number must be the name of a column, or say where the text is from'],
    ['channel: ONLINE', 'channel: WEB', 'line 6: complaint.channel must be one of "HOTLINE"|"ONLINE"'],
  ])('may be in what every mapping has: %s', (right, wrong, sentence) =>
    expect(mistake(mappingText().replace(right, wrong))).toContain(sentence),
  );

  it.each([
    ['title: 5', 'title must be the name of a column, or say where the text is from'],
    ['title: ""', 'title must name a column'],
    ['title: { colum: A }', 'title.column is missing'],
    ['title: { colum: A }', 'title.colum is not known here'],
    ['title: { value: A, column: B }', 'title.column is not known here'],
    ['title: { value: 5 }', 'title.value must be text: put it in quotes'],
    ['title: { join: [] }', 'title.join must have at least one entry'],
    ['title: { join: [{ join: [A] }] }', 'title.join[0].join is not known here'],
    ['batch: { column: A, empty: [9999] }', 'batch.empty[0] must be text: put it in quotes'],
    ['batch: { column: A, values: { x: 2 } }', 'batch.values.x must be text: put it in quotes'],
    ["serial: { column: A, pattern: '(' }", 'serial.pattern is no regular expression'],
    ['serial: { value: A }', 'serial.value is not known here'],
    ['contact: A', 'contact must be object'],
    ['contact: { mobile: A }', 'contact.mobile is not known here'],
    ['occurredAt: { column: A, notBefore: "1990-13-01" }', 'occurredAt.notBefore must be a date in quotes such as'],
    ['occurredAt: { column: A, formats: [noon] }', 'occurredAt.formats[0] must be a date format such as'],
    ['components: { column: A, split: "," }', 'components.split must be array'],
    ['components: { column: A, split: [""] }', 'components.split[0] must not be empty'],
    ['lossSoFar: Cost', 'lossSoFar must be an entry such as { column: Cost, currency: USD }'],
    ['lossSoFar: { column: A }', 'lossSoFar.currency is missing'],
    ['lossSoFar: { column: A, currency: XYZ }', 'lossSoFar.currency must be an ISO 4217 currency such as USD'],
    ['lossSoFar: { column: A, currency: USD, decimal: "·" }', 'lossSoFar.decimal must be one of "."|","'],
    ['safetyFlag: SMOKE', 'safetyFlag must be one of "NONE"|"INJURY"|"FIRE"'],
    ['safetyFlag: { column: A, values: { x: SMOKE }, otherwise: NONE }', 'safetyFlag.values.x must be one of "NONE"'],
    ['safetyFlag: { column: A, values: { x: FIRE } }', 'safetyFlag.otherwise must be one of "NONE"'],
    ['safetyFlag: { cases: [], otherwise: NONE }', 'safetyFlag.cases must have at least one entry'],
    ['safetyFlag: { cases: [{ when: {}, is: FIRE }], otherwise: NONE }', 'safetyFlag.cases[0].when must name a column'],
    [
      'safetyFlag: { cases: [{ when: { A: maybe }, is: FIRE }], otherwise: NONE }',
      'cases[0].when.A must be one of "yes"|"no"',
    ],
    [
      'safetyFlag: { cases: [{ when: { A: { over: 1 } }, is: FIRE }], otherwise: NONE }',
      'cases[0].when.A.over is not known here',
    ],
    [
      'safetyFlag: { cases: [{ when: { A: [] }, is: FIRE }], otherwise: NONE }',
      'cases[0].when.A must have at least one entry',
    ],
    [
      'safetyFlag: { cases: [{ when: { A: "yes" }, is: SMOKE }], otherwise: NONE }',
      'cases[0].is must be one of "NONE"',
    ],
  ])('may be in a field: %s', (entry, sentence) => {
    expect(inComplaint(entry)).toContain(sentence);
    expect(inComplaint(entry)).toMatch(/line 8: complaint\./);
  });
});
