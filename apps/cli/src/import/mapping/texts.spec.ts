import { describe, expect, it } from '@jest/globals';
import { mappingWith, readField, readRow } from '../import.fixtures.js';
import type { Finding } from './problems.js';

const batch = (entry: string, cells: Readonly<Record<string, string>>) => readField('batch', entry, cells);
const found = (problem: Finding['problem'], field = 'batch', given: string | null = null): Finding[] => [
  { field, problem, given },
];

describe('a text', () => {
  it('is what its column has, trimmed', () =>
    expect(batch('Lot', { Lot: '  L 7 ' })).toEqual({ value: 'L 7', findings: [] }));

  it('finds its column whatever the case of its letters and the spaces around it', () =>
    expect(batch('lot', { ' LOT ': 'L7' })).toEqual({ value: 'L7', findings: [] }));

  it('is mentioned where it is missing, unless it is optional', () => {
    expect(batch('Lot', { Lot: ' ' })).toEqual({ value: null, findings: found('MISSING') });
    expect(batch('{ column: Lot, optional: true }', { Lot: '' })).toEqual({ value: null, findings: [] });
  });

  it('may come from a column that is not there where it is optional', () =>
    expect(batch('{ column: Lot, optional: true }', {})).toEqual({ value: null, findings: [] }));

  it('is none where the cell says so in other words, in capitals or not', () => {
    expect(batch('{ column: Lot, empty: [unknown, "?"] }', { Lot: 'Unknown' })).toEqual({
      value: null,
      findings: found('FILLER'),
    });
    expect(batch('{ column: Lot, empty: ["?"], optional: true }', { Lot: '?' })).toEqual({ value: null, findings: [] });
  });

  it('has a prefix where it is there', () => {
    expect(batch('{ column: Lot, prefix: "L-" }', { Lot: '7' }).value).toBe('L-7');
    expect(batch('{ column: Lot, prefix: "L-" }', { Lot: '' }).value).toBeNull();
  });

  it('is the value that the mapping lists for it', () => {
    const entry = '{ column: Lot, values: { A: Alpha, B: Beta }, prefix: "L-" }';
    expect(batch(entry, { Lot: 'A' })).toEqual({ value: 'Alpha', findings: [] });
    expect(batch(entry, { Lot: 'b' })).toEqual({ value: 'Beta', findings: [] });
    expect(batch(entry, { Lot: 'C' })).toEqual({ value: 'L-C', findings: found('NOT_LISTED') });
  });

  it('is another one otherwise', () => {
    const entry = '{ column: Lot, values: { A: Alpha }, otherwise: Omega }';
    expect(batch(entry, { Lot: 'C' })).toEqual({ value: 'Omega', findings: found('NOT_LISTED') });
    expect(batch(entry, { Lot: '' })).toEqual({ value: 'Omega', findings: found('MISSING') });
  });

  it('is a constant', () => expect(batch('{ value: B1 }', {})).toEqual({ value: 'B1', findings: [] }));

  it('is joined of the parts that are there', () => {
    const entry = '{ join: [Plant, { value: line }, { column: Line, prefix: "no. " }], with: " / " }';
    expect(batch(entry, { Plant: 'Ulm', Line: '4' }).value).toBe('Ulm / line / no. 4');
    expect(batch(entry, { Plant: '', Line: '4' })).toEqual({ value: 'line / no. 4', findings: [] });
    expect(batch('{ join: [Plant, Line] }', { Plant: 'Ulm', Line: '4' }).value).toBe('Ulm 4');
  });

  it('is missing where no part of it is there', () => {
    const cells = { Plant: '', Line: '' };
    expect(batch('{ join: [Plant, Line] }', cells)).toEqual({ value: null, findings: found('MISSING') });
    const optional = '{ join: [{ column: Plant, optional: true }, { column: Line, optional: true }] }';
    expect(batch(optional, cells)).toEqual({ value: null, findings: [] });
  });

  it('tells the problems of its parts', () =>
    expect(batch('{ join: [{ column: Plant, values: { U: Ulm } }, Line] }', { Plant: 'X', Line: '' })).toEqual({
      value: 'X',
      findings: found('NOT_LISTED'),
    }));

  it('is cleaned, and put right where the mapping asks for it', () => {
    expect(batch('Lot', { Lot: 'a\rb' })).toEqual({ value: 'a\nb', findings: found('LINE_BREAKS') });
    expect(batch('Lot', { Lot: 'cafÃ©' })).toEqual({ value: 'cafÃ©', findings: [] });
  });
});

describe('a serial number', () => {
  const ENTRY = "{ column: Serial, upperCase: true, pattern: '^[A-Z]{2}[0-9]{1,4}$', complete: '^[A-Z]{2}[0-9]{4}$' }";
  const serial = (cell: string, entry = ENTRY) => {
    const { complaint, findings } = readRow(mappingWith(`serial: ${entry}`), { Serial: cell });
    return { serial: complaint.serial, isPartial: complaint.serialIsPartial, findings };
  };

  it('is what its column has, and taken for a whole one', () =>
    expect(serial('ab 12', 'Serial')).toEqual({ serial: 'ab 12', isPartial: false, findings: [] }));

  it('is brought to capitals where the mapping asks for it', () =>
    expect(serial('ab1234')).toEqual({ serial: 'AB1234', isPartial: false, findings: [] }));

  it('is a part of one where it is not complete', () =>
    expect(serial('AB12')).toEqual({ serial: 'AB12', isPartial: true, findings: [] }));

  it('is left out and noted where it is unlike its pattern', () =>
    expect(serial('see photo')).toEqual({
      serial: null,
      isPartial: false,
      findings: found('UNLIKE_PATTERN', 'serial', 'SEE PHOTO'),
    }));

  it('is mentioned where it is missing', () =>
    expect(serial('')).toEqual({ serial: null, isPartial: false, findings: found('MISSING', 'serial') }));
});
