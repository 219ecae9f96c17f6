import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CsvFormat, type CsvRecord, csvRecords } from './csv-records.js';

const COMMAS: CsvFormat = { delimiter: ',', quote: '"', encoding: 'utf-8' };

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const readAll = async (content: string | Buffer, format = COMMAS, size = 65_536): Promise<CsvRecord[]> => {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(inChunks(Buffer.from(content), size), format)) records.push(record);
  return records;
};

/** The same however the bytes come: all at once, a few at a time, one by one. */
const expectRecords = async (content: string | Buffer, expected: readonly CsvRecord[], format = COMMAS) => {
  for (const size of [65_536, 7, 2, 1]) expect(await readAll(content, format, size)).toEqual(expected);
};

describe('the records of a CSV file', () => {
  it('are cells between commas, each with the line it begins on', () =>
    expectRecords('number,text\n1,a\n2,\n,b\n', [
      { line: 1, cells: ['number', 'text'] },
      { line: 2, cells: ['1', 'a'] },
      { line: 3, cells: ['2', ''] },
      { line: 4, cells: ['', 'b'] },
    ]));

  it('need no line break after the last row', () =>
    expectRecords('a,b\nc,d', [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ]));

  it('keep commas, doubled quotes and line breaks inside quotes, and count the lines within', () =>
    expectRecords('1,"a, b"\n2,"say ""hello"""\n3,"one\ntwo\r\nthree"\n4,"",""""\n5,c\n', [
      { line: 1, cells: ['1', 'a, b'] },
      { line: 2, cells: ['2', 'say "hello"'] },
      { line: 3, cells: ['3', 'one\ntwo\r\nthree'] },
      { line: 6, cells: ['4', '', '"'] },
      { line: 7, cells: ['5', 'c'] },
    ]));

  it('keep a lone carriage return inside quotes', () =>
    expectRecords('1,"one\rtwo"\n2,b\n', [
      { line: 1, cells: ['1', 'one\rtwo'] },
      { line: 2, cells: ['2', 'b'] },
    ]));

  it('take a quote within an unquoted cell as it stands', () =>
    expectRecords('1,5" screen\n', [{ line: 1, cells: ['1', '5" screen'] }]));

  it('end with CR LF too', () =>
    expectRecords('a,b\r\nc,d\r\n', [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ]));

  it('end with CR alone too, and none begins on the line of another', () =>
    expectRecords('a,b\rc,d\r"e\rf",g\rh,i', [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
      { line: 3, cells: ['e\rf', 'g'] },
      { line: 4, cells: ['h', 'i'] },
    ]));

  it('are none where a line is blank', () =>
    expectRecords('a\n\n\r\nb\n\n', [
      { line: 1, cells: ['a'] },
      { line: 4, cells: ['b'] },
    ]));

  it('are none in an empty file', () => expectRecords('', []));

  it('have as many cells as stand there, which is for others to judge', () =>
    expectRecords('a,b\n1\n1,2,3\n', [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1'] },
      { line: 3, cells: ['1', '2', '3'] },
    ]));

  it('lose only the line where a quote is not doubled', () =>
    expectRecords('1,a\n2,"b" c"\n3,d\n', [
      { line: 1, cells: ['1', 'a'] },
      { line: 2, refused: 'has a quote inside a quoted field that is not doubled', text: '2,"b" c"\n' },
      { line: 3, cells: ['3', 'd'] },
    ]));

  it('lose only the line where a quoted field does not end', () =>
    expectRecords('1,a\n2,"b\n3,c\n', [
      { line: 1, cells: ['1', 'a'] },
      { line: 2, refused: 'has a quoted field that does not end', text: '2,"b\n' },
      { line: 3, cells: ['3', 'c'] },
    ]));

  it('lose only that line where lines end with CR alone, too', () =>
    expectRecords('1,a\r2,"b\r3,c\r', [
      { line: 1, cells: ['1', 'a'] },
      { line: 2, refused: 'has a quoted field that does not end', text: '2,"b\r' },
      { line: 3, cells: ['3', 'c'] },
    ]));

  it('lose only a line that is longer than any event', async () => {
    const long = 'x'.repeat(1024 * 1024 + 1);
    const [first, second, third] = await readAll(`1,a\n2,"${long}\n3,c\n`);
    expect(first).toEqual({ line: 1, cells: ['1', 'a'] });
    expect(second).toMatchObject({ line: 2, refused: 'is longer than 1 MiB, or has a quoted field that does not end' });
    expect(third).toEqual({ line: 3, cells: ['3', 'c'] });
  });

  it('have another delimiter where the mapping says so', () =>
    expectRecords('1;a,b;"c;d"\n', [{ line: 1, cells: ['1', 'a,b', 'c;d'] }], { ...COMMAS, delimiter: ';' }));

  it('have another quote where the mapping says so', () =>
    expectRecords(`1,'it''s, here',"x"\n`, [{ line: 1, cells: ['1', "it's, here", '"x"'] }], {
      ...COMMAS,
      quote: "'",
    }));

  it('have no quotes where the mapping says so', () =>
    expectRecords(
      '1\t"a\n2\tb"\n',
      [
        { line: 1, cells: ['1', '"a'] },
        { line: 2, cells: ['2', 'b"'] },
      ],
      {
        ...COMMAS,
        delimiter: '\t',
        quote: 'none',
      },
    ));

  it('say after which line a file is damaged', async () => {
    const broken = async function* () {
      yield Buffer.from('1,a\n2,b\n');
      throw new Error('unexpected end of file');
    };
    const records: CsvRecord[] = [];
    const reading = (async () => {
      for await (const record of csvRecords(broken(), COMMAS)) records.push(record);
    })();
    await expect(reading).rejects.toMatchObject({
      name: 'OperatorError',
      message: 'The file is damaged after line 2 (unexpected end of file): get another copy of it.',
    });
    expect(records).toHaveLength(2);
  });

  it('are what was written, whatever is in the cells and however the bytes come', async () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[",\r\na é]{0,8}$/));
    const written = (cells: readonly string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 20 }),
        async (rows, end, size) => {
          const records = await readAll(rows.map((cells) => written(cells) + end).join(''), COMMAS, size);
          expect(records.map((record) => ('cells' in record ? record.cells : record))).toEqual(rows);
          expect(new Set(records.map(({ line }) => line)).size).toBe(rows.length);
        },
      ),
    );
  });
});

describe('the encoding of a CSV file', () => {
  const cells = [{ line: 1, cells: ['Größe', '12 €'] }];

  it('is UTF-8, split anywhere', () => expectRecords('Größe,12 €\n', cells));

  it('is told by a byte order mark, which belongs to no cell', async () => {
    await expectRecords('\ufeffGröße,12 €\n', cells);
    await expectRecords('\ufeffGröße,12 €\n', cells, { ...COMMAS, encoding: 'windows-1252' });
    await expectRecords(Buffer.from('\ufeffGröße,12 €\n', 'utf16le'), cells);
  });

  it('is what the mapping says where there is no mark', async () => {
    const windows = Buffer.from('Gr\xf6\xdfe,12 \x80\n', 'latin1');
    await expectRecords(windows, cells, { ...COMMAS, encoding: 'windows-1252' });
    await expectRecords(Buffer.from('Größe,12 €\n', 'utf16le'), cells, { ...COMMAS, encoding: 'utf-16le' });
  });

  it('shows bytes that are none of its characters, and goes on', () =>
    expectRecords(Buffer.from('Gr\xf6\xdfe,a\n', 'latin1'), [{ line: 1, cells: ['Gr\ufffd\ufffde', 'a'] }]));
});
