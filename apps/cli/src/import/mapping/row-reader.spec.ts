import { describe, expect, it } from '@jest/globals';
import { mappingWith, readRow } from '../import.fixtures.js';
import { rowReader } from './row-reader.js';

describe('a row', () => {
  it('tells a complaint with nothing but what the mapping reads', () =>
    expect(readRow(mappingWith())).toEqual({
      number: '1',
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
      reportedAt: '2020-02-29T23:00:00.000Z',
      complaint: {
        channel: 'ONLINE',
        recorder: null,
        contact: null,
        product: { line: null, model: null, specification: null },
        batch: null,
        serial: null,
        serialIsPartial: false,
        components: [],
        productionDate: null,
        inUseSince: null,
        region: null,
        brandUsedBefore: null,
        symptomCode: null,
        title: null,
        words: 'It leaks.',
        remedySought: null,
        lossSoFar: null,
        lossPerDay: null,
        safetyFlag: 'NONE',
        occurredAt: null,
        partnerId: null,
        outletId: null,
        technicianId: null,
      },
      statement: 'It leaks.',
      findings: [],
    }));

  it('tells everything that a mapping can read', () => {
    const mapping = mappingWith(`title: A
recorder: B
contact: { name: C, phone: D, email: E, address: F }
product: { line: G, model: H, specification: I }
batch: J
serial: K
components: { column: L, split: [";"] }
productionDate: M
inUseSince: N
region: O
brandUsedBefore: P
symptomCode: Q
remedySought: REFUND
lossSoFar: { column: R, currency: EUR }
lossPerDay: { column: S, currency: EUR }
safetyFlag: FIRE
occurredAt: T
partnerId: U
outletId: V
technicianId: W
`);
    const cells = 'a b c d e f g h i j k l;l2 2019-01-02 2019-03-04 o p q 12 3 2020-02-01 u v w'.split(' ');
    const row = Object.fromEntries(cells.map((cell, n) => [String.fromCharCode(65 + n), cell]));
    expect(readRow(mapping, row).complaint).toEqual({
      channel: 'ONLINE',
      recorder: 'b',
      contact: { name: 'c', phone: 'd', email: 'e', address: 'f' },
      product: { line: 'g', model: 'h', specification: 'i' },
      batch: 'j',
      serial: 'k',
      serialIsPartial: false,
      components: ['l', 'l2'],
      productionDate: '2019-01-02',
      inUseSince: '2019-03-04',
      region: 'o',
      brandUsedBefore: 'p',
      symptomCode: 'q',
      title: 'a',
      words: 'It leaks.',
      remedySought: 'REFUND',
      lossSoFar: { amount: 1_200, currency: 'EUR' },
      lossPerDay: { amount: 300, currency: 'EUR' },
      safetyFlag: 'FIRE',
      occurredAt: '2020-01-31T23:00:00.000Z',
      partnerId: 'u',
      outletId: 'v',
      technicianId: 'w',
    });
  });

  it('has a contact where it tells any way to one', () => {
    const contact = 'contact: { name: { column: Who, optional: true }, email: { column: Mail, optional: true } }';
    expect(readRow(mappingWith(contact), { Who: '', Mail: '' }).complaint.contact).toBeNull();
    expect(readRow(mappingWith(contact), { Who: '', Mail: 'a@b.example' }).complaint.contact).toEqual({
      name: null,
      phone: null,
      email: 'a@b.example',
      address: null,
    });
  });

  it('is a complaint without words, too', () =>
    expect(readRow(mappingWith(), { Text: '' })).toMatchObject({
      complaint: { words: '' },
      findings: [{ field: 'words', problem: 'MISSING', given: null }],
    }));

  it('notes nothing of the row before', () => {
    const reader = rowReader(mappingWith(), ['No', 'Filed', 'Text']);
    expect(reader.read(['1', '2020-03-01', ''])).toMatchObject({ findings: [{ field: 'words' }] });
    expect(reader.read(['2', '2020-03-01', 'It leaks.'])).toMatchObject({ findings: [] });
  });
});

describe('a row that is no complaint', () => {
  const refused = (...cells: string[]) => rowReader(mappingWith(), ['No', 'Filed', 'Text']).read(cells);

  it('has too many or too few columns', () => {
    expect(refused('1', '2020-03-01')).toEqual({ refused: 'has 2 columns where the first line has 3' });
    expect(refused('1', '2020-03-01', 'a', 'b')).toEqual({ refused: 'has 4 columns where the first line has 3' });
  });

  it('has no number', () => expect(refused(' ', '2020-03-01', 'a')).toEqual({ refused: 'has no number' }));

  it('has no filing date', () => {
    expect(refused('1', '', 'a')).toEqual({ refused: 'has no filing date that can be read' });
    expect(refused('1', '2020-02-30', 'a')).toEqual({ refused: 'has no filing date that can be read' });
  });
});

describe('the content of a row', () => {
  const content = (top: string, cells: Readonly<Record<string, string>>) =>
    readRow(mappingWith('', top), cells).content;

  it('is the whole row', () => {
    expect(content('', { Status: 'open' })).toBe(content('', { Status: 'open' }));
    expect(content('', { Status: 'open' })).not.toBe(content('', { Status: 'closed' }));
  });

  it('is what the mapping compares, before it is cleaned', () => {
    const top = 'repeats: { compare: [Text] }\n';
    expect(content(top, { Status: 'open' })).toBe(content(top, { Status: 'closed', Filed: '2020-03-02' }));
    expect(content(top, { Text: 'a' })).not.toBe(content(top, { Text: 'b' }));
    expect(content(top, { Text: 'a' })).toBe(content(`yes: [ja]\n${top}`, { Text: 'a' }));
  });

  it('is told in words of its own', () =>
    expect(
      readRow(mappingWith('', 'repeats: { words: { join: [{ column: Part, prefix: "Part: " }, Text] } }\n'), {
        Part: 'pump',
      }).statement,
    ).toBe('Part: pump It leaks.'));
});

describe('a mapping on a file', () => {
  it('tells which columns are missing and which it does not read', () => {
    const reader = rowReader(mappingWith('batch: Lot\nserial: { column: Serial, optional: true }'), [
      'No',
      'Text',
      'Status',
    ]);
    expect(reader.missing).toEqual(['Filed', 'Lot']);
    expect(reader.unused).toEqual(['Status']);
  });

  it('compares columns that must be there', () =>
    expect(rowReader(mappingWith('', 'repeats: { compare: [State] }\n'), ['No', 'Filed', 'Text']).missing).toEqual([
      'State',
    ]));
});
